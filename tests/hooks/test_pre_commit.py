"""The hooks, with the real pre-commit and the real git, by the very snippets of the README and docs/pre-commit.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.init import FILES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "pre-commit.md").read_text("utf-8")
PACKAGE = ("checker", "lexicons", "api", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
BAD = "这支面霜是全网最低价，点击主页领券购买。\n"
pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
    pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell"),
]


class Desk:
    """A repository of drafts."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        folder.mkdir()
        self.git("init", "-q", "-b", "main")

    def run(self, *command: str) -> tuple[int, str]:
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout + done.stderr

    def git(self, *arguments: str) -> tuple[int, str]:
        return self.run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments)

    def commit(self, message: str = "x") -> tuple[int, str]:
        self.git("add", "-A")
        return self.git("commit", "-m", message)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "COV", "PRE_COMMIT"))}
    return {
        **kept,
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "NOTEGATE_CACHE_DIR": str(folder / "cache"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_COMPILE": "1",
        "LC_ALL": "C",  # names are Chinese whatever the locale says
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Desk:
    """This repository as it stands, committed."""
    desk = Desk(tmp_path_factory.mktemp("package") / "notegate", environment)
    for name in PACKAGE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, desk.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, desk.folder / name)
    assert desk.commit()[0] == 0
    return desk


def installed(code: int, said: str) -> None:
    """Skip where the hook's environment cannot be made: that needs packages from somewhere."""
    if code == 3 and "pip" in said and not os.environ.get("NOTEGATE_REQUIRE_ALL"):
        pytest.skip("pre-commit cannot install packages here")
    assert code != 3, said


def snippet(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[number]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_shows_the_snippet_that_is_run_here(name: str) -> None:
    assert f"```yaml\n{snippet('yaml')}```" in (ROOT / name).read_text("utf-8")


def test_try_repo_checks_drafts_in_batches_and_no_readme(
    tmp_path: Path, package: Desk, environment: dict[str, str]
) -> None:
    desk = Desk(tmp_path / "drafts 稿件", environment)
    for number in range(12):
        desk.write(f"notes/第 {number} 篇.md", "今天的天气不错，适合出门走走。\n" if number else BAD)
    desk.write("README.md", BAD)
    desk.write("notes/cover.png", "no note")
    desk.git("add", "-A")
    code, said = desk.run(sys.executable, "-m", "pre_commit", "try-repo", str(package.folder), "notegate", "-a")
    installed(code, said)
    assert code == 1, said
    assert said.count("to change") == 1
    assert "notes/第 0 篇.md: to change" in said
    assert "README" not in said
    assert "cover.png" not in said


def test_a_commit_is_blocked_fixed_and_passes(tmp_path: Path, package: Desk, environment: dict[str, str]) -> None:
    desk = Desk(tmp_path / "desk", environment)
    config = re.sub(r"(?<=repo: ).*", str(package.folder), snippet("yaml"))
    config = re.sub(r"(?<=rev: ).*", package.git("rev-parse", "HEAD")[1].strip(), config)
    desk.write(".pre-commit-config.yaml", config + "        args: [--fix]\n" + snippet("yaml", 1))
    desk.write("notegate.toml", 'packs = ["brand-words"]\nfail-on = "warning"\n')
    code, said = desk.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    installed(code, said)
    assert code == 0, said
    for name, text in FILES.items():
        if name.startswith("brand-words/"):
            misses = "miss,好\nmiss,用\nmiss,不\nmiss,来\n" if "examples" in name else ""
            desk.write(name, text + misses)
    code, said = desk.commit("words")
    assert code == 0, said
    assert re.search(r"notegate \(word lists\)\.+Passed", said)

    draft = desk.write("notes/种草 一.md", f"这次升级带来顶配体验。\n\n{BAD}")
    code, said = desk.commit("draft")
    assert code == 1, said
    assert "notes/种草 一.md: 1 replaced" in said
    assert "files were modified by this hook" in said
    assert draft.read_text("utf-8") == f"这次升级带来完整体验。\n\n{BAD}"
    code, said = desk.commit("draft")
    assert (code, "ad-law/9-3" in said) == (1, True), said
    draft.write_text("这次升级带来完整体验。\n", encoding="utf-8")
    code, said = desk.commit("draft")
    assert code == 0, said


def test_the_plain_hook_checks_what_is_staged(tmp_path: Path, environment: dict[str, str]) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "notegate"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker.cli "$@"\n')
    command.chmod(0o755)
    desk = Desk(tmp_path / "desk", {**environment, "PATH": f"{folder}{os.pathsep}{environment['PATH']}"})
    hook = desk.folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(snippet("sh"))
    hook.chmod(0o755)
    desk.write("notegate.toml", 'fail-on = "warning"\n')
    desk.write("README.md", BAD)
    assert desk.commit()[0] == 0
    draft = desk.write("notes/种草 一.md", BAD)
    desk.git("add", "-A")
    draft.write_text("今天的天气不错。\n", encoding="utf-8")  # the folder is clean, the commit is not
    code, said = desk.git("commit", "-m", "x")
    assert code != 0
    assert "notes/种草 一.md: to " in said
    assert desk.commit()[0] == 0
