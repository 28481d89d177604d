"""The settings a key carries: a ``notegate.toml`` and packs of its own, read and linted as ours are."""

from __future__ import annotations

import dataclasses
import datetime
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from checker import config, industries
from checker.config import Settings, UserExemption
from checker.engine import Checker
from checker.errors import ConfigError, NotegateError, nearest
from checker.linting import Linter
from checker.locate import lexicon_root

from .problems import Problem

MOST_BYTES = 2_000_000
_MOST_PACKS = 20
_MOST_FILES = 40
_MOST_PROBLEMS = 50
_PACK_NAME = r"^[a-z0-9][a-z0-9-]{0,39}$"
_FILE_NAME = r"^(pack\.toml|[a-z0-9][a-z0-9._-]{0,59}\.csv)$"
_FOREIGN = {
    "packs": "send the packs beside it, under 'packs'",
    "baseline": "a baseline belongs to files",
    "format": "the API has one format",
    "fail-on": "the API answers with the verdict; what fails is the caller's decision",
}

_PACK: dict[str, Any] = {
    "type": "object",
    "maxProperties": _MOST_FILES,
    "propertyNames": {"pattern": _FILE_NAME},
    "additionalProperties": {"type": "string"},
}
"""A pack in the description. What is wrong in one is told by ``require_sound``, by the pack's name and the file's."""

EXAMPLE: dict[str, Any] = {
    "config": 'brands = ["山茶"]\n\n[[exemptions]]\nterm = "全网最低价"\nreason = "比价凭证存档 2026-11"\n',
    "packs": {},
}


class CustomIn(BaseModel):
    """What a key carries: the text of a ``notegate.toml``, and packs as ``name -> file -> text``."""

    model_config = ConfigDict(extra="forbid", title="Settings", json_schema_extra={"examples": [EXAMPLE]})

    config: str = Field(default="", description="the text of a `notegate.toml`; one that is not sound is a 422")
    packs: dict[str, dict[str, str]] = Field(
        default_factory=dict,
        max_length=_MOST_PACKS,
        description="name -> file -> text; a pack that is not sound, or has the name of one of ours, is a 422",
        json_schema_extra={"propertyNames": {"pattern": _PACK_NAME}, "additionalProperties": _PACK},
    )


def require_sound(document: Mapping[str, Any]) -> None:
    """Raise Problem 422 naming everything that is wrong with the settings and the packs."""
    with _written(document) as (settings, folders):
        linter = Linter(lexicon_root(), folders) if folders else None
        problems = linter.problems([folder.name for folder in folders]) if linter else []
        if problems:
            raise _unsound(problems)
        known = linter.lexicon if linter else Checker(settings).lexicon
        _require_known_rules(settings.exemptions, known.rules)
        if settings.industry:
            industries.named(settings.industry, known.industries)


def checker_of(document: Mapping[str, Any] | None, base: Settings, *, today: datetime.date) -> Checker:
    """The checker with these settings (None: those of the server, ``base``, alone). The server's packs hold either way."""
    if document is None:
        return Checker(base, today=today)
    with _written(document) as (settings, folders):
        return Checker(dataclasses.replace(settings, packs=(*base.packs, *folders)), today=today)


def settings_of(document: Mapping[str, Any]) -> Settings:
    """The settings alone, for what they say about notes that do not say it themselves."""
    with _written(document) as (settings, _):
        return dataclasses.replace(settings, packs=())


@contextmanager
def _written(document: Mapping[str, Any]) -> Iterator[tuple[Settings, list[Path]]]:
    """The settings, and the folders of the packs as long as they are needed. Raises Problem 422."""
    with tempfile.TemporaryDirectory(prefix="notegate-") as name:
        root = Path(name)
        try:
            folders = [_pack(root, pack, files) for pack, files in document.get("packs", {}).items()]
            settings = dataclasses.replace(_settings(root, document.get("config", "")), packs=tuple(folders))
            yield settings, folders
        except NotegateError as error:
            raise _unsound([str(error).replace(f"{root}/", "")]) from None


def _settings(root: Path, text: str) -> Settings:
    """The settings of a text, with places that do not speak of a folder of ours. Raises NotegateError."""
    path = root / config.FILE_NAME
    path.write_bytes(text.encode("utf-8", "replace"))
    found = config.load(path)
    for key in tomllib.loads(path.read_text(encoding="utf-8")):
        if key in _FOREIGN:
            raise ConfigError(f"{key!r} means nothing here: {_FOREIGN[key]}", where=config.FILE_NAME)
    exemptions = []
    for one in found.exemptions:
        if one.paths:
            raise ConfigError("'paths' of an exemption mean nothing here: notes come without a file", where=one.where)
        exemptions.append(dataclasses.replace(one, where=one.where.replace(f"{root}/", "")))
    return dataclasses.replace(found, exemptions=tuple(exemptions), source=None)


def _pack(root: Path, name: str, files: Mapping[str, str]) -> Path:
    if not re.fullmatch(_PACK_NAME, name):
        raise ConfigError("a pack's name has small letters, digits and hyphens", where=name[:40])
    if len(files) > _MOST_FILES:
        raise ConfigError(f"a pack has at most {_MOST_FILES} files", where=name)
    if (lexicon_root() / name).exists():
        raise ConfigError("a pack of ours has this name; take another", where=name)
    folder = root / name
    folder.mkdir()
    for file, text in files.items():
        if not re.fullmatch(_FILE_NAME, file):
            raise ConfigError(f"a pack has pack.toml and *.csv, not {file[:40]!r}", where=name)
        (folder / file).write_bytes(text.encode("utf-8", "replace"))
    return folder


def _require_known_rules(exemptions: tuple[UserExemption, ...], rules: Mapping[str, object]) -> None:
    for one in exemptions:
        if one.rule and one.rule not in rules:
            raise ConfigError(f"unknown rule {one.rule!r}{nearest(one.rule, rules)}", where=one.where)


def _unsound(problems: list[str]) -> Problem:
    told = [{"at": "", "message": one} for one in problems[:_MOST_PROBLEMS]]
    return Problem(422, f"{problems[0]} ({len(problems)} in all)", slug="settings", errors=told)
