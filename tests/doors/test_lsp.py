"""The language server: its answers, and a real client that talks to it over stdio."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")
from lsprotocol import types
from pygls.exceptions import JsonRpcMethodNotFound
from pygls.lsp.client import LanguageClient

from checker import Checker, Settings, config
from checker.cli import lsp as command
from checker.cli import main
from checker.cli.parser import Parser
from checker.config import UserExemption
from checker.doors.lsp import Desk, _Server
from checker.errors import ConfigError
from tests.sharing import share_checkers

pytestmark = pytest.mark.lsp
ROOT = Path(__file__).resolve().parents[2]
TEXT = "---\r\n标题: 😀好物\r\n行业: 化妆品\r\n---\r\n\r\n😀這支面霜是全网最低价，褪敏又好用。\r\n"
WORDS = "全网最低价"


class Given:
    """A judge with settings made by hand."""

    def __init__(self, checker: Checker, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.checker = Checker(self.settings, lexicon=checker.lexicon)

    def __call__(self, path: Path) -> tuple[Settings, Checker]:
        return self.settings, self.checker


def at(line: int, character: int) -> types.Position:
    return types.Position(line, character)


@pytest.mark.parametrize(("units", "start", "end"), [("utf-16", 7, 12), ("utf-32", 6, 11), ("utf-8", 19, 34)])
def test_a_finding_is_a_diagnostic_in_the_units_of_the_editor(
    checker: Checker, units: str, start: int, end: int
) -> None:
    desk = Desk(Given(checker))
    desk.units = units
    found, _ = desk.diagnostics("u", Path("笔记.md"), TEXT)
    assert found.range == types.Range(at(5, start), at(5, end))
    assert (found.code, found.source, found.severity) == ("ad-law/9-3", "notegate", types.DiagnosticSeverity.Warning)
    assert "依据：" in found.message


def test_hover_explains_what_is_found_and_what_is_excused(checker: Checker) -> None:
    exemption = UserExemption(rule="ad-law/9-3", reason="有报告", where="n.toml:1")
    for settings, said in (
        (Settings(), "依据：中华人民共和国广告法"),
        (Settings(exemptions=(exemption,)), "已豁免：有报告"),
    ):
        desk = Desk(Given(checker, settings))
        desk.diagnostics("u", Path("a.md"), TEXT)
        hover = desk.hover("u", at(5, 8))
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.value.startswith("ad-law/9-3  绝对化用语")
        assert said in hover.contents.value
        assert desk.hover("u", at(5, 2)) is None
        assert desk.hover("u", at(0, 0)) is None
        desk.forget("u")
        assert desk.hover("u", at(5, 8)) is None
        assert desk.actions("u", types.Range(at(0, 0), at(9, 0))) == []


def test_what_was_disguised_and_what_would_pass_is_said(checker: Checker) -> None:
    desk = Desk(Given(checker, Settings(industry="cosmetics")))
    desk.diagnostics("u", Path("a.md"), "褪*敏的面霜")
    hover = desk.hover("u", at(0, 0))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    for said in ("还原为：褪敏（noise）", "可改为：舒缓", "建议："):
        assert said in hover.contents.value


def test_an_exemption_is_written_to_the_settings_with_its_reason_left_open(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "notes" / "笔记.md"
    for name, table in (("notegate.toml", "exemptions"), ("pyproject.toml", "tool.notegate.exemptions")):
        for before in (None, "", "[tool.notegate]", "[tool.notegate]\r\n\r\n"):
            source = tmp_path / name
            source.unlink(missing_ok=True)
            if before is not None:
                source.write_bytes(before.encode())
            desk = Desk(Given(checker, Settings(source=source)))
            desk.diagnostics("u", path, TEXT)
            (action,) = desk.actions("u", types.Range(at(5, 9), at(5, 9)))
            assert action.title == f"豁免“{WORDS}”：在 {name} 里写明理由"
            assert action.edit is not None
            assert action.edit.document_changes is not None
            *created, edit = action.edit.document_changes
            assert [type(one) for one in created] == ([types.CreateFile] if before is None else [])
            assert isinstance(edit, types.TextDocumentEdit)
            (insert,) = edit.edits
            assert isinstance(insert, types.TextEdit)
            lines = (before or "").split("\r\n")
            assert insert.range.start == insert.range.end == at(len(lines) - 1, len(lines[-1]))
            text = insert.new_text
            assert f'[[{table}]]\nrule = "ad-law/9-3"\nterm = "{WORDS}"\npaths = ["notes/笔记.md"]\n' in text
    source.unlink()
    toml = tmp_path / "notegate.toml"
    toml.write_text(text.replace("tool.notegate.", ""), encoding="utf-8")
    with pytest.raises(ConfigError, match="an exemption needs a 'reason'"):
        config.load(toml)
    toml.write_text(text.replace("tool.notegate.", "").replace('reason = ""', 'reason = "有报告"'), encoding="utf-8")
    settings = config.load(toml)
    assert Desk(Given(checker, settings.for_path(path))).diagnostics("u", path, TEXT)[1:] == []
    assert Desk(Given(checker, settings.for_path(tmp_path / "b.md"))).diagnostics("u", path, TEXT)


def test_without_settings_the_exemption_begins_a_file_beside_the_note(checker: Checker, tmp_path: Path) -> None:
    desk = Desk(Given(checker))
    desk.diagnostics("u", tmp_path / "a.md", TEXT)
    (action,) = desk.actions("u", types.Range(at(5, 9), at(5, 9)))
    assert action.edit is not None
    assert action.edit.document_changes is not None
    assert isinstance(action.edit.document_changes[0], types.CreateFile)
    assert action.edit.document_changes[0].uri == (tmp_path / "notegate.toml").as_uri()


def test_what_cannot_be_checked_is_a_diagnostic(checker: Checker) -> None:
    desk = Desk(Given(checker))
    (found,) = desk.diagnostics("u", Path("a.md"), "---\ntitle: a\ntitle: b\n---\nx")
    assert (found.range.start.line, found.severity) == (2, types.DiagnosticSeverity.Error)
    assert found.message.startswith("not checked: 'title' gives the title a second time")

    def judge(path: Path) -> tuple[Settings, Checker]:
        raise ConfigError("unknown key 'x'", where="notegate.toml:7")

    (found,) = Desk(judge).diagnostics("u", Path("a.md"), TEXT)
    assert (found.range.start.line, found.message) == (0, "not checked: notegate.toml:7: unknown key 'x'")


def test_an_error_names_its_kind_and_no_words() -> None:
    said: list[types.ShowMessageParams] = []
    server = _Server("x", "1")
    server.window_show_message = said.append  # type: ignore[method-assign,assignment]
    server.report_server_error(ValueError("未发布的正文"), Exception)  # type: ignore[arg-type]
    assert said[0].message == "a bug in notegate: ValueError"


def test_what_we_do_not_offer_is_no_bug() -> None:
    said: list[types.ShowMessageParams] = []
    server = _Server("x", "1")
    server.window_show_message = said.append  # type: ignore[method-assign,assignment]
    server.report_server_error(JsonRpcMethodNotFound.of("foo/bar"), Exception)  # type: ignore[arg-type]
    assert said == []


def test_settings_that_change_are_read_again(tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    share_checkers(monkeypatch, checker)
    parser = Parser(prog="x")
    command.register(parser)
    toml = tmp_path / "notegate.toml"
    toml.write_text('industry = "cosmetics"\n')
    judge = command.Judge(parser.parse_args(["--stdio"]))
    assert judge(tmp_path / "a.md")[0].industry == "cosmetics"
    assert judge(tmp_path / "a.md")[0].industry == "cosmetics"
    toml.write_text('industry = "food"\n')
    assert judge(tmp_path / "a.md")[0].industry == "food"
    assert command.Judge(parser.parse_args(["--no-config"]))(tmp_path / "a.md")[0].industry is None


def test_without_pygls_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setitem(sys.modules, "checker.doors.lsp", None)
    assert main(["lsp"]) == 2
    assert "pip install 'notegate[lsp]'" in capsys.readouterr().err


# --- a real client ----------------------------------------------------------------------------------------------------


class Editor(LanguageClient):
    """Keeps what the server publishes."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

    async def next(self) -> types.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), 20)


