"""Reports to text. One module a format, found by name and imported only when asked for.

Each module has ``write(results, out, context)``; ``results`` is a stream and is written as it comes. A module may set
``BINARY = True`` to be given a binary stream, and ``MARK = True`` to have a file of it begin with a byte-order mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, cast

from checker.errors import ConfigError, InputError, nearest
from checker.inputs.origin import Draft
from checker.lexicon.types import Rule
from checker.model import Report

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "checker.formats.text",
        "json": "checker.formats.json",
        "jsonl": "checker.formats.jsonl",
        "csv": "checker.formats.csv",
        "xlsx": "checker.formats.xlsx",
        "parquet": "checker.formats.parquet",
        "html": "checker.formats.html",
        "sarif": "checker.formats.sarif",
        "github": "checker.formats.github",
        "junit": "checker.formats.junit",
        "rdjson": "checker.formats.rdjson",
    }
)
"""Format -> its module. A line here is all that a new format needs."""


class Checked(NamedTuple):
    """A draft with its report."""

    draft: Draft
    report: Report


class Context(NamedTuple):
    """What a format may want to know about the run.

    ``problems`` fills while the results are read: it holds what could not be checked. ``rules`` are the rules by id.
    ``fail_on`` is the level at which a finding counts as a failure; ``summary`` takes a text for a page beside it all.
    """

    problems: Sequence[InputError] = ()
    rules: Mapping[str, Rule] = MappingProxyType({})
    colour: bool = False
    quiet: bool = False
    fail_on: str = "error"
    summary: Callable[[str], None] | None = None


class Format(Protocol):
    """A module that writes reports."""

    def write(self, results: Iterable[Checked], out: Any, context: Context) -> None:
        """Write every result to ``out``, in order, as they come."""


def load(name: str) -> Format:
    """The module of a format. Raises ConfigError naming the nearest for a name that is none."""
    module = FORMATS.get(name)
    if module is None:
        raise ConfigError(f"unknown format {name!r}{nearest(name, FORMATS)}")
    return cast("Format", import_module(module))
