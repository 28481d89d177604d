"""``notegate serve``: the web form and the API."""

from __future__ import annotations

import argparse
import gc
import ipaddress
import json
import logging
import math
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from checker import locate
from checker.cli import DONE
from checker.cli.options import SettingsFinder, add_settings
from checker.cli.terminal import say
from checker.engine import Checker
from checker.errors import ConfigError

HELP = """Serve the web form and the HTTP API. Needs the extra `api`.

  notegate serve                                      http://127.0.0.1:8000, for this machine alone
  notegate keys create "the brand's script"           a key, which any other address asks for
  notegate serve --host 0.0.0.0 --database postgresql://… --workers 4

Checked notes are not kept. Files sent as jobs are, encrypted, until they expire: in the database, which is a file of
SQLite in the user's data folder unless --database (or NOTEGATE_DATABASE) names another."""

_TOLD = "NOTEGATE_SERVE"
"""How the processes of one server hear what its command line said."""
_OWN_NAMES = ("localhost", "127.0.0.1", "::1")
_APPLICATION = "checker.cli.serve:application"
_LAST_WORDS = 10.0
"""Seconds for what a process of a killed server is still answering."""
_LONGEST_LEASE = 3600.0
_T = TypeVar("_T")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``serve``."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="the port (default: %(default)s)")
    add_database(parser)
    parser.add_argument("--workers", type=_count, default=1, help="processes that answer (default: %(default)s)")
    parser.add_argument("--require-key", action="store_true", help="ask for a key on this machine too (behind a proxy)")
    parser.add_argument(
        "--trusted-proxy",
        type=_proxies,
        default=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1"),
        metavar="ADDRESSES",
        help="who is believed when it names the caller in X-Forwarded-For, parted by commas (default: this machine)",
    )
    parser.add_argument(
        "--rate", default="6000/minute", help="calls of one key (default: %(default)s; '' for no limit)"
    )
    parser.add_argument(
        "--keep", type=_hours, default=24.0, metavar="HOURS", help="how long results stay (default: 24)"
    )
    parser.add_argument("--jobs-only", action="store_true", help="work on the jobs of the database, and serve nothing")
    add_settings(parser)


