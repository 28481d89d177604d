"""Encryption at rest: each job has a key of its own, wrapped by the server's secret; the key dropped, the text is gone.

AES-256 in GCM, a new nonce for every blob, and what the blob is for as associated data, so that none can stand in for
another. The secret comes from outside (``NOTEGATE_SECRET``); without one it is made once and kept beside a database of
SQLite, in a file of the user's alone, or in the database where that is a server of its own.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
import zlib
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy.exc import IntegrityError

from checker.errors import ConfigError

from .store.database import Database
from .store.models import Kept

_NONCE = 12
_KEPT_AS = "secret"


class SealError(ConfigError):
    """A blob cannot be opened: the server's secret is not the one it was sealed with."""


class Seal:
    """Seals and opens blobs with one key."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, data: bytes, about: str) -> bytes:
        """``data``, packed and encrypted, for the purpose ``about``."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, zlib.compress(data, 1), about.encode())

    def open(self, blob: bytes, about: str) -> bytes:
        """What was sealed for this purpose. Raises SealError."""
        try:
            return zlib.decompress(self._cipher.decrypt(blob[:_NONCE], blob[_NONCE:], about.encode()))
        except InvalidTag:
            raise SealError("stored data cannot be opened: is NOTEGATE_SECRET another than before?") from None


class Secrets:
    """What is derived from the server's secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._wrap = Seal(self.derived("job keys"))

    def derived(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose."""
        return HKDF(SHA256(), 32, salt=None, info=f"notegate {purpose}".encode()).derive(self._secret)

    def new_key(self, job: str) -> tuple[Seal, bytes]:
        """A new key, to seal with, and wrapped, to be stored."""
        key = secrets.token_bytes(32)
        return Seal(key), self._wrap.seal(key, job)

    def opened(self, wrapped: bytes, job: str) -> Seal:
        """The key of a job. Raises SealError."""
        return Seal(self._wrap.open(wrapped, job))

    def mac(self) -> hmac.HMAC:
        """A digest for content: like a hash, but nobody without the secret can try texts against it."""
        return hmac.new(self.derived("content"), digestmod=hashlib.sha256)


def secrets_of(given: str, database: Database) -> Secrets:
    """The secrets of a server: from what it was given, or from what is kept, made now if there is none."""
    if given:
        return Secrets(given.encode())
    kept = _from_file(database.file) if database.file is not None else _from_table(database)
    return Secrets(base64.b64decode(kept))


def _from_file(database: Path) -> str:
    """The secret in the file beside the database. Written whole before it gets its name: servers start together."""
    path = database.with_name(f"{database.name}.secret")
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(_made())
            with contextlib.suppress(FileExistsError):
                os.link(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    return path.read_text()


def _from_table(database: Database) -> str:
    with contextlib.suppress(IntegrityError), database.write() as session:
        if session.get(Kept, _KEPT_AS) is None:
            session.add(Kept(name=_KEPT_AS, value=_made()))
    with database.read() as session:
        return session.get_one(Kept, _KEPT_AS).value


def _made() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
