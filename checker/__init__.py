"""notegate: checks Xiaohongshu drafts against advertising law and platform rules.

>>> from checker import Checker, Note
>>> report = Checker().check(Note(id="1", title="...", body="..."))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.version import VERSION

if TYPE_CHECKING:
    from checker.config import Settings, UserExemption
    from checker.engine import Checker
    from checker.errors import ConfigError, InputError, LexiconError, NotegateError
    from checker.model import (
        Basis,
        Commercial,
        Confidence,
        Evidence,
        Exempted,
        Finding,
        Image,
        Intent,
        Note,
        NotEvaluated,
        Partnership,
        Report,
        Scene,
        Severity,
        Span,
        Speaker,
        Suggestion,
        Verdict,
    )

__all__ = [
    "Basis",
    "Checker",
    "Commercial",
    "Confidence",
    "ConfigError",
    "Evidence",
    "Exempted",
    "Finding",
    "Image",
    "InputError",
    "Intent",
    "LexiconError",
    "NotEvaluated",
    "Note",
    "NotegateError",
    "Partnership",
    "Report",
    "Scene",
    "Settings",
    "Severity",
    "Span",
    "Speaker",
    "Suggestion",
    "UserExemption",
    "Verdict",
    "__version__",
]

__version__ = VERSION

_HOMES = {
    "Settings": "config",
    "UserExemption": "config",
    "Checker": "engine",
    "ConfigError": "errors",
    "InputError": "errors",
    "LexiconError": "errors",
    "NotegateError": "errors",
}
"""Name -> the module it lives in; all other names live in ``model``."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for: the command needs few of them, and has to start fast."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only for who takes names from here

    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
