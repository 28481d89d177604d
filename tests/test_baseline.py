from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker import baseline
from checker.baseline import Baseline
from checker.errors import ConfigError
from checker.model import Exempted, Severity, Verdict

from .formats.reports import WHOLE_NOTE, finding, report

A, B, C = (letter * 16 for letter in "abc")


def test_what_is_known_is_shown_as_exempted_and_the_verdict_is_of_the_rest() -> None:
    known = Baseline([A, C])
    one = replace(finding(), fingerprint=A)
    other = replace(finding(severity=Severity.WARNING), fingerprint=B)
    old = Exempted(finding=WHOLE_NOTE, by="user:n.toml:1", reason="x")
    found = known.apply(report(one, other, exempted=(old,)))
    assert (found.verdict, found.findings) == (Verdict.REVIEW, (other,))
    assert found.exempted == (old, Exempted(finding=one, by="baseline", reason=baseline.REASON))
    assert known.unused() == [C]
    assert baseline.fingerprints(found) == {A, B}


def test_a_report_without_known_findings_is_the_same_report() -> None:
    one = report(WHOLE_NOTE)
    assert Baseline([A]).apply(one) is one
    assert baseline.fingerprints(one) == set()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    text = baseline.written([B, A, B])
    assert text == f"{baseline.HEADER}\n{A}\n{B}\n"
    path = tmp_path / "b"
    path.write_text(f"\ufeff{baseline.HEADER}\r\n\r\n{B}\r\n{A}\r\n{B}\r\n", encoding="utf-8")
    known = baseline.read(path)
    assert (len(known), known.entries()) == (2, {A, B})
    assert known.unused() == [f"{path}:3", f"{path}:4"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{A}\n全网最低价\n".encode(), r":2: not a fingerprint \(16 of 0-9a-f\)$"),
        (f"{A}\n<<<<<<< ours\n".encode(), r":2: not a fingerprint .*; a merge was left unfinished here$"),
        (b"\xff\xfe", "not a baseline: not UTF-8"),
    ],
)
def test_what_is_no_baseline_is_said_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "b"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=said):
        baseline.read(path)


def test_a_baseline_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such baseline"):
        baseline.read(tmp_path / "b")
    with pytest.raises(ConfigError, match="cannot be read"):
        baseline.read(tmp_path)
