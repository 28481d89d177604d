"""What can go wrong, as one small tree.

    NotegateError
    |-- ConfigError     notegate.toml or a command-line setting is wrong
    |-- LexiconError    a pack's manifest or one of its rows is wrong
    `-- InputError      a note, a row or a file handed in for checking is wrong
        `-- BugError    the program failed on it

Every message is written for the person who made the file: it says where, what, and the nearest valid thing.
"""

from __future__ import annotations

from collections.abc import Iterable


class NotegateError(Exception):
    """Base of every error that notegate raises on purpose.

    ``where`` is the place in the user's material (``file:line``, ``file, row 3``), or empty.
    """

    def __init__(self, message: str, *, where: str = "") -> None:
        self.message = message
        self.where = where
        super().__init__(f"{where}: {message}" if where else message)


class ConfigError(NotegateError):
    """The configuration cannot be used as it stands."""


class LexiconError(NotegateError):
    """A lexicon pack cannot be used as it stands."""


class InputError(NotegateError):
    """A note, a row or a file cannot be checked as it stands."""


class BugError(InputError):
    """A note on which the program failed. It says where the program was, never what stood in the note."""


_MOST_NAMED = 60
"""Most words that a message lists."""


def nearest(given: str, valid: Iterable[str]) -> str:
    """Return a ready half-sentence naming the valid word nearest to ``given``.

    ``"; did you mean 'severity'?"`` when one is close, else ``"; valid: a, b, c"`` (the first of many). Made to be
    appended to a message.
    """
    import difflib  # noqa: PLC0415 - only when something is wrong

    known = sorted(set(map(str, valid)))
    close = difflib.get_close_matches(given, known, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]!r}?"
    more = f" … ({len(known)} in all)" if len(known) > _MOST_NAMED else ""
    return f"; valid: {', '.join(known[:_MOST_NAMED])}{more}"
