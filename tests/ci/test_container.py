"""The image and its composition. No engine runs here: what can be held without one is."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.cli.parser import Parser
from checker.cli.serve import register

yaml = pytest.importorskip("yaml", reason="needs PyYAML, which comes with pre-commit")
ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
pytestmark = pytest.mark.tools


def instructions() -> list[tuple[str, str]]:
    joined = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.MULTILINE))
    return [tuple(line.split(None, 1)) for line in joined.splitlines() if line.strip()]  # type: ignore[misc]


def test_the_composition_is_one() -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.compose-spec",
        str(ROOT / "compose.yaml"),
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_nothing_of_it_runs_as_root_or_writes_beside_its_data() -> None:
    last_stage = instructions()[[name for name, _ in instructions()].index("FROM") :]
    last_stage = last_stage[[name for name, _ in last_stage].index("FROM", 1) :]
    users = [value for name, value in last_stage if name == "USER"]
    assert users == ["10001:10001"]
    names = [name for name, _ in last_stage]
    assert names.index("USER") < names.index("ENTRYPOINT")
    server: dict[str, Any] = COMPOSE["services"]["server"]
    assert server["read_only"] is True
    assert server["cap_drop"] == ["ALL"]
    assert "user" not in server
    assert all(port.startswith("127.0.0.1:") for port in server["ports"])


def test_it_says_how_it_is() -> None:
    (check,) = (value for name, value in instructions() if name == "HEALTHCHECK")
    assert "/healthz" in check
    assert "healthcheck" in COMPOSE["services"]["database"]
    assert COMPOSE["services"]["server"]["depends_on"]["database"]["condition"] == "service_healthy"


def test_no_password_stands_in_the_files() -> None:
    for value in re.findall(r"(?:PASSWORD|SECRET): (.+)", (ROOT / "compose.yaml").read_text("utf-8")):
        assert value.startswith("${")
        assert ":?" in value


def test_the_commands_are_the_command_s_own() -> None:
    (started,) = (value for name, value in instructions() if name == "CMD")
    for words in (yaml.safe_load(started), COMPOSE["services"]["server"]["command"]):
        assert words[0] == "serve"
        parser = Parser(prog="notegate serve")
        register(parser)
        assert parser.parse_args(words[1:]).host == "0.0.0.0"


def test_what_the_image_is_made_of_is_there() -> None:
    sent = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    copied = [
        word
        for name, value in instructions()
        if name == "COPY" and "--from" not in value
        for word in shlex.split(value)[:-1]
    ]
    assert sorted(sent) == sorted(copied)
    assert all((ROOT / name).exists() for name in sent)
