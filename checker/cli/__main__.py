"""``python -m checker.cli``: the same as the command ``notegate``."""

from __future__ import annotations

from checker.cli import main

raise SystemExit(main())
