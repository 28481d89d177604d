"""``notegate lexicon``: are the packs sound, and what is in them?"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from checker.locate import lexicon_root

HELP = "检查词库 / check, count or compare lexicon packs"


def register(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands ``lint``, ``test`` and ``stats``."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="lint|test|stats|diff")
    for name, text in (
        ("lint", "format, examples, dead rows, suggestions"),
        ("test", "the same as lint"),
        ("stats", "how many terms, look-alikes and rules there are"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument(
            "packs", nargs="*", type=Path, help="pack folders; without them, all that come with notegate"
        )


def run(args: argparse.Namespace) -> int:
    """0 when the packs are sound, 2 when one is not."""
    from checker.linting import Linter  # noqa: PLC0415 - the sub-command decides what is needed

    root = lexicon_root()
    own = [path for path in args.packs if path.resolve().parent == root.resolve()]
    extra = [path for path in args.packs if path not in own]
    linter = Linter(root, extra)
    if args.action == "stats":
        return _stats(linter)
    problems = linter.problems([path.resolve().name for path in args.packs])
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(f"{len(linter.lexicon.entries)} rows read, {len(problems)} problems\n")
    return 2 if problems else 0


def _stats(linter: object) -> int:
    from checker.linting import Linter  # noqa: PLC0415

    assert isinstance(linter, Linter)  # noqa: S101 - tells the type checker
    lexicon = linter.lexicon
    by_pack = Counter(entry.where.split("/", 1)[0] for entry in lexicon.entries)
    for pack, rows in sorted(by_pack.items()):
        sys.stdout.write(f"{pack}: {rows} rows\n")
    terms = {entry.term for entry in lexicon.entries}
    look_alikes = {text for entry in lexicon.entries for text in entry.unless}
    sys.stdout.write(
        f"{len(lexicon.entries)} rows, {len(terms)} distinct terms, {len(look_alikes)} look-alikes, "
        f"{len(lexicon.rules)} rules, {len(lexicon.examples)} examples\n"
    )
    return 0
