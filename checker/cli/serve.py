"""``notegate serve``: the web form and the API."""

from __future__ import annotations

import argparse
import ipaddress

from checker import locate
from checker.cli import DONE
from checker.errors import ConfigError

HELP = """Serve the web form and the HTTP API. Needs the extra `api`.

  notegate serve                    http://127.0.0.1:8000, for this machine alone"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``serve``."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="the port (default: %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted. Raises ConfigError where the server's libraries are not installed."""
    try:
        import uvicorn  # noqa: PLC0415 - an extra, and slow to import

        app = locate.server("app")
        settings = locate.server("settings")
    except ImportError as error:
        raise ConfigError(f"the server needs {error.name}: pip install 'notegate[api]'") from error
    uvicorn.run(
        app.create_app(settings.ServerSettings()), host=args.host, port=args.port, access_log=False, log_level="warning"
    )
    return DONE


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
