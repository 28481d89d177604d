"""Imported first by every module here: leaves its tests out where the server's parts are missing.

The marker alone comes too late, because the modules import the server. Where everything is required, a missing part fails.
"""

from __future__ import annotations

import importlib.util
import os

import pytest

if importlib.util.find_spec("fastapi") is None and not os.environ.get("NOTEGATE_REQUIRE_ALL"):
    pytest.skip("needs fastapi (extra 'api')", allow_module_level=True)
