"""Settings: read from ``notegate.toml`` or ``[tool.notegate]`` in ``pyproject.toml``, checked key by key.

A misspelt key that is silently ignored is a rule that is silently off, so nothing unknown is let through.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import accumulate, pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError, nearest
from checker.model import Partnership, Scene, Severity, Speaker
from checker.value import Value, fresh, replace

if TYPE_CHECKING:
    import datetime

FILE_NAME = "notegate.toml"
PYPROJECT = "pyproject.toml"
FAIL_ON = ("error", "warning", "info", "never")


class UserExemption(Value):
    """One claim the user vouches for, with a reason that stays in the report.

    ``rule`` and ``term`` say what is excused (at least one is given; empty means any). ``within`` is a piece of text
    that the claim's sentence must contain. ``paths`` are globs of the files it holds for (empty means all). ``until``
    is the last day it holds. ``where`` is ``file:line``.
    """

    reason: str
    rule: str = ""
    term: str = ""
    within: str = ""
    paths: tuple[str, ...] = ()
    author: str = ""
    until: datetime.date | None = None
    where: str = ""


class Settings(Value):
    """Everything a run can be told.

    ``packs`` are extra pack folders, ``pin`` maps a pack's id to the version that is expected. ``industry``,
    ``speaker``, ``partnership`` and ``scene`` are taken for notes that do not say. Without ``classifier`` only rows and
    patterns speak, not how a clause is worded on the whole. ``source`` is the file the settings
    come from.
    """

    packs: tuple[Path, ...] = ()
    pin: Mapping[str, str] = fresh(default_factory=lambda: MappingProxyType({}))
    exemptions: tuple[UserExemption, ...] = ()
    brands: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    industry: str | None = None
    speaker: Speaker = Speaker.UNKNOWN
    partnership: Partnership = Partnership.UNKNOWN
    scene: Scene = Scene.NOTE
    classifier: bool = True
    fail_on: str = "error"
    format: str = "text"
    baseline: Path | None = None
    source: Path | None = None

    def for_path(self, path: Path) -> Settings:
        """These settings without the exemptions whose ``paths`` do not cover ``path``; itself if none falls away."""
        kept = tuple(one for one in self.exemptions if not one.paths or self._covers(one.paths, path))
        return self if len(kept) == len(self.exemptions) else replace(self, exemptions=kept)

    def _covers(self, globs: tuple[str, ...], path: Path) -> bool:
        """Whether a glob, read from the folder of the settings file, matches ``path`` or one of its last parts."""
        base = self.source.parent if self.source else Path()
        full = path.absolute()
        try:
            relative = full.relative_to(base.absolute())
        except ValueError:
            relative = full
        from fnmatch import fnmatchcase  # noqa: PLC0415 - only a run with path-bound exemptions needs it

        return any(fnmatchcase(relative.as_posix(), glob) or fnmatchcase(path.name, glob) for glob in globs)


def portable(settings: Settings) -> Settings:
    """The settings in a form that can be sent to another process."""
    return replace(settings, pin=dict(settings.pin))


def fails(severity: Severity, fail_on: str) -> bool:
    """Whether a finding of ``severity`` is at or above the ``fail_on`` level."""
    return fail_on != "never" and severity.rank >= Severity(fail_on).rank


def find(start: Path) -> Path | None:
    """The settings file nearest to ``start`` (a file or a folder), looking upwards; None when there is none.

    In one folder ``notegate.toml`` wins over ``pyproject.toml``, which counts only with a ``[tool.notegate]`` table.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        shared = folder / PYPROJECT
        if shared.is_file() and b"tool.notegate" in _bytes_of(shared):
            return shared
    return None


