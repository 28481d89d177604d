"""``notegate mcp``: tools for agents."""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
from datetime import UTC, datetime
from pathlib import Path

from checker.cli import DONE
from checker.cli.options import SettingsFinder, add_note_defaults, add_settings, date
from checker.cli.session import Session
from checker.errors import ConfigError, InputError
from checker.inputs.values import SHANGHAI

HELP = """Serve an agent over standard input and output (Model Context Protocol): check_note, explain_rule, list_rules,
account_stage, order_status. Needs the extra `mcp`."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``mcp``."""
    parser.add_argument("--today", metavar="DATE", type=date, help="the day on which exemptions expire")
    add_settings(parser)
    add_note_defaults(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until the agent leaves. Raises ConfigError where the SDK is not installed."""
    if importlib.util.find_spec("mcp") is None:
        raise ConfigError("the agent's tools need the MCP SDK: pip install 'notegate[mcp]'")
    from checker.doors.mcp import Tools, serve  # noqa: PLC0415 - only here

    finder = SettingsFinder(args)
    settings = finder.at(Path())
    checker = Session(finder, today=args.today or now().date(), complain=_ignore).checker_for(settings)
    asyncio.run(serve(Tools(checker, settings, now)))
    return DONE


def now() -> datetime:
    """The moment, in Shanghai, where the platform's days begin and end."""
    return datetime.now(UTC).astimezone(SHANGHAI).replace(microsecond=0)


def _ignore(problem: InputError) -> None:
    """Nothing is read from files here."""
