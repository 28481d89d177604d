"""The page on the API: its calls are made as they stand there, against a real server."""

from __future__ import annotations

import json
import re
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401
from tests.api.serving import ROOT, serving

pytestmark = pytest.mark.api
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
THERE = "http://127.0.0.1:8000"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.+?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def new_key(folder: Path) -> str:
    """A key of a server that was told of no database."""
    from api.keys import Keys
    from api.store.database import Database

    database = Database(f"sqlite:///{folder / 'notegate' / 'notegate.db'}")
    try:
        return Keys(database).create("a newcomer", now=time.time())[1]
    finally:
        database.close()


def test_the_calls_of_the_page_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.csv").write_text("标题,正文\n面霜,全网最低价\n散步,好天气\n", encoding="utf-8")
    with serving(tmp_path) as server:
        monkeypatch.setenv("NOTEGATE_KEY", new_key(tmp_path))
        program = "".join(blocks("python")).replace(THERE, server.url)
        names: dict[str, Any] = {}
        exec(compile(program, "docs/api.md", "exec"), names)
        said = capsys.readouterr().out
        assert "全网最低价" in said
        assert "done 2 of 2" in said
        told = json.dumps({"type": "job.done", "data": {"id": "j-1", "verdicts": {"block": 1}}})
        at = datetime.now(UTC)
        sent = {
            "webhook-id": "msg_1",
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": names["signed"].sign("msg_1", at, told),
        }
        names["received"](told.encode(), sent)
        assert capsys.readouterr().out == "job.done j-1 {'block': 1}\n"
        assert Path("notes.checked.csv").read_text(encoding="utf-8-sig").startswith("标题,正文,verdict,")
        (curl,) = (block for block in blocks("sh") if block.startswith("curl"))
        found = subprocess.run(["sh", "-c", curl.replace(THERE, server.url)], capture_output=True, check=True)
        report = json.loads(found.stdout)
        assert {**report, "id": ""} == {**names["report"], "id": ""}


def test_a_generated_client_works(tmp_path: Path) -> None:
    import importlib.util
    import os
    import sys

    if importlib.util.find_spec("openapi_python_client") is None and not os.environ.get("NOTEGATE_REQUIRE_ALL"):
        pytest.skip("needs openapi-python-client (extra 'dev')")
    (generate,) = (block for block in blocks("sh") if block.startswith("openapi-python-client"))
    (program,) = blocks("py")
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with serving(tmp_path) as server:
        subprocess.run(
            generate.replace(THERE, server.url).split(),
            cwd=tmp_path,
            check=True,
            capture_output=True,
            env={**os.environ, "PATH": paths},
        )
        environment = {**os.environ, "PYTHONPATH": str(tmp_path / "notegate-client"), "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", program.replace(THERE, server.url)]
        said = subprocess.run(command, check=True, capture_output=True, env=environment, text=True).stdout
    assert said == "review ['全网最低价']\n"


def test_every_address_of_the_page_is_there(client: Any) -> None:
    told = set(client.get("/openapi.json").json()["paths"])
    named = {path.rstrip("`?.,") for path in re.findall(r"(?<![a-z.…])/v1/[a-z/]+", PAGE)}
    assert named
    assert named <= told


def test_the_bounds_of_the_page_are_those_of_the_settings() -> None:
    from api import webhooks
    from api.jobs import claims, registry
    from api.routes import jobs as routes
    from api.settings import ServerSettings

    settings = ServerSettings()
    assert "a note 1 MB, a batch 8 MB, a file 200 MB" in PAGE
    assert (settings.note_bytes, settings.batch_bytes, settings.upload_bytes) == (1_000_000, 8_000_000, 200_000_000)
    assert webhooks.PAUSES == (5, 60, 600, 3600, 6 * 3600)
    assert settings.lease == 30
    assert settings.keep_results == 24 * 3600
    assert settings.batch_notes == 1000
    assert "up to 200 MB, 512 MB unpacked and 1,000,000 rows" in PAGE
    assert (settings.unpacked_bytes, settings.job_rows) == (512_000_000, 1_000_000)
    assert "within ten seconds" in PAGE
    assert webhooks.TIMEOUT == 10
    assert "after 20 seconds at the latest" in PAGE
    assert registry.UPLOAD_LEASE == 20
    assert "nothing of it comes for ten minutes" in PAGE
    assert routes._LONGEST_SILENCE == 600
    assert "ends five times" in PAGE
    assert claims.MOST_STRIKES == 5 * claims.SEEN


def test_the_image_reads_what_the_page_says_and_keeps_what_it_compiles() -> None:
    image, composed = ((ROOT / name).read_text(encoding="utf-8") for name in ("Dockerfile", "compose.yaml"))
    assert "'.[api,arrow,fast]'" in image
    assert 'VOLUME ["/var/lib/notegate", "/var/cache/notegate"]' in image
    assert "cache:/var/cache/notegate" in composed
    assert composed.count("mem_limit:") == 2
