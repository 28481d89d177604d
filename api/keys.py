"""Keys for callers: made, listed, rotated and revoked; at rest only a digest of them.

A key is ``ng_<id>_<secret>``. The secret has 256 random bits, so one round of SHA-256 keeps it as well as a slow
password hash would, and costs a call nothing.
"""

from __future__ import annotations

import enum
import hashlib
import hmac
import json
import secrets
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update

from checker.errors import ConfigError, nearest

from .store.database import Database
from .store.models import ApiKey

_PREFIX = "ng"
_ID_LETTERS = string.ascii_lowercase + string.digits
_LONGEST_NAME = 100


class Scope(enum.StrEnum):
    """What a key is good for."""

    CHECK = "check"
    JOBS = "jobs"
    CATALOG = "catalog"
    ACCOUNTS = "accounts"
    ORDERS = "orders"
    SETTINGS = "settings"


ALL = tuple(Scope)


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as it may be shown: everything but its secret. Times are seconds since 1970.

    ``mark`` changes with the secret: what was opened with an older one can be told by it.
    """

    id: str
    name: str
    scopes: frozenset[Scope]
    rate: str
    created_at: float
    revoked_at: float | None
    previous_until: float | None
    settings_version: int
    mark: str


class Keys:
    """The keys of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, name: str, scopes: Iterable[str] = ALL, *, rate: str = "", now: float) -> tuple[Key, str]:
        """A new key and its text, which nobody can show again. Raises ConfigError for a scope that is none."""
        if not name.strip() or len(name) > _LONGEST_NAME:
            raise ConfigError(f"a key needs a name of at most {_LONGEST_NAME} characters")
        granted = {_scope(one) for one in scopes}
        id, secret = "".join(secrets.choice(_ID_LETTERS) for _ in range(10)), secrets.token_hex(32)
        row = ApiKey(
            id=id,
            name=name.strip(),
            scopes=" ".join(sorted(granted)),
            rate=rate,
            secret_hash=_digest(secret),
            created_at=now,
            settings_version=0,
        )
        with self._database.write() as session:
            session.add(row)
        return _key(row), _text(id, secret)

    def all(self) -> list[Key]:
        """Every key, the oldest first."""
        with self._database.read() as session:
            return [_key(row) for row in session.scalars(select(ApiKey).order_by(ApiKey.created_at, ApiKey.id))]

    def any(self) -> bool:
        """Whether there is a key that is not revoked."""
        with self._database.read() as session:
            return bool(session.scalar(select(func.count()).where(ApiKey.revoked_at.is_(None))))

    def rotate(self, id: str, *, grace: float, now: float) -> str:
        """A new secret for a key; the old one is good for ``grace`` more seconds. Raises ConfigError."""
        secret = secrets.token_hex(32)
        with self._database.write() as session:
            row = session.get(ApiKey, id, with_for_update=True)
            if row is None or row.revoked_at is not None:
                raise ConfigError(f"there is no key {id!r} in use; `notegate keys list` shows them")
            row.previous_hash, row.previous_until = (row.secret_hash, now + grace) if grace > 0 else (None, None)
            row.secret_hash = _digest(secret)
        return _text(id, secret)

    def revoke(self, id: str, *, now: float) -> None:
        """End a key. Raises ConfigError if there is none."""
        with self._database.write() as session:
            changed = session.execute(
                update(ApiKey).where(ApiKey.id == id, ApiKey.revoked_at.is_(None)).values(revoked_at=now)
            )
            if not changed.rowcount:  # type: ignore[attr-defined]
                raise ConfigError(f"there is no key {id!r} in use; `notegate keys list` shows them")

    def verify(self, text: str, *, now: float) -> Key | None:
        """The key with this text, if it is one and holds."""
        prefix, _, rest = text.partition("_")
        id, _, secret = rest.partition("_")
        if prefix != _PREFIX or not id or not secret or len(text) > 200 or not text.isascii():
            return None
        with self._database.read() as session:
            row = session.get(ApiKey, id)
        if row is None or row.revoked_at is not None:
            return None
        given = _digest(secret)
        if hmac.compare_digest(given, row.secret_hash):
            return _key(row)
        previous, until = row.previous_hash, row.previous_until
        if previous and until is not None and now < until and hmac.compare_digest(given, previous):
            return _key(row)
        return None

    def find(self, id: str) -> Key | None:
        """The key with this id, if it is in use."""
        with self._database.read() as session:
            row = session.get(ApiKey, id)
        return _key(row) if row is not None and row.revoked_at is None else None

    def settings(self, id: str) -> tuple[int, dict[str, Any] | None]:
        """``(version, document)`` of the settings a key carries."""
        with self._database.read() as session:
            row = session.get(ApiKey, id)
        if row is None:
            return 0, None
        return row.settings_version, json.loads(row.settings) if row.settings else None

    def set_settings(self, id: str, document: Mapping[str, Any] | None) -> int:
        """Give a key other settings (None: none); their version."""
        text = None if document is None else json.dumps(document, ensure_ascii=False)
        with self._database.write() as session:
            row = session.get_one(ApiKey, id, with_for_update=True)
            row.settings = text
            row.settings_version += 1
            return row.settings_version


def _scope(word: str) -> Scope:
    try:
        return Scope(word)
    except ValueError:
        raise ConfigError(f"unknown scope {word!r}{nearest(word, ALL)}") from None


def _text(id: str, secret: str) -> str:
    return f"{_PREFIX}_{id}_{secret}"


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _key(row: ApiKey) -> Key:
    return Key(
        id=row.id,
        name=row.name,
        scopes=frozenset(map(Scope, row.scopes.split())),
        rate=row.rate,
        created_at=row.created_at,
        revoked_at=row.revoked_at,
        previous_until=row.previous_until,
        settings_version=row.settings_version,
        mark=_digest(row.secret_hash)[:16],
    )