async def _write(editor: Editor, folder: Path, encoding: types.PositionEncodingKind | None) -> None:
    general = types.GeneralClientCapabilities(position_encodings=[encoding]) if encoding else None
    started = await editor.initialize_async(
        types.InitializeParams(
            capabilities=types.ClientCapabilities(general=general), root_uri=folder.as_uri(), process_id=None
        )
    )
    assert started.capabilities.hover_provider
    assert started.capabilities.code_action_provider
    editor.initialized(types.InitializedParams())
    uri = (folder / "notes" / "笔记 一.md").as_uri()
    change = types.TextDocumentContentChangeWholeDocument

    def become(text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change(text)]))

    editor.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, types.LanguageKind.Markdown, 1, "好用"))
    )
    assert list((await editor.next()).diagnostics) == []
    become(TEXT, 2)
    published = await editor.next()
    assert published.version == 2
    first, second = published.diagnostics
    start = 7 if encoding is None else 19
    assert (first.code, first.range.start) == ("ad-law/9-3", at(5, start))
    assert second.code is not None

    identifier = types.TextDocumentIdentifier(uri)
    hover = await editor.text_document_hover_async(types.HoverParams(identifier, first.range.start))
    assert hover is not None
    assert "绝对化用语" in json.dumps(hover.contents.value, ensure_ascii=False)  # type: ignore[union-attr]
    context = types.CodeActionContext(diagnostics=[second])
    actions = await editor.text_document_code_action_async(types.CodeActionParams(identifier, second.range, context))
    assert actions is not None
    replace, exempt = actions
    assert isinstance(replace, types.CodeAction)
    assert replace.edit is not None
    assert replace.edit.changes is not None
    (edit,) = replace.edit.changes[uri]
    assert (edit.new_text, edit.range) == ("舒缓", second.range)
    assert exempt.title.startswith("豁免“褪敏”：在 notegate.toml")
    become(TEXT.replace("褪敏", "舒缓"), 3)
    assert [one.code for one in (await editor.next()).diagnostics] == ["ad-law/9-3"]

    toml = folder / "notegate.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[[exemptions]]\nrule = "ad-law/9-3"\nreason = "有报告"\n', "utf-8")
    editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(toml.as_uri())))
    assert list((await editor.next()).diagnostics) == []
    # Other languages are not ours.
    editor.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem((folder / "a.py").as_uri(), "python", 1, TEXT))
    )
    editor.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
    closed = await editor.next()
    assert (closed.uri, list(closed.diagnostics)) == (uri, [])
    await editor.shutdown_async(None)
    editor.exit(None)


