"""The description of the API (OpenAPI 3.1), with examples. The routes read raw bodies, so what they take is told here."""

from __future__ import annotations

from fastapi import FastAPI


def describe(app: FastAPI) -> None:
    """Give ``app`` the description."""
