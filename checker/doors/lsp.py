"""The editor's door: diagnostics while a note is written, replacements and exemptions as actions, reasons on hover.

What is said about a text is worked out in :class:`Desk`, which knows nothing of the protocol's transport. Importing
this module needs the extra `lsp`; only the command does.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lsprotocol import types
from pygls.exceptions import JsonRpcMethodNotFound
from pygls.lsp.server import LanguageServer

from checker.config import FILE_NAME, PYPROJECT, Settings
from checker.doors.words import explained
from checker.errors import InputError, NotegateError
from checker.formats.places import reason
from checker.inputs import Draft
from checker.inputs.markdown import draft_of
from checker.model import Exempted, Finding, Report, Severity, Span
from checker.positions import Positions
from checker.version import VERSION

if TYPE_CHECKING:
    from checker.engine import Checker

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
LANGUAGES = frozenset({"markdown", "plaintext"})


class Judge(Protocol):
    """What the door asks for a path."""

    def __call__(self, path: Path) -> tuple[Settings, Checker]:
        """Its settings and the checker for them. Raises NotegateError."""


class Answer(NamedTuple):
    """What is known about one state of one text."""

    positions: Positions
    draft: Draft
    report: Report
    settings: Settings
    checker: Checker


class Desk:
    """Answers about texts, in the protocol's types. ``units`` is how the editor counts columns."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._answers: dict[str, Answer] = {}
        self.units = "utf-16"

    def diagnostics(self, uri: str, path: Path, text: str) -> list[types.Diagnostic]:
        """Check a text and remember the answer for ``uri``. What cannot be checked is a diagnostic too."""
        self._answers.pop(uri, None)
        try:
            settings, checker = self._judge(path)
            draft = draft_of(text, str(path), settings)
            report = checker.check(draft.note)
        except NotegateError as error:
            return [self._problem(error, text)]
        answer = Answer(draft.origin.positions, draft, report, settings, checker)
        self._answers[uri] = answer
        return [self._diagnostic(finding, answer) for finding in report.findings]

    def forget(self, uri: str) -> None:
        """The text is closed."""
        self._answers.pop(uri, None)

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """Why the words at ``position`` are found or excused."""
        answer = self._answers.get(uri)
        if answer is None:
            return None
        for finding, exempted in _all(answer.report):
            place = self._range(finding.span, answer)
            if finding.span is not None and _within(position, place):
                text = explained(finding, answer.checker.lexicon, exempted)
                return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text), place)
        return None

    def actions(self, uri: str, wanted: types.Range) -> list[types.CodeAction]:
        """Replacements for the findings in a range, then an exemption for each."""
        answer = self._answers.get(uri)
        if answer is None:
            return []
        touched = [one for one in answer.report.findings if _overlap(self._range(one.span, answer), wanted)]
        return [
            *(action for finding in touched for action in self._replacements(uri, finding, answer)),
            *(self._exemption(finding, answer) for finding in touched),
        ]

    def _diagnostic(self, finding: Finding, answer: Answer) -> types.Diagnostic:
        severities = {
            Severity.ERROR: types.DiagnosticSeverity.Error,
            Severity.WARNING: types.DiagnosticSeverity.Warning,
            Severity.INFO: types.DiagnosticSeverity.Information,
        }
        return types.Diagnostic(
            range=self._range(finding.span, answer),
            message=reason(finding),
            severity=severities[finding.severity],
            code=finding.rule,
            source="notegate",
        )

    def _problem(self, error: NotegateError, text: str) -> types.Diagnostic:
        """The line of the note that cannot be read; a mistake in the settings stands on the first line."""
        number = error.where.rsplit(":", 1)[-1] if isinstance(error, InputError) else ""
        line = int(number) if number.isdecimal() else 1
        positions = Positions(text)
        start, end = positions.line_range(line)
        message = error.message if isinstance(error, InputError) else str(error)
        return types.Diagnostic(
            range=types.Range(self._position(positions, start), self._position(positions, end)),
            message=f"not checked: {message}",
            severity=types.DiagnosticSeverity.Error,
            source="notegate",
        )

    def _replacements(self, uri: str, finding: Finding, answer: Answer) -> Iterator[types.CodeAction]:
        for number, one in enumerate(one for one in finding.suggestions if one.span is not None):
            edit = types.TextEdit(self._range(one.span, answer), one.text)
            yield types.CodeAction(
                title=f"改为“{one.text}”" if one.text else "删去",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[self._diagnostic(finding, answer)],
                is_preferred=number == 0,
                edit=types.WorkspaceEdit(changes={uri: [edit]}),
            )

    def _exemption(self, finding: Finding, answer: Answer) -> types.CodeAction:
        """An exemption at the end of the settings file; its reason is left to be written, and nothing holds without."""
        path = Path(answer.draft.origin.path)
        source = answer.settings.source or path.parent / FILE_NAME
        target = types.OptionalVersionedTextDocumentIdentifier(uri=source.absolute().as_uri())
        try:
            there = source.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            there = ""
        end = self._position(Positions(there), len(there))
        lead = "" if not there else "\n" if there.endswith("\n") else "\n\n"
        text = lead + _exemption(finding, path, source)
        changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
        if not source.exists():
            changes.append(types.CreateFile(uri=target.uri, options=types.CreateFileOptions(ignore_if_exists=True)))
        changes.append(types.TextDocumentEdit(target, [types.TextEdit(types.Range(end, end), text)]))
        return types.CodeAction(
            title=f"豁免“{finding.evidence.written[:20]}”：在 {source.name} 里写明理由",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(finding, answer)],
            edit=types.WorkspaceEdit(document_changes=changes),
        )

    def _range(self, span: Span | None, answer: Answer) -> types.Range:
        place = answer.draft.origin.region(span)
        if not place.exact:  # the whole note: its first line
            start, end = answer.positions.line_range(place.line)
            return types.Range(self._position(answer.positions, start), self._position(answer.positions, end))
        return types.Range(self._position(answer.positions, place.start), self._position(answer.positions, place.end))

    def _position(self, positions: Positions, offset: int) -> types.Position:
        line, column = positions.line_column(offset)
        if self.units == "utf-16":
            column = positions.utf16_column(offset)
        elif self.units == "utf-8":
            column = positions.utf8_column(offset)
        return types.Position(line - 1, column - 1)


