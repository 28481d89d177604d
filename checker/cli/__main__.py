"""``python -m checker.cli``: the same as the command ``notegate``."""

from __future__ import annotations

from checker.cli import main

if __name__ == "__main__":  # a worker process of `check --workers` imports this module and must not start again
    raise SystemExit(main())