def add_database(parser: argparse.ArgumentParser) -> None:
    """``--database``."""
    parser.add_argument(
        "--database",
        metavar="URL",
        default=os.environ.get("NOTEGATE_DATABASE", ""),
        help="sqlite:///file.db or postgresql://… (default: a file in the user's data folder)",
    )


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted. Raises ConfigError for what cannot be served, or not so."""
    if args.jobs_only:
        return _work(args)
    uvicorn = _needed("uvicorn")
    told = _told(args)
    settings = _settings(told)
    _require_store(settings)
    options: dict[str, Any] = {
        "host": args.host,
        "port": args.port,
        "access_log": False,  # addresses and times of drafts are nobody's business
        "log_level": "warning",
        "server_header": False,
        "forwarded_allow_ips": list(args.trusted_proxy),
    }
    Checker(settings.checker)  # what is wrong with the packs is said here, and the processes find them compiled
    _speak()
    shown = f"[{args.host}]" if ":" in args.host else args.host
    say(f"http://{shown}:{args.port}{' (a key is needed)' if settings.require_key else ''}")
    os.environ[_TOLD] = json.dumps(told)
    try:
        if args.workers == 1:
            app = application()
            gc.freeze()
            gc.enable()
            uvicorn.run(app, **options)
        else:
            _run_many(uvicorn, args.workers, told, options)
    except SystemExit as leaving:  # the library has said why, and means nothing that we mean by its code
        if leaving.code:
            raise ConfigError(f"cannot listen on {args.host}:{args.port}") from None
    finally:
        os.environ.pop(_TOLD, None)
    return DONE


def application() -> Any:
    """The application of one process, as the command line said."""
    _speak()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    told = json.loads(os.environ[_TOLD])
    keeper = server("jobs.keeper")
    return server("app").create_app(
        _settings(told), worker=keeper.worker_command(), environment={_TOLD: os.environ[_TOLD]}
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _run_many(uvicorn: Any, workers: int, told: dict[str, Any], options: dict[str, Any]) -> None:
    """Several processes on one port, whose figures and counts of calls meet in a folder."""
    folder = Path(tempfile.mkdtemp(prefix="notegate-"))
    own = "PROMETHEUS_MULTIPROC_DIR" not in os.environ
    if own:
        (folder / "metrics").mkdir()
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder / "metrics")
    os.environ[_TOLD] = json.dumps({**told, "rates": str(folder / "rates.db"), "news": str(folder / "news")})
    try:
        uvicorn.run(_APPLICATION, factory=True, workers=workers, **options)
    finally:
        if own:
            del os.environ["PROMETHEUS_MULTIPROC_DIR"]
        shutil.rmtree(folder, ignore_errors=True)


def _work(args: argparse.Namespace) -> int:
    """Work on jobs until interrupted; as the child of a server, until there is no more work or no more server."""
    _speak()
    keeper, worker = server("jobs.keeper"), server("jobs.worker")
    child = keeper.LIFELINE in os.environ
    settings = _settings(json.loads(os.environ[_TOLD]) if child else _told(args))
    stop = threading.Event()
    if child:
        threading.Thread(target=_follow, args=(stop,), daemon=True).start()
        if hasattr(os, "nice"):
            os.nice(5)  # single checks, which somebody waits for, go first
    gc.enable()
    database = server("store.database").Database(settings.database)
    secrets = server("sealing").secrets_of(settings.secret, database)
    work = worker.Worker(database, secrets, settings, stop)
    try:
        work.run(idle=worker.IDLE_SECONDS if child else float("inf"))
    finally:
        stop.set()
        database.close()
    return DONE


def _follow(stop: threading.Event) -> None:
    """Wait for the end of standard input, which the server holds open: then it is gone, however it went."""
    # Not by way of sys.stdin: its lock, held by a thread that waits, is a fatal error when the program ends.
    while os.read(0, 1024):
        pass
    stop.set()


def _end_with(parent: Any) -> None:
    """End this process when ``parent`` is gone, however it went: the next server wants the port, and the newer packs."""
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_LAST_WORDS)
    os._exit(1)


def _told(args: argparse.Namespace) -> dict[str, Any]:
    """What the command line said, as it is handed to the processes of the server."""
    local = is_loopback(args.host)
    needs_key = args.require_key or not local
    return {
        "database": args.database,
        "require_key": needs_key,
        "hosts": [] if needs_key else [*_OWN_NAMES, args.host],
        "rate": args.rate,
        "rates": "",
        "news": "",
        "keep": args.keep,
        "config": str(args.config.absolute()) if args.config else None,
        "no_config": args.no_config,
        "packs": [str(pack.absolute()) for pack in args.pack],
    }


def _settings(told: dict[str, Any]) -> Any:
    """The settings of the server. Raises ConfigError."""
    named = argparse.Namespace(
        config=Path(told["config"]) if told["config"] else None,
        no_config=told["no_config"],
        pack=[Path(pack) for pack in told["packs"]],
    )
    given = os.environ
    server("limits").parsed(told["rate"])
    return server("settings").ServerSettings(
        database=told["database"],
        checker=SettingsFinder(named).at(Path()),
        require_key=told["require_key"],
        hosts=tuple(told["hosts"]),
        rate=told["rate"],
        rates=told["rates"],
        news=told["news"],
        keep_results=told["keep"] * 3600,
        secret=given.get("NOTEGATE_SECRET", ""),
        lease=_variable("NOTEGATE_LEASE_SECONDS", _seconds, "30"),
        webhook_allow=_variable("NOTEGATE_WEBHOOK_ALLOW", _networks, ""),
    )


def _require_store(settings: Any) -> None:
    """Open the database once, here, where what is wrong with it can be said in a line."""
    database = server("store.database").Database(settings.database)
    try:
        if settings.require_key and not server("keys").Keys(database).any():
            raise ConfigError("a server that others can reach needs a key: `notegate keys create NAME` makes one")
        server("sealing").secrets_of(settings.secret, database)
    except (OSError, ValueError) as error:
        raise ConfigError(f"the secret beside the database cannot be used: {type(error).__name__}") from None
    finally:
        database.close()


def server(module: str) -> Any:
    """A room of the server. Raises ConfigError where its libraries are not installed."""
    try:
        return locate.server(module)
    except ImportError as error:
        raise ConfigError(f"the server needs {error.name}: pip install 'notegate[api]'") from error


def _needed(module: str) -> Any:
    import importlib  # noqa: PLC0415 - only here

    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ConfigError(f"the server needs {error.name}: pip install 'notegate[api]'") from error


def _speak() -> None:
    """What goes wrong is said on standard error."""
    logging.basicConfig(format="notegate: %(message)s", level=logging.WARNING)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"not a port: {text!r}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"not a number from 1 to 64: {text!r}")
    return int(text)


def _variable(name: str, read: Callable[[str], _T], otherwise: str) -> _T:
    """The value of an environment variable. Raises ConfigError."""
    try:
        return read(os.environ.get(name, otherwise))
    except argparse.ArgumentTypeError as error:
        raise ConfigError(f"{name}: {error}") from None


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= _LONGEST_LEASE:
        raise argparse.ArgumentTypeError(f"not a number of seconds up to {_LONGEST_LEASE:.0f}: {text!r}")
    return seconds


def _networks(text: str) -> tuple[str, ...]:
    return tuple(_network(one.strip()) for one in text.split(",") if one.strip())


def _proxies(text: str) -> tuple[str, ...]:
    return ("*",) if text.strip() == "*" else _networks(text)


def _network(text: str) -> str:
    try:
        return str(ipaddress.ip_network(text))
    except ValueError:
        try:
            meant = f"; did you mean {ipaddress.ip_network(text, strict=False)}?"
        except ValueError:
            meant = ""
        raise argparse.ArgumentTypeError(f"not a network such as 10.1.0.0/16: {text!r}{meant}") from None


def _hours(text: str) -> float:
    try:
        hours = float(text)
    except ValueError:
        hours = 0.0
    if not 0 < hours <= 24 * 365:
        raise argparse.ArgumentTypeError(f"not a number of hours: {text!r}")
    return hours
