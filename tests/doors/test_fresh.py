"""Packs that change while a checker is in use: taken when they hold, and never two versions in one report."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import Checker, Note, Report
from checker.config import Settings
from checker.doors.fresh import Fresh
from checker.lexicon import cache
from checker.locate import lexicon_root

PACK = """id = "own"
version = "{version}"
[rule."own/word"]
title = "自家禁用词"
category = "industry"
basis = ["own"]
files = ["words.csv"]
[source.own]
title = "内部规定"
confidence = "interpretation"
checked = 2026-11-22
"""
ROWS = (
    "rule,term,match,variants,severity,scenes,industries,unless,instead,note,hit,miss\nown/word,{term},part,,,,,,,,,\n"
)
EXAMPLES = "expect,text\n" + "".join(f"hit,第{n}次{{term}}\nmiss,第{n}次什么也没有\n" for n in range(1, 6))
NOTE = Note(id="1", body="甲字号词和乙字号词都在这里")


def write(folder: Path, version: str, term: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in (("words.csv", ROWS), ("words.examples.csv", EXAMPLES), ("pack.toml", PACK)):
        (folder / name).write_text(text.format(version=version, term=term), encoding="utf-8")


def judged_by(report: Report) -> tuple[str, list[str]]:
    own = [finding.evidence.term for finding in report.findings if finding.rule == "own/word"]
    return report.packs["own"].partition("+")[0], own


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write(tmp_path / "own", "2026.1.0", "甲字号词")
    return tmp_path / "own"


@pytest.fixture
def build(pack: Path, shared_cache: Path) -> Callable[[], Checker]:
    return lambda: Checker(Settings(packs=(pack,)), cache=shared_cache)


@pytest.fixture
def fresh(pack: Path, build: Callable[[], Checker]) -> Fresh:
    return Fresh(build, lambda: cache.stamp(lexicon_root(), (pack,)))


def test_changed_packs_are_taken_once(fresh: Fresh, pack: Path) -> None:
    before = fresh.checker
    assert judged_by(before.check(NOTE)) == ("2026.1.0", ["甲字号词"])
    assert not fresh.refresh()
    write(pack, "2026.2.0", "乙字号词")
    assert fresh.refresh()
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.2.0", ["乙字号词"])
    assert judged_by(before.check(NOTE)) == ("2026.1.0", ["甲字号词"])  # whoever holds the old one finishes with it
    assert not fresh.refresh()


def test_packs_with_a_mistake_are_not_taken(fresh: Fresh, pack: Path) -> None:
    write(pack, "2026.2.0", "乙字号词")
    (pack / "words.csv").write_text(ROWS.format(term="乙字号词") + "own/none,丙,part,,,,,,,,,\n", encoding="utf-8")
    assert not fresh.refresh()
    assert "own/none" in str(fresh.problem)
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.1.0", ["甲字号词"])
    write(pack, "2026.3.0", "乙字号词")
    assert fresh.refresh()
    assert fresh.problem is None
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.3.0", ["乙字号词"])


def test_packs_that_are_still_being_copied_are_left_for_later(pack: Path, build: Callable[[], Checker]) -> None:
    copying = False

    def build_slowly() -> Checker:
        made = build()
        if copying:
            write(pack, "2026.3.0", "乙字号词")  # the rest of the copy arrives meanwhile
        return made

    fresh = Fresh(build_slowly, lambda: cache.stamp(lexicon_root(), (pack,)))
    write(pack, "2026.3.0", "甲字号词")
    copying = True
    assert not fresh.refresh()
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.1.0", ["甲字号词"])
    copying = False
    assert fresh.refresh()
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.3.0", ["乙字号词"])


def test_packs_that_are_gone_are_a_problem_and_no_crash(fresh: Fresh, pack: Path) -> None:
    shutil.rmtree(pack)
    assert not fresh.refresh()
    assert fresh.problem is not None
    assert judged_by(fresh.checker.check(NOTE)) == ("2026.1.0", ["甲字号词"])


def test_under_load_every_report_is_of_one_version(fresh: Fresh, pack: Path) -> None:
    allowed = {("2026.1.0", ("甲字号词",)), ("2026.2.0", ("乙字号词",))}
    seen: set[tuple[str, tuple[str, ...]]] = set()
    stop = threading.Event()
    failures: list[BaseException] = []

    def check() -> None:
        try:
            while not stop.is_set():
                version, terms = judged_by(fresh.checker.check(NOTE))
                seen.add((version, tuple(terms)))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=check) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for version, term in (("2026.2.0", "乙字号词"), ("2026.1.0", "甲字号词"), ("2026.2.0", "乙字号词")):
            write(pack, version, term)
            assert fresh.refresh()
            taken = (version, (term,))
            seen.discard(taken)
            waited = 0
            while taken not in seen and not failures and waited < 12_000:
                waited += 1
                stop.wait(0.005)
            assert taken in seen
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert not failures
    assert seen <= allowed
