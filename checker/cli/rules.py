"""``notegate rules``: what is checked."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checker.cli import DONE
from checker.cli.options import SettingsFinder, add_settings, one_of
from checker.engine import Checker
from checker.lexicon import Category, Rule

HELP = """List all rules by category. `notegate explain RULE` says more about one.

The rules of a pack of your own are listed too: name it with --pack, or in notegate.toml."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``rules``."""
    parser.add_argument("--category", metavar="NAME", help="only the rules of one category")
    parser.add_argument("--format", choices=("text", "json"), help="how to write them (default: text)")
    add_settings(parser)


def run(args: argparse.Namespace) -> int:
    """List the rules. Raises ConfigError for a category that is none."""
    shape, args.format = args.format or "text", None
    lexicon = Checker(SettingsFinder(args).at(Path())).lexicon
    if args.category:
        one_of(args.category, lexicon.categories, "category")
    chosen = [rule for rule in lexicon.rules.values() if args.category in (None, rule.category)]
    chosen.sort(key=lambda rule: (rule.category, rule.id))
    if shape == "json":
        text = json.dumps([rule_dict(rule) for rule in chosen], ensure_ascii=False, indent=2)
        sys.stdout.write(text + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in _lines(chosen, lexicon.categories)))
    return DONE


def rule_dict(rule: Rule) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "id": rule.id,
        "title": rule.title,
        "category": rule.category,
        "pack": rule.pack,
        "help": rule.help,
        "advice": rule.advice,
        "basis": [
            {"id": one.id, "title": one.title, "confidence": one.confidence.value, "checked": one.checked}
            for one in rule.basis
        ],
    }


def _lines(rules: Iterable[Rule], categories: Any) -> Iterable[str]:
    last = None
    for rule in rules:
        if rule.category != last:
            if last is not None:
                yield ""
            last = rule.category
            yield f"{last}  {category_title(categories.get(last))}".rstrip()
        yield f"  {rule.id:<32} {rule.title}"


def category_title(category: Category | None) -> str:
    """The names of a category, Chinese first."""
    return " / ".join(dict.fromkeys(category.title.values())) if category else ""
