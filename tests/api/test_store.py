"""The store: the same on both databases, shared by several workers, and brought up to date by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from api.jobs.claims import Claims, Counts
from api.sealing import Seal, SealError, secrets_of
from api.store import database as store
from api.store.database import Database
from api.store.models import Base, Job, JobChunk

pytestmark = pytest.mark.api


def with_chunks(database: Database, number: int) -> None:
    with database.write() as session:
        session.add(Job(id="j", owner="", state="checking", kind="csv", created_at=1.0, expires_at=9e9, chunks=number))
        session.flush()
        session.add_all(JobChunk(job_id="j", number=one, state="waiting", given=b"x") for one in range(number))


def test_the_migrations_make_what_the_models_say(database_url: str) -> None:
    database = Database(database_url)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert context.get_current_revision() == store.NEWEST
    config = Config()
    config.set_main_option("script_location", str(Path(store.__file__).parent / "migrations"))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with database.engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
    database.close()
    again = Database(database_url)
    assert set(inspect(again.engine).get_table_names()) > set(Base.metadata.tables)
    again.close()


def test_servers_that_start_together_make_the_tables_once(database_url: str) -> None:
    errors: list[BaseException] = []

    def start() -> None:
        try:
            database = Database(database_url)
            secrets_of("", database)
            database.close()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    database = Database(database_url)
    assert secrets_of("", database).derived("x") == secrets_of("", database).derived("x")
    database.close()


def test_several_workers_share_one_job(database_url: str) -> None:
    """Each has a connection of its own; what one has claimed no other gets."""
    databases = [Database(database_url) for _ in range(4)]
    with_chunks(databases[0], 60)
    taken: dict[int, list[int]] = {number: [] for number in range(4)}
    together = threading.Barrier(4)

    def work(number: int) -> None:
        claims = Claims(databases[number], f"w{number}", lease=60.0, keep=60.0)
        together.wait()
        while (claimed := claims.chunk_to_check(now=time.time())) is not None:
            chunk, _ = claimed
            taken[number].append(chunk.number)
            assert claims.finish_chunk(chunk, b"found", Counts(rows=1, passed=1), now=time.time())

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(number for some in taken.values() for number in some) == list(range(60))
    assert sum(1 for some in taken.values() if some) > 1
    with databases[0].read() as session:
        job = session.get_one(Job, "j")
        assert (job.state, job.chunks_done, job.rows_done, job.passed) == ("done", 60, 60, 60)
    for database in databases:
        database.close()


def test_postgresql_passes_over_what_another_looks_at(postgres_server: str) -> None:
    """A claim that is not yet committed keeps nobody waiting."""
    import psycopg

    with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE locked")
    database = Database(f"{postgres_server}/locked")
    with_chunks(database, 2)
    with database.write() as session:
        session.execute(select(JobChunk).where(JobChunk.number == 0).with_for_update()).all()
        claimed = Claims(database, "w", lease=60.0, keep=60.0).chunk_to_check(now=time.time())
        assert claimed is not None
        assert claimed[0].number == 1
    database.close()


def test_a_claim_runs_out_unless_it_is_renewed(database_url: str) -> None:
    database = Database(database_url)
    with_chunks(database, 1)
    first, second = (Claims(database, name, lease=10.0, keep=60.0) for name in ("first", "second"))
    chunk, _ = first.chunk_to_check(now=100.0) or pytest.fail("nothing to claim")
    assert second.chunk_to_check(now=109.0) is None
    assert first.renew_chunk(chunk.id, now=109.0)
    assert second.chunk_to_check(now=118.0) is None
    taken, _ = second.chunk_to_check(now=120.0) or pytest.fail("the claim did not run out")
    assert taken.attempts == 1
    assert not first.renew_chunk(chunk.id, now=121.0)
    assert not first.finish_chunk(chunk, b"late", Counts(rows=1), now=121.0)
    assert second.finish_chunk(taken, b"in time", Counts(rows=1), now=122.0)
    assert not second.finish_chunk(taken, b"twice", Counts(rows=1), now=123.0)
    with database.read() as session:
        assert session.scalars(select(JobChunk.found)).one() == b"in time"
        assert session.get_one(Job, "j").rows_done == 1
    database.close()


def test_the_reading_of_a_job_is_claimed_in_the_same_way(database_url: str) -> None:
    database = Database(database_url)
    with database.write() as session:
        session.add(Job(id="j", owner="", state="queued", kind="csv", created_at=1.0, expires_at=9e9))
    first, second = (Claims(database, name, lease=10.0, keep=60.0) for name in ("first", "second"))
    assert first.job_to_read(now=0.0) is not None
    assert second.job_to_read(now=5.0) is None
    assert first.add_chunks("j", 0, [b"a"], rows=1)
    assert second.job_to_read(now=11.0) is not None
    assert not first.add_chunks("j", 1, [b"b"], rows=1)
    first.finish_reading("j", chunks=1, now=12.0)
    with database.read() as session:
        job = session.get_one(Job, "j")
        assert (job.state, job.rows_read) == ("reading", 1)
    database.close()


def test_sqlite_is_set_up_to_survive(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "secure_delete", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "secure_delete": 1, "foreign_keys": 1, "busy_timeout": 30000}
    database.close()


def test_a_blob_opens_for_its_purpose_alone(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    secrets = secrets_of("one", database)
    seal, wrapped = secrets.new_key("job")
    blob = seal.seal("最佳".encode() * 100, "job part 1")
    assert blob != seal.seal("最佳".encode() * 100, "job part 1")
    assert secrets.opened(wrapped, "job").open(blob, "job part 1") == "最佳".encode() * 100
    for act in (
        lambda: seal.open(blob, "job part 2"),
        lambda: seal.open(blob[:-1] + bytes([blob[-1] ^ 1]), "job part 1"),
        lambda: Seal(b"\0" * 32).open(blob, "job part 1"),
        lambda: secrets.opened(wrapped, "another job"),
        lambda: secrets_of("two", database).opened(wrapped, "job"),
    ):
        with pytest.raises(SealError):
            act()
    database.close()


def test_a_job_of_another_secret_waits(made: Callable[..., Any], sqlite_url: str) -> None:
    """A server with the wrong secret cannot read the job, and does not destroy it."""
    from tests.api.working import send, work, worker

    client = made(database=sqlite_url, secret="right")
    address = send(client, b"title,body\na,b\n", "a.csv").headers["location"]
    wrong = made(database=sqlite_url, secret="wrong")
    worker(wrong, lease=0.0).step()
    time.sleep(0.01)
    work(client)
    assert client.get(address).json()["state"] == "done"
