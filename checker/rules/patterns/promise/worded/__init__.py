"""Promises known by their usual words, by kind."""

ROOMS = ("refunds", "results", "returns")
