"""Everything a server can be told. Sizes are bytes, times are seconds."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.config import Settings


@dataclass(frozen=True, kw_only=True)
class ServerSettings:
    """How one server runs.

    ``database`` is an SQLAlchemy URL; empty means a file of SQLite in the user's data folder. ``checker`` are the
    settings for callers without settings of their own. ``require_key``: every call under ``/v1`` and the form need a
    key. ``hosts`` are the names under which the server answers (empty: all); a server on the loopback without keys
    names its own, so that no page elsewhere can reach it through a name of its choice. ``rate`` is what one key may
    call, in the words of the library ``limits``; empty means no limit. ``rates`` is the file in which the processes of one
    server count calls together, and ``news`` the one by which they hear of changes; empty where there is one process.
    ``secret`` wraps what is encrypted and signs sessions; empty means one that is kept beside the database. ``watch_packs`` is the time between two looks at the packs'
    files, whose changes are taken while the server runs; 0 means never.
    ``unpacked_bytes`` and ``job_rows`` are what the file of a job may unpack to.
    """

    database: str = ""
    checker: Settings = field(default_factory=Settings)
    require_key: bool = False
    hosts: tuple[str, ...] = ()
    rate: str = "6000/minute"
    rates: str = ""
    news: str = ""
    secret: str = ""
    note_bytes: int = 1_000_000
    batch_bytes: int = 8_000_000
    batch_notes: int = 1_000
    upload_bytes: int = 200_000_000
    unpacked_bytes: int = 512_000_000
    job_rows: int = 1_000_000
    keep_results: float = 24 * 3600.0
    lease: float = 30.0
    watch_packs: float = 2.0
    webhook_allow: tuple[str, ...] = ()
    run_jobs: bool = True
