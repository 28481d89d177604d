"""``notegate lexicon``: are the word lists sound, what is in them, and what has changed?"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from checker.cli import DONE, FOUND, UNCHECKED
from checker.config import Settings
from checker.errors import ConfigError
from checker.lexicon import Entry, Lexicon
from checker.lexicon.cache import read_all
from checker.locate import lexicon_root

HELP = """Check, count or compare word lists (packs).

lint    format, order, examples (every `hit` must hit, every `miss` must miss), dead rows, suggestions that are findings
test    the examples alone, of the packs named
stats   how many rows, terms and look-alikes there are
diff    rows added, removed and changed between two folders of packs; with --notes, which notes that touches"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="lint|test|stats|diff")
    for name, text in (("lint", "everything that can be wrong"), ("test", "only the examples"), ("stats", "count")):
        command = commands.add_parser(name, help=text)
        command.add_argument(
            "packs", nargs="*", type=Path, help="pack folders; without any, those that come with notegate"
        )
    compare = commands.add_parser("diff", help="compare two folders of packs")
    compare.add_argument("old", type=Path)
    compare.add_argument("new", type=Path, nargs="?", help="without it, the packs that come with notegate")
    compare.add_argument("--notes", metavar="PATH", action="append", help="which of these notes are judged otherwise")


def run(args: argparse.Namespace) -> int:
    """0 when the packs are sound (or alike), 1 when they differ, 2 when one is not sound."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {"stats": _stats, "diff": _diff}
    return actions.get(args.action, _lint)(args)


def _lint(args: argparse.Namespace) -> int:
    from checker.linting import Linter  # noqa: PLC0415 - builds a checker; counting and comparing need none

    linter = Linter(lexicon_root(), _extra(args.packs))
    names = [path.resolve().name for path in args.packs]
    problems = linter.problems(names) if args.action == "lint" else linter.failing_examples(names)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(
        f"{len(linter.lexicon.entries)} rows, {len(linter.lexicon.examples)} examples, {len(problems)} problems\n"
    )
    return UNCHECKED if problems else DONE


def _stats(args: argparse.Namespace) -> int:
    lexicon, _ = read_all(lexicon_root(), _extra(args.packs), [])
    names = {path.resolve().name for path in args.packs}
    rows = [entry for entry in lexicon.entries if not names or _pack(entry) in names]
    for pack, number in sorted(Counter(map(_pack, rows)).items()):
        sys.stdout.write(f"{pack}: {number} rows\n")
    terms = {entry.term for entry in rows}
    look_alikes = {text for entry in rows for text in entry.unless}
    sys.stdout.write(
        f"{len(rows)} rows, {len(terms)} distinct terms, {len(look_alikes)} look-alikes, {len(lexicon.rules)} rules\n"
    )
    return DONE


def _diff(args: argparse.Namespace) -> int:
    if args.notes:
        return _diff_of_notes(args)
    old, new = (_rows(folder) for folder in (args.old, args.new or lexicon_root()))
    lines = [f"- {_name(entry)}" for key, entry in old.items() if key not in new]
    lines += [f"+ {_name(entry)}" for key, entry in new.items() if key not in old]
    lines += [
        f"~ {_name(new[key])}: {', '.join(changed)}"
        for key in new
        if key in old and (changed := _changed(old[key], new[key]))
    ]
    sys.stdout.write("".join(f"{line}\n" for line in sorted(lines, key=lambda line: line[2:])))
    return FOUND if lines else DONE


def _diff_of_notes(args: argparse.Namespace) -> int:
    """What the difference means: 1 when a note is judged otherwise, 2 when one could not be checked."""
    from checker.cli.lexicon_notes import Judged  # noqa: PLC0415 - builds two checkers

    for folder in (args.old, args.new or lexicon_root()):
        if not folder.is_dir():
            raise ConfigError(f"{folder} is not a folder of packs")
    judged = Judged(args.old, args.new or lexicon_root(), Settings())
    changed = 0
    for line in judged.lines(args.notes):
        sys.stdout.write(f"{line}\n")
        changed += not line.startswith("  ")
    sys.stdout.write(f"{changed} of {judged.notes} notes are judged otherwise\n")
    for problem in judged.problems:
        sys.stderr.write(f"{problem}\n")
    return UNCHECKED if judged.problems else FOUND if changed else DONE


def _extra(packs: list[Path]) -> list[Path]:
    """The packs that do not come with notegate. Raises ConfigError for a folder that is none."""
    for path in packs:
        if not (path / "pack.toml").is_file():
            raise ConfigError(f"{path} is not a pack: it has no pack.toml")
    return [path for path in packs if path.resolve().parent != lexicon_root().resolve()]


def _rows(folder: Path) -> dict[tuple[object, ...], Entry]:
    if not folder.is_dir():
        raise ConfigError(f"{folder} is not a folder of packs")
    lexicon: Lexicon = read_all(folder)[0]
    return {
        (_pack(entry), entry.rule, entry.term, entry.near, entry.scenes, entry.industries): entry
        for entry in lexicon.entries
    }


def _changed(old: Entry, new: Entry) -> list[str]:
    return [name for name in new._fields if name not in ("where", "note") and getattr(old, name) != getattr(new, name)]


def _name(entry: Entry) -> str:
    return f"{_pack(entry)} {entry.rule} {entry.term}"


def _pack(entry: Entry) -> str:
    return entry.where.split("/", 1)[0]
