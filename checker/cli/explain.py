"""``notegate explain``: what a rule says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.cli import DONE
from checker.cli.options import SettingsFinder, add_colour, add_note_defaults, add_settings
from checker.cli.rules import category_title
from checker.cli.terminal import wants_colour
from checker.engine import Checker
from checker.errors import ConfigError, nearest
from checker.formats.terminal import styled, visible
from checker.lexicon import CompiledLexicon, Rule
from checker.model import Confidence, Note

HELP = """Explain a rule: what it forbids, on which basis, and what would pass. Or show every step on one text.

  notegate explain ad-law/9-3
  notegate explain absolute        (all rules of a category, in short)
  notegate explain --text "全网最*佳"   (fold, candidates and what cleared them, intent, exemptions, findings)"""

_TRUST = {
    Confidence.LAW: "the law itself",
    Confidence.PLATFORM: "the platform's own words",
    Confidence.REPORTED: "reported by those concerned",
    Confidence.SECONDARY: "found in secondary sources",
    Confidence.INTERPRETATION: "our reading",
}


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``explain``."""
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("rule", metavar="RULE", nargs="?", help="the id of a rule or of a category")
    asked.add_argument("--text", metavar="TEXT", help="a text to explain step by step")
    parser.add_argument("--title", metavar="TEXT", default="", help="its title")
    parser.add_argument(
        "--proof", metavar="TEXT", action="append", default=[], help="a source or approval number (may be repeated)"
    )
    add_note_defaults(parser)
    add_colour(parser)
    add_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Explain a rule or list a category. Raises ConfigError naming the nearest for an id that is neither."""
    settings = SettingsFinder(args).at(Path())
    checker = Checker(settings)
    if args.text is not None:
        from checker.trace import trace  # noqa: PLC0415 - only here

        note = Note(
            title=args.title,
            body=args.text,
            scene=settings.scene,
            industry=settings.industry,
            speaker=settings.speaker,
            partnership=settings.partnership,
            proofs=tuple(args.proof),
        )
        sys.stdout.write("".join(f"{visible(line)}\n" for line in trace(checker, note)))
        return DONE
    lexicon = checker.lexicon
    colour = wants_colour(args.color, sys.stdout)
    sys.stdout.write("".join(f"{line}\n" for line in _explained(args.rule, lexicon, colour=colour)))
    return DONE


def _explained(name: str, lexicon: CompiledLexicon, *, colour: bool) -> Iterator[str]:
    rule = lexicon.rules.get(name)
    if rule is not None:
        yield from _rule(rule, lexicon, colour=colour)
    elif name in lexicon.categories:
        yield styled(f"{name}  {category_title(lexicon.categories[name])}", "bold", colour=colour)
        for one in lexicon.rules.values():
            if one.category == name:
                yield f"  {one.id:<32} {one.title}"
    else:
        hint = nearest(name, [*lexicon.rules, *lexicon.categories])
        if "did you mean" not in hint:
            hint = "; `notegate rules` lists them"
        raise ConfigError(f"unknown rule {name!r}{hint}")


def _rule(rule: Rule, lexicon: CompiledLexicon, *, colour: bool) -> Iterator[str]:
    category = category_title(lexicon.categories.get(rule.category))
    yield styled(f"{rule.id}  {rule.title}", "bold", colour=colour)
    yield f"category: {rule.category}  {category}".rstrip()
    yield f"pack: {rule.pack}"
    if rule.help:
        yield from ("", rule.help)
    if rule.advice:
        yield from ("", f"what would pass: {rule.advice}")
    yield from ("", "why:")
    for basis in rule.basis:
        yield f"  {basis.title} ({_TRUST[basis.confidence]}, read {basis.checked})"
