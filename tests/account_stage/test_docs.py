"""The pages say what the data say, and their examples run."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from checker.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("account-stage", "order-rules")


def examples():
    for page in PAGES:
        text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
        for line in re.findall(r"^\$ notegate (.+)$", text, re.MULTILINE):
            yield pytest.param(line, id=line, marks=[pytest.mark.calendar] if "--format ics" in line else [])


@pytest.mark.parametrize("line", list(examples()))
def test_the_examples_run(line, tmp_path, monkeypatch, capsys):
    argv = shlex.split(line)
    argv[2] = str(ROOT / argv[2])
    monkeypatch.chdir(tmp_path)
    assert main(argv) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out or list(tmp_path.iterdir())


@pytest.mark.parametrize("page", PAGES)
def test_every_open_question_of_the_data_is_on_the_page(page):
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    data = tomllib.loads((ROOT / "lexicons" / "platform" / f"{page}.toml").read_text("utf-8"))
    for question in data["reading"]:
        assert f"| {question.split('-')[0]} |" in text
    assert "decides" in text or "decision counts" in text


@pytest.mark.parametrize("page", PAGES)
def test_every_figure_names_a_source_with_a_date(page):
    data = tomllib.loads((ROOT / "lexicons" / "platform" / f"{page}.toml").read_text("utf-8"))
    for figure in [*data["figure"].values(), *data.get("cancel", {}).values()]:
        assert data["source"][figure["source"]]["confidence"]
        assert data["source"][figure["source"]]["checked"].year >= 2026
