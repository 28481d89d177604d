from __future__ import annotations

import importlib.util
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api import postgres

_NUMBERS = itertools.count()


@pytest.fixture(scope="session", autouse=True)
def own_cache(shared_cache: Path) -> Iterator[None]:
    """The server's checkers are compiled once for all tests, and never into the user's own folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
        if importlib.util.find_spec("fastapi"):
            from api import checkers, custom

            known: dict[str, Any] = {}
            build = custom.Checker

            def shared(settings: Any, **changes: Any) -> Any:
                name = f"{settings} {changes}"
                if name not in known:
                    known[name] = build(settings, **changes)
                return known[name]

            # Checkers keep no state, and every test's server would build its own.
            patch.setattr(checkers, "Checker", shared)
            patch.setattr(custom, "Checker", shared)
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    with postgres.running() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind: every test that asks for it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'notegate.db'}"
    import psycopg

    server = request.getfixturevalue("postgres_server")
    name = f"test_{next(_NUMBERS)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'notegate.db'}"


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Makes a client of a server with the given settings; closes all of them at the end."""
    import warnings

    from api.app import create_app
    from api.settings import ServerSettings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from starlette.testclient import TestClient

    open_clients: list[Any] = []

    def make(**settings: Any) -> Any:
        settings.setdefault("database", f"sqlite:///{tmp_path / 'notegate.db'}")
        client = TestClient(create_app(ServerSettings(**settings)), raise_server_exceptions=False)
        client.__enter__()
        open_clients.append(client)
        return client

    yield make
    for client in open_clients:
        client.__exit__(None, None, None)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A server as `notegate serve` makes it for one machine, with a database of its own."""
    import warnings

    from api.app import create_app
    from api.settings import ServerSettings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from starlette.testclient import TestClient

    url = f"sqlite:///{tmp_path_factory.mktemp('server') / 'notegate.db'}"
    with TestClient(create_app(ServerSettings(database=url)), raise_server_exceptions=False) as client:
        yield client
