"""The recipes for CI servers: valid by the servers' own schemas, and their scripts run as they stand."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from checker import Checker

yaml = pytest.importorskip("yaml", reason="needs PyYAML, which comes with pre-commit")
ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash"),
]


def snippets(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository of drafts, beside an environment with a command `notegate`."""
    command = tmp_path / "runner" / "notegate" / "bin" / "notegate"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker.cli "$@"\n')
    command.chmod(0o755)
    for name in ("notes", "drafts"):
        (tmp_path / "desk" / name).mkdir(parents=True)
    (tmp_path / "desk" / "notegate.toml").write_text("", encoding="utf-8")
    (tmp_path / "desk" / "notes" / "种草 一.md").write_text("这支面霜是全网最低价。\n", encoding="utf-8")
    (tmp_path / "desk" / "drafts" / "b.md").write_text("今天的天气不错。\n", encoding="utf-8")
    return tmp_path


def run(desk: Path, script: str, shared_cache: Path, **environment: str) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=desk / "desk",
        env={
            "PATH": f"{desk}/runner/notegate/bin{os.pathsep}{desk}/bin{os.pathsep}{os.environ['PATH']}",
            "NOTEGATE_CACHE_DIR": str(shared_cache),
            "RUNNER_TEMP": str(desk / "runner"),
            "GITHUB_STEP_SUMMARY": str(desk / "summary.md"),
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_action_checks_annotates_and_summarises(desk: Path, checker: Checker, shared_cache: Path) -> None:
    install, check = ACTION["runs"]["steps"]
    # What a user writes reaches the script as data, never as a part of it.
    assert "${{" not in install["run"] + check["run"]
    workflow = yaml.safe_load(snippets("yaml")[0])
    (given,) = [step["with"] for step in workflow["jobs"]["drafts"]["steps"] if "with" in step]
    assert set(given) <= set(ACTION["inputs"])
    values = {name: one["default"] for name, one in ACTION["inputs"].items()} | given
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match.group(1)], template)
        for name, template in check["env"].items()
    }
    code, said = run(desk, check["run"], shared_cache, **environment)
    assert code == 1, said
    assert said.startswith(
        "::warning file=notes/种草 一.md,line=1,endLine=1,col=6,endColumn=11,title=notegate ad-law/9-3::"
    )
    assert "全网最低价" in (desk / "summary.md").read_text("utf-8")
    code, said = run(desk, check["run"], shared_cache, **environment | {"ARGUMENTS": "--today\n2026-11-22\n"})
    assert code == 1, said
    code, said = run(desk, check["run"], shared_cache, PATHS="drafts\n", FAIL_ON="error", ARGUMENTS="")
    assert (code, said) == (0, "")


@pytest.mark.parametrize(("extras", "wanted"), [("fast,xlsx", "/action[fast,xlsx]"), ("", "/action")])
def test_the_action_installs_itself_with_what_is_asked_for(desk: Path, extras: str, wanted: str) -> None:
    (desk / "bin").mkdir()
    for name in ("bin/python3", "runner/notegate/bin/pip"):
        stand_in = desk / name
        stand_in.write_text(f'#!/bin/sh\necho "$@" >>"{desk}/called"\n')
        stand_in.chmod(0o755)
    environment = {"PATH": f"{desk}/bin{os.pathsep}{os.environ['PATH']}", "GITHUB_ACTION_PATH": "/action"}
    code, said = run(desk, ACTION["runs"]["steps"][0]["run"], desk / "cache", **environment, EXTRAS=extras)
    assert code == 0, said
    made, installed = (desk / "called").read_text().splitlines()
    assert made == f"-m venv {desk}/runner/notegate"
    assert installed == f"install --quiet {wanted}"


def test_gitlab_gets_its_test_report(desk: Path, checker: Checker, shared_cache: Path) -> None:
    job = yaml.safe_load(snippets("yaml")[1])["drafts"]
    install, check = job["script"]
    assert install.startswith("pip install ")
    code, said = run(desk, check, shared_cache)
    assert code == 0, said  # a warning does not fail
    report = ElementTree.parse(desk / "desk" / job["artifacts"]["reports"]["junit"]).getroot()
    assert report[0][0].attrib["file"] == "notes/种草 一.md"


def test_reviewdog_is_handed_what_it_reads(desk: Path, checker: Checker, shared_cache: Path) -> None:
    (desk / "bin").mkdir()
    stand_in = desk / "bin" / "reviewdog"
    stand_in.write_text('#!/bin/sh\necho "$@" >arguments\ncat >received\n')
    stand_in.chmod(0o755)
    code, said = run(desk, snippets("sh")[0], shared_cache)
    assert code == 0, said
    received: dict[str, Any] = json.loads((desk / "desk" / "received").read_text("utf-8"))
    (diagnostic,) = received["diagnostics"]
    assert diagnostic["location"]["range"]["start"] == {"line": 1, "column": 16}
    assert "-f=rdjson" in (desk / "desk" / "arguments").read_text()


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("github-actions", (ROOT / "action.yml").read_text("utf-8")),
        ("github-workflows", snippets("yaml")[0]),
        ("gitlab-ci", snippets("yaml")[1]),
    ],
)
def test_the_servers_own_schemas_hold(schema: str, text: str, tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="needs check-jsonschema")
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        f"vendor.{schema}",
        str(tmp_path / "a.yml"),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
