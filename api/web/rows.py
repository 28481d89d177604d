"""A wrong call as one row of a lexicon: what was marked and should not be, or should be and was not.

A word that was missed, and an innocent expression with a forbidden word in it, are rows of an entry file. Words that
are innocent in one sentence only are no look-alike: that sentence is a row of a file of examples.

The row is written for the person who keeps the lexicon. It repeats nothing but what the form was given, and the form
shows every character of it before it leaves.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from checker.formats.cells import cell
from checker.lexicon.read import COLUMNS
from checker.lexicon.types import Rule
from checker.model import Scene

from ..problems import Problem

EXAMPLE_COLUMNS = ("expect", "text")
_LONGEST = 2_000


def row(
    *,
    expect: str,
    rule: str,
    words: str,
    sentence: str,
    unless: str = "",
    entry: str = "",
    scene: str = "",
    rules: Mapping[str, Rule],
) -> str:
    """The header and one row as CSV. ``expect`` is ``hit`` (it was missed) or ``miss`` (it was a false alarm).

    ``words`` are what was marked, ``unless`` a longer expression that is innocent (empty: there is none), ``entry`` the
    row or pattern that marked it. Raises Problem 422 with the key of a text of the form for what makes no row.
    """
    words, sentence, unless = _plain(words), _plain(sentence), _plain(unless)
    if not words or not sentence or rule not in rules or expect not in ("hit", "miss"):
        raise Problem(422, "problem.no-words", slug="row")
    if words not in sentence:
        raise Problem(422, "problem.words-outside", slug="row")
    if expect == "miss" and unless in ("", words):
        return _csv(EXAMPLE_COLUMNS, ("miss", sentence))
    cells = dict.fromkeys(COLUMNS, "")
    cells |= {"rule": rule, "term": words, "note": entry}
    if scene in set(Scene) - {Scene.NOTE}:
        cells["scenes"] = scene
    if expect == "hit":
        cells["hit"] = sentence
    else:
        if words not in unless or unless not in sentence:
            raise Problem(422, "problem.unless-outside", slug="row")
        cells |= {"unless": unless, "hit": words, "miss": sentence}
    return _csv(COLUMNS, [cells[name] for name in COLUMNS])


def _csv(header: Sequence[str], cells: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerow(map(cell, cells))
    return out.getvalue()


def _plain(text: str) -> str:
    """One line, without the sign that separates the items of a list."""
    return " ".join(text.split()).replace("|", "｜")[:_LONGEST]
