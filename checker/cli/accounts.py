"""``notegate accounts``: when ad accounts of deposit industries lose their qualification, and what can be done."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from checker.account_stage import assess_all, load_stage_rules
from checker.account_stage.figures import FILE_NAME
from checker.cli.options import date as date_option
from checker.cli.options import one_of
from checker.cli.terminal import output, say
from checker.errors import ConfigError
from checker.formats import accounts as formats
from checker.formats import grid, svg
from checker.inputs.accounts import read_accounts
from checker.inputs.values import SHANGHAI
from checker.locate import lexicon_root

HELP = """The inactivity timeline of ad accounts in deposit industries (聚光保证金行业账户清退).

FILE is JSON, CSV or XLSX with one row per account or per event; Chinese or English headers.
The dates follow a rule as the press reported it: the platform's own notice decides."""

FORMATS = ("text", "json", "csv", "xlsx", "ics", "svg")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``notegate accounts``."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = commands.add_parser("check", help="where each account stands, what comes next, what can be done")
    check.add_argument("file", metavar="FILE", type=Path, help="accounts as .json, .csv, .tsv or .xlsx")
    check.add_argument(
        "--as-of", metavar="DATE", type=date_option, help="the day to judge (default: today in Shanghai)"
    )
    check.add_argument("--within", metavar="DAYS", type=days, default=30, help="what counts as urgent (default: 30)")
    check.add_argument("--format", metavar="NAME", default="text", help=f"{', '.join(FORMATS)} (default: text)")
    check.add_argument("--output", metavar="FILE", type=Path, help="write to FILE instead of standard output")
    check.add_argument("--account", metavar="ID", help="only this account; its svg is its own timeline")
    check.add_argument("--rules", metavar="FILE", type=Path, help="take the rule's figures from this TOML file")
    check.add_argument(
        "--fail-on", choices=("action", "never"), default="action", help="exit 1 when something is urgent, or never"
    )


def run(args: argparse.Namespace) -> int:
    """Check a file of accounts. 1: something needs action; 2: an account could not be checked."""
    one_of(args.format, FORMATS, "format")
    as_of = args.as_of or datetime.now(UTC).astimezone(SHANGHAI).date()
    rules = load_stage_rules(args.rules or lexicon_root() / FILE_NAME)
    accounts, errors = read_accounts(args.file)
    if args.account is not None:
        one_of(args.account, [account.id for account in accounts], "account")
        accounts = [account for account in accounts if account.id == args.account]
    answers, problems = assess_all(accounts, as_of, rules)
    errors += problems
    report = formats.AccountsReport(as_of=as_of, within=args.within, rules=rules, answers=answers, errors=errors)
    content = _render(report, args.format, single=args.account is not None)
    with output(args.output, binary=isinstance(content, bytes), mark=args.format == "csv") as stream:
        stream.write(content)
    for error in errors:
        say(str(error))
    if errors:
        return 2
    return int(report.needs_action() and args.fail_on == "action")


def days(text: str) -> int:
    """A number of days on the command line, 0 or more."""
    if not text.isdecimal() or len(text) > 5:
        raise argparse.ArgumentTypeError(f"not a number of days: {text!r}")
    return int(text)


def _render(report: formats.AccountsReport, format: str, *, single: bool) -> str | bytes:
    match format:
        case "json":
            return json.dumps(formats.document(report), ensure_ascii=False, indent=2) + "\n"
        case "csv":
            return grid.as_csv(formats.grid(report))
        case "xlsx":
            return grid.as_xlsx(formats.grid(report), title="账户")
        case "ics":
            return formats.calendar(report)
        case "svg":
            return _picture(report, single=single)
    return formats.text(report)


def _picture(report: formats.AccountsReport, *, single: bool) -> str:
    if not single:
        return svg.overview(report.by_urgency(), report.as_of, report.rules)
    if not report.answers:
        raise ConfigError("nothing to draw: the account could not be checked")
    return svg.timeline(report.answers[0], report.as_of, report.rules)
