"""The connection: SQLite so set up that a killed process harms nothing, or PostgreSQL.

Writes on SQLite take the lock when they begin (``BEGIN IMMEDIATE``): two that read first and write later would meet in
the middle, and one of them could only fail. Deleted content is overwritten, because a plain DELETE leaves it in the file.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session

from checker.errors import ConfigError

_WRITES = "notegate_writes"
_MIGRATIONS = 7_264_011  # any number of our own: the advisory lock that one migrating server holds on PostgreSQL
_PATIENCE = 30.0
_MOMENT = 200  # milliseconds
NEWEST = "0001"
"""The newest migration: a database that has it needs no other."""


def default_url() -> str:
    """The database of a server that was told of none: a file in the user's data folder."""
    base = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    folder = (Path(base) if base else Path.home() / ".local" / "share") / "notegate"
    return f"sqlite:///{folder / 'notegate.db'}"


class DatabaseAwayError(ConfigError):
    """The database may be there later: its server does not answer, or its folder cannot be written."""


class Database:
    """One database. Opening makes the file and brings the tables up to date. Raises ConfigError where it cannot."""

    def __init__(self, url: str = "") -> None:
        try:
            parsed = make_url(url or default_url())
            if parsed.drivername in ("postgresql", "postgres"):
                parsed = parsed.set(drivername="postgresql+psycopg")
            self.is_sqlite = parsed.get_backend_name() == "sqlite"
            if not self.is_sqlite and parsed.get_backend_name() != "postgresql":
                raise ConfigError(f"no database of this kind: {parsed.get_backend_name()}; use sqlite or postgresql")
            self.file = Path(parsed.database).absolute() if self.is_sqlite and parsed.database else None
            if self.is_sqlite and self.file is None:
                raise ConfigError("a database of SQLite needs a file, as in sqlite:///notegate.db")
            self.engine = _sqlite(parsed) if self.is_sqlite else create_engine(parsed, pool_pre_ping=True, pool_size=8)
        except (ArgumentError, NoSuchModuleError) as error:
            raise ConfigError("the database is not an URL such as sqlite:///notegate.db or postgresql://…") from error
        except ImportError as error:
            raise ConfigError(f"PostgreSQL needs {error.name}: pip install 'notegate[api]'") from error
        self._writing = self.engine.execution_options(**{_WRITES: True})
        try:
            self._prepare()
        except (SQLAlchemyError, OSError) as error:
            # The message may hold the password of the URL.
            raise DatabaseAwayError(f"the database cannot be opened: {type(error).__name__}") from None

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes come into force together at its end, or not at all."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    def forget_deleted(self) -> bool:
        """On SQLite: bring all changes into the file and empty the journal, which still holds what was deleted.

        False when somebody is reading an older state: then it has to be tried again. Nobody is waited for here, because
        all who want to write would have to wait as well.
        """
        if not self.is_sqlite:
            return True
        raw = self.engine.raw_connection()  # outside any transaction
        cursor = raw.cursor()
        try:
            cursor.execute(f"PRAGMA busy_timeout={_MOMENT}")
            busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout={_PATIENCE * 1000:.0f}")
            cursor.close()
            raw.close()
        return not busy

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _prepare(self) -> None:
        if self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.file.touch(mode=0o600)
        if self._is_current():
            return
        from alembic import command  # noqa: PLC0415 - slow to import, and seldom needed
        from alembic.config import Config  # noqa: PLC0415 - likewise

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        with _ONE_AT_A_TIME, self._writing.begin() as connection:
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATIONS})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def _is_current(self) -> bool:
        try:
            with self.engine.connect() as connection:
                found = connection.scalar(text("SELECT version_num FROM alembic_version"))
        except DBAPIError:  # there are no tables yet
            return False
        return bool(found == NEWEST)


_ONE_AT_A_TIME = threading.Lock()  # Alembic keeps its context in a global


def _sqlite(url: Any) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _PATIENCE, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, record: Any) -> None:
        del record
        connection.isolation_level = None  # transactions begin below, not where the driver guesses
        for pragma in (
            f"busy_timeout={int(_PATIENCE * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