@pytest.mark.parametrize("encoding", [None, types.PositionEncodingKind.Utf8])
def test_a_real_client(
    tmp_path: Path,
    shared_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    encoding: types.PositionEncodingKind | None,
) -> None:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")

    async def talk() -> None:
        editor = Editor()
        await editor.start_io(sys.executable, "-m", "checker.cli", "lsp", "--stdio")
        await _write(editor, tmp_path, encoding)
        await asyncio.sleep(0)
        await editor.stop()

    asyncio.run(asyncio.wait_for(talk(), 240))


def framed(**message: Any) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


START = framed(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
SHUTDOWN, EXIT = framed(id=2, method="shutdown"), framed(method="exit")


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        ([START, framed(id=7, method="foo/bar", params={}), SHUTDOWN, EXIT], 0),
        ([START, SHUTDOWN, framed(method="exit", params=None)], 0),
        ([START, EXIT], 1),
        ([EXIT], 1),
        ([START], 0),
    ],
)
def test_the_end_is_as_the_protocol_has_it(
    tmp_path: Path, shared_cache: Path, messages: list[bytes], code: int
) -> None:
    environment = {**os.environ, "NOTEGATE_CACHE_DIR": str(shared_cache), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "checker.cli", "lsp"]
    given = b"".join(messages)
    done = subprocess.run(command, input=given, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
    assert b"window/showMessage" not in done.stdout
    assert done.stdout.count(b'"id": 7') == done.stdout.count(b"-32601") == sum(b"foo/bar" in one for one in messages)


def test_the_page_starts_what_the_client_starts() -> None:
    page = (ROOT / "docs" / "editor.md").read_text("utf-8")
    toml, *_ = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    server = tomllib.loads(toml)["language-server"]["notegate"]
    assert [server["command"], *server["args"]] == ["notegate", "lsp"]
    assert 'cmd = { "notegate", "lsp" }' in page
    assert "\nnotegate lsp\n" in page
