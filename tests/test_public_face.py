"""What other people build on. A change here is a change of the contract."""

from __future__ import annotations

import checker


def test_the_public_names_are_pinned() -> None:
    assert sorted(checker.__all__) == [
        "Basis", "Checker", "Commercial", "Confidence", "ConfigError", "Evidence", "Exempted", "Finding", "Image",
        "InputError", "Intent", "LexiconError", "NotEvaluated", "Note", "NotegateError", "Partnership", "Report",
        "Scene", "Settings", "Severity", "Span", "Speaker", "Suggestion", "UserExemption", "Verdict", "__version__",
    ]  # fmt: skip
    assert all(getattr(checker, name) is not None for name in checker.__all__)


def test_errors_form_one_tree() -> None:
    for error in (checker.ConfigError, checker.InputError, checker.LexiconError):
        assert issubclass(error, checker.NotegateError)
