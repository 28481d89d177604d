"""``notegate orders``: what the co-creation rules say about orders, and by when somebody has to act."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime, time
from pathlib import Path

from checker.cli.accounts import days
from checker.cli.options import one_of
from checker.cli.terminal import output, say
from checker.errors import InputError
from checker.formats import grid
from checker.formats import orders as formats
from checker.inputs.orders import read_orders
from checker.inputs.values import SHANGHAI, moment
from checker.locate import lexicon_root
from checker.order_rules import assess_all, load_order_rules
from checker.order_rules.figures import FILE_NAME

HELP = """The rules of co-creation orders (品牌与小红书共创): cancelling, violations, settlement, after-sales.

FILE is JSON, CSV or XLSX with one row per order, event or note; Chinese or English headers.
The rules follow a repost of 2024-03-21: 蒲公英's own decision counts."""

FORMATS = ("text", "json", "csv", "xlsx", "ics")
_END_OF_DAY = time(23, 59, 59)


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``notegate orders``."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = commands.add_parser("check", help="where each order stands, who may cancel, what is settled")
    check.add_argument("file", metavar="FILE", type=Path, help="orders as .json, .csv, .tsv or .xlsx")
    check.add_argument(
        "--as-of",
        metavar="DATETIME",
        type=instant,
        help="the moment to judge, in Shanghai unless it has an offset; a date alone means its end (default: now)",
    )
    check.add_argument("--within", metavar="DAYS", type=days, default=30, help="what counts as urgent (default: 30)")
    check.add_argument("--format", metavar="NAME", default="text", help=f"{', '.join(FORMATS)} (default: text)")
    check.add_argument("--output", metavar="FILE", type=Path, help="write to FILE instead of standard output")
    check.add_argument("--rules", metavar="FILE", type=Path, help="take the rules' figures from this TOML file")
    check.add_argument(
        "--fail-on", choices=("action", "never"), default="action", help="exit 1 when something is urgent, or never"
    )


def run(args: argparse.Namespace) -> int:
    """Check a file of orders. 1: something needs action; 2: an order could not be checked."""
    one_of(args.format, FORMATS, "format")
    as_of = args.as_of or datetime.now(UTC).astimezone(SHANGHAI).replace(microsecond=0)
    rules = load_order_rules(args.rules or lexicon_root() / FILE_NAME)
    orders, errors = read_orders(args.file)
    answers, problems = assess_all(orders, as_of, rules)
    errors += problems
    report = formats.OrdersReport(as_of=as_of, within=args.within, rules=rules, answers=answers, errors=errors)
    content = _render(report, args.format)
    with output(args.output, binary=isinstance(content, bytes), mark=args.format == "csv") as stream:
        stream.write(content)
    for error in errors:
        say(str(error))
    if errors:
        return 2
    return int(report.needs_action() and args.fail_on == "action")


def instant(text: str) -> datetime:
    """A moment on the command line; a date alone means its last second. Raises ArgumentTypeError."""
    try:
        found = moment(text, "--as-of")
    except InputError as error:
        raise argparse.ArgumentTypeError(error.message) from None
    if found is None:
        raise argparse.ArgumentTypeError("no time given")
    at = found[0]
    return at if ":" in text else datetime.combine(at.date(), _END_OF_DAY, SHANGHAI)


def _render(report: formats.OrdersReport, format: str) -> str | bytes:
    match format:
        case "json":
            return json.dumps(formats.document(report), ensure_ascii=False, indent=2) + "\n"
        case "csv":
            return grid.as_csv(formats.grid(report))
        case "xlsx":
            return grid.as_xlsx(formats.grid(report), title="订单")
        case "ics":
            return formats.calendar(report)
    return formats.text(report)
