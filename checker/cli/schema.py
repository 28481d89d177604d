"""``notegate schema``: the JSON Schema of a report."""

from __future__ import annotations

import argparse
import json
import sys

from checker.cli import DONE
from checker.formats.schema import report_schema

HELP = """Print the JSON Schema of one report.

`check --format jsonl` writes one such object a line, `check --format json` a list of them."""


def register(parser: argparse.ArgumentParser) -> None:
    """The command has no options."""


def run(args: argparse.Namespace) -> int:
    """Print the schema."""
    del args
    sys.stdout.write(json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n")
    return DONE