def load(path: Path) -> Settings:
    """Read the settings of ``path``. Raises ConfigError naming the file, the line where it is known, and the key."""
    import tomllib  # noqa: PLC0415 - not on the path of a run without a settings file

    raw = _bytes_of(path)
    try:
        text = raw.decode("utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8 (byte {error.start})", where=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", where=str(path)) from error
    lines = _Lines(path, text)
    if path.name == PYPROJECT:
        tool = document.get("tool")
        document = tool.get("notegate", {}) if isinstance(tool, dict) else {}
        if not isinstance(document, dict):
            raise ConfigError("'tool.notegate' must be a table", where=lines.of("notegate"))
    return _Reader(path, lines).settings(document)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", where=str(path)) from error


def place_of(settings: Settings, key: str, item: str = "") -> str:
    """``file:line`` where the settings got what they hold under ``key``, or the ``item`` in the table of that name.

    Empty where no file said so.
    """
    if settings.source is None or getattr(load(settings.source), key) != getattr(settings, key):
        return ""
    lines = _Lines(settings.source, settings.source.read_text("utf-8-sig"))
    return lines.of(item, within=key) if item else lines.of(key)


class _Lines:
    """Where a key stands in the file. TOML readers do not say, so the text is searched; no hit gives the file alone."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = str(path)
        self._lines = text.split("\n")

    def of(self, key: str, *, table: int | None = None, within: str = "") -> str:
        """``file:line`` of ``key``; with ``table``, of the n-th exemption; ``within``: the table that has the key."""
        first, last = self._start, len(self._lines)
        if within:
            heads = [number for number in range(first, last) if _names(self._lines[number], within)]
            first = heads[0] if heads else first
        if table is not None:
            heads = self._heads
            if table >= len(heads):
                return self._inline(key, table)
            first = heads[table]
            last = heads[table + 1] if table + 1 < len(heads) else last
            if not key:
                return f"{self._path}:{first + 1}"
        for number in range(first, last):
            if _names(self._lines[number], key):
                return f"{self._path}:{number + 1}"
        return f"{self._path}:{first + 1}" if table is not None or within else self._path

    def _inline(self, key: str, table: int) -> str:
        """``file:line`` in the n-th table of ``exemptions = [{…}, {…}]``, with the column where one line holds several."""
        if table >= len(self._tables):
            return self._path
        line, column = self._tables[table].get(key, self._tables[table][""])
        return f"{self._path}:{line}:{column}" if line in self._shared else f"{self._path}:{line}"

    @cached_property
    def _heads(self) -> list[int]:
        return [number for number, line in enumerate(self._lines) if _is_exemption_head(line)]

    @cached_property
    def _tables(self) -> list[dict[str, tuple[int, int]]]:
        return _inline_tables(self._lines, self._start)

    @cached_property
    def _shared(self) -> set[int]:
        """Lines on which several tables begin."""
        begun = [table[""][0] for table in self._tables]
        return {line for line, following in pairwise(begun) if line == following}

    @cached_property
    def _start(self) -> int:
        """The first line that can speak of notegate: in pyproject.toml other tools have keys of the same name."""
        own = (number for number, line in enumerate(self._lines) if line.lstrip("[ ").startswith("tool.notegate"))
        return next(own, 0)


_QUOTED = (r'"{3}(?:\\.|[^\\])*?"{3}', r"'{3}.*?'{3}", r'"(?:\\.|[^"\\\n])*"', r"'[^'\n]*'")
_TOKEN = rf"(?P<comment>#[^\n]*)|{'|'.join(_QUOTED)}|[\[\]{{}}=]|[A-Za-z0-9_-]+"


def _inline_tables(lines: list[str], first: int) -> list[dict[str, tuple[int, int]]]:
    """Line and column at which each table of an ``exemptions = [{…}, {…}]`` begins (under the empty name), and its keys.

    Looked for from the line ``first`` on.
    """
    import re  # noqa: PLC0415 - only for tables written like that

    begins = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found = [
        match
        for match in re.compile(_TOKEN, re.DOTALL).finditer("\n".join(lines), begins[first])
        if not match["comment"]
    ]
    tokens = [match.group() for match in found]
    heads = [
        number
        for number, token in enumerate(tokens)
        if token.strip("\"'") == "exemptions" and tokens[number + 1 : number + 3] == ["=", "["]
    ]
    tables: list[dict[str, tuple[int, int]]] = []
    depth = 0
    for number in range(heads[0] + 2, len(tokens)) if heads else ():
        token = tokens[number]
        line = bisect_right(begins, found[number].start())
        place = line, found[number].start() - begins[line - 1] + 1
        if token in ("[", "{"):
            if depth == 1:
                tables.append({"": place})
            depth += 1
        elif token in ("]", "}"):
            depth -= 1
            if not depth:
                break
        elif depth == 2 and tokens[number + 1 : number + 2] == ["="]:
            tables[-1].setdefault(token.strip("\"'"), place)
    return tables


def _is_exemption_head(line: str) -> bool:
    bare = line.split("#", 1)[0].replace(" ", "").strip()
    return bare in ("[[exemptions]]", "[[tool.notegate.exemptions]]")


def _names(line: str, key: str) -> bool:
    bare = line.strip()
    if bare.startswith("["):
        return bare.strip("[] ").rsplit(".", 1)[-1].strip("\"' ") == key
    return "=" in bare and bare.split("=", 1)[0].strip().strip("\"'") == key


class _Reader:
    """Turns one parsed table into Settings, key by key."""

    def __init__(self, path: Path, lines: _Lines) -> None:
        self._path = path
        self._lines = lines
        self._keys: dict[str, Callable[[str, Any], Any]] = {
            "packs": self._folders,
            "pin": self._pins,
            "exemptions": self._exemptions,
            "brands": self._texts,
            "competitors": self._texts,
            "industry": self._text,
            "speaker": partial(self._word, [one.value for one in Speaker], Speaker),
            "partnership": partial(self._word, [one.value for one in Partnership], Partnership),
            "scene": partial(self._word, [one.value for one in Scene], Scene),
            "classifier": self._switch,
            "fail-on": partial(self._word, FAIL_ON, str),
            "format": self._text,
            "baseline": self._folder,
        }

    def settings(self, table: Mapping[str, Any]) -> Settings:
        """Settings from the table. Raises ConfigError at the first key that is unknown or has the wrong type."""
        values: dict[str, Any] = {"source": self._path}
        for key, value in table.items():
            read = self._keys.get(key)
            if read is None:
                raise ConfigError(f"unknown key {key!r}{nearest(key, self._keys)}", where=self._lines.of(key))
            values[key.replace("-", "_")] = read(key, value)
        return Settings(**values)

    def _wrong(self, key: str, wanted: str, value: object) -> ConfigError:
        return ConfigError(f"{key!r} must be {wanted}, not {_kind(value)}", where=self._lines.of(key))

    def _text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self._wrong(key, "a text", value)
        return value

    def _texts(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise self._wrong(key, "a list of texts", value)
        return tuple(value)

    def _word(self, valid: Iterable[str], build: Callable[[str], Any], key: str, value: Any) -> Any:
        text = self._text(key, value)
        if text not in valid:
            raise ConfigError(f"{key!r} cannot be {text!r}{nearest(text, valid)}", where=self._lines.of(key))
        return build(text)

    def _switch(self, key: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false", value)
        return value

    def _folder(self, key: str, value: Any) -> Path:
        return self._path.parent / self._text(key, value)

    def _folders(self, key: str, value: Any) -> tuple[Path, ...]:
        found = tuple(self._path.parent / one for one in self._texts(key, value))
        for folder in found:
            if not folder.is_dir():
                raise ConfigError(f"{key!r} names no folder: {folder}", where=self._lines.of(key))
        return found

    def _pins(self, key: str, value: Any) -> Mapping[str, str]:
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise self._wrong(key, "a table of pack = version", value)
        return MappingProxyType(dict(value))

    def _exemptions(self, key: str, value: Any) -> tuple[UserExemption, ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self._wrong(key, "tables written as [[exemptions]]", value)
        return tuple(_exemption(table, number, self._lines) for number, table in enumerate(value))


_EXEMPTION_KEYS = ("rule", "term", "within", "paths", "reason", "author", "until")


def _exemption(table: Mapping[str, Any], number: int, lines: _Lines) -> UserExemption:
    """One ``[[exemptions]]`` table. Raises ConfigError; the reason is mandatory and so is a rule or a term."""
    values: dict[str, Any] = {"where": lines.of("", table=number)}
    for key, value in table.items():
        where = lines.of(key, table=number)
        if key not in _EXEMPTION_KEYS:
            raise ConfigError(f"unknown key {key!r} in an exemption{nearest(key, _EXEMPTION_KEYS)}", where=where)
        values[key] = _exemption_value(key, value, where)
    if not values.get("reason", "").strip():
        raise ConfigError("an exemption needs a 'reason'", where=values["where"])
    if not (values.get("rule") or values.get("term")):
        raise ConfigError("an exemption needs a 'rule' or a 'term'", where=values["where"])
    return UserExemption(**values)


def _exemption_value(key: str, value: Any, where: str) -> Any:
    if key == "until":
        return _date(value, where)
    if key == "paths":
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ConfigError(f"'paths' must be a list of texts, not {_kind(value)}", where=where)
        return tuple(value)
    if not isinstance(value, str):
        raise ConfigError(f"{key!r} must be a text, not {_kind(value)}", where=where)
    return value


def _date(value: Any, where: str) -> datetime.date:
    import datetime  # noqa: PLC0415 - only a dated exemption needs it

    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ConfigError(f"'until' must be a date such as 2026-12-31, not {value!r}", where=where) from None


def _kind(value: object) -> str:
    """What a TOML value is, in words."""
    names = {str: "a text", bool: "true/false", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")


def dump(settings: Settings) -> str:
    """The settings as TOML that ``load`` reads back (paths made absolute), with a comment naming their source."""
    return "\n".join(_dumped(settings)) + "\n"


def _dumped(settings: Settings) -> Iterator[str]:
    yield f"# from {settings.source}" if settings.source else "# no settings file; these are the defaults"
    yield f"packs = {_toml_list(str(one.absolute()) for one in settings.packs)}"
    yield f"brands = {_toml_list(settings.brands)}"
    yield f"competitors = {_toml_list(settings.competitors)}"
    if settings.industry is not None:
        yield f"industry = {_toml(settings.industry)}"
    yield f"speaker = {_toml(settings.speaker.value)}"
    yield f"partnership = {_toml(settings.partnership.value)}"
    yield f"scene = {_toml(settings.scene.value)}"
    yield f"classifier = {'true' if settings.classifier else 'false'}"
    yield f"fail-on = {_toml(settings.fail_on)}"
    yield f"format = {_toml(settings.format)}"
    if settings.baseline is not None:
        yield f"baseline = {_toml(str(settings.baseline.absolute()))}"
    if settings.pin:
        yield "\n[pin]"
        for pack, version in settings.pin.items():
            yield f"{_toml(pack)} = {_toml(version)}"
    for one in settings.exemptions:
        yield from _dumped_exemption(one)


def _dumped_exemption(one: UserExemption) -> Iterator[str]:
    yield "\n[[exemptions]]"
    for key in ("rule", "term", "within", "reason", "author"):
        if value := getattr(one, key):
            yield f"{key} = {_toml(value)}"
    if one.paths:
        yield f"paths = {_toml_list(one.paths)}"
    if one.until is not None:
        yield f"until = {one.until.isoformat()}"


def _toml_list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_toml(text) for text in texts)}]"


def _toml(text: str) -> str:
    """A TOML basic string; control characters, quotes and backslashes escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char >= " " and char != "\x7f" else f"\\u{ord(char):04x}" for char in escaped) + '"'
