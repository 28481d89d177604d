"""notegate: checks Xiaohongshu drafts against advertising law and platform rules.

>>> from checker import Checker, Note
>>> report = Checker().check(Note(id="1", title="...", body="..."))
"""

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
from checker.version import VERSION as __version__

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