def _all(report: Report) -> Iterator[tuple[Finding, Exempted | None]]:
    yield from ((finding, None) for finding in report.findings)
    yield from ((one.finding, one) for one in report.exempted)


def _within(position: types.Position, place: types.Range) -> bool:
    return (
        (place.start.line, place.start.character)
        <= (position.line, position.character)
        <= (
            place.end.line,
            place.end.character,
        )
    )


def _overlap(one: types.Range, other: types.Range) -> bool:
    return (one.start.line, one.start.character) <= (other.end.line, other.end.character) and (
        other.start.line,
        other.start.character,
    ) <= (one.end.line, one.end.character)


def _exemption(finding: Finding, path: Path, source: Path) -> str:
    table = "tool.notegate.exemptions" if source.name == PYPROJECT else "exemptions"
    where = Path(os.path.relpath(path.absolute(), source.absolute().parent)).as_posix()
    lines = [f"[[{table}]]", f"rule = {_toml(finding.rule)}"]
    if finding.evidence.written:
        lines.append(f"term = {_toml(finding.evidence.written)}")
    lines += [f"paths = [{_toml(where)}]", 'reason = ""  # the reason, which stays in every report', 'author = ""']
    return "\n".join(lines) + "\n"


def _toml(text: str) -> str:
    """A TOML basic string, which is JSON's but for DEL and lone surrogates."""
    text = json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False)
    return text.replace("\x7f", "\\u007f")


class _Server(LanguageServer):
    """Says where it failed, not on which words. ``code`` is what to exit with, which the protocol lays down."""

    code = 0
    ending = False

    def report_server_error(self, error: Exception, source: object) -> None:
        """Show the kind of an error. That we do not offer what was asked for is none: the answer says so."""
        if isinstance(error, JsonRpcMethodNotFound):
            return
        message = f"a bug in notegate: {type(error).__name__}"
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))


def serve(judge: Judge) -> int:
    """Serve over standard input and output until the editor leaves, and return the exit code."""
    served = server(judge)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:  # pygls closes what it has written to
        served.start_io(stdout=out)
    return served.code


def server(judge: Judge) -> _Server:
    """The language server over ``judge``; ``start_io`` serves."""
    # The whole text with each change: the protocol's lines end where our lines end, other line counters differ.
    served = _Server("notegate", VERSION, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # what it logs may hold the draft
    desk = Desk(judge)

    def publish(uri: str) -> None:
        document = served.workspace.get_text_document(uri)
        path = Path(document.path or "untitled.md")
        if path.suffix.lower() not in SUFFIXES and document.language_id not in LANGUAGES:
            return
        encoding = served.workspace.position_encoding
        desk.units = str(getattr(encoding, "value", encoding) or "utf-16")
        found = desk.diagnostics(uri, path, document.source)
        served.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=found, version=document.version)
        )

    @served.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        publish(params.text_document.uri)

    @served.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        publish(params.text_document.uri)

    @served.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        """The settings may have been saved: every open text is judged again."""
        for uri in list(served.workspace.text_documents):
            publish(uri)

    @served.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        desk.forget(uri)
        served.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    @served.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        return desk.hover(params.text_document.uri, params.position)

    @served.feature(types.SHUTDOWN)
    def ending(params: None) -> None:
        served.ending = True

    @served.feature(types.EXIT)
    def leaving(params: None) -> None:
        served.code = 0 if served.ending else 1

    options = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @served.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        return desk.actions(params.text_document.uri, params.range)

    return served
