"""``notegate keys``: who may call the server."""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import UTC, datetime
from typing import Any

from checker.cli import DONE
from checker.cli.serve import add_database, server
from checker.cli.terminal import say

HELP = """Keys for the server's callers. Needs the extra `api`.

create   make a key; it is printed once, on standard output, and kept only as a digest
list     what keys there are
rotate   give a key a new secret; the old one is good for a while yet (--grace HOURS)
revoke   end a key; servers that run notice within seconds"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="create|list|rotate|revoke")
    create = commands.add_parser("create", help="make a key")
    create.add_argument("name", metavar="NAME", help="who or what it is for")
    create.add_argument(
        "--scope",
        action="append",
        metavar="WORD",
        help="check, jobs, catalog, accounts, orders, settings (default: all)",
    )
    create.add_argument("--rate", default="", metavar="RATE", help="calls it may make, such as 600/minute")
    listing = commands.add_parser("list", help="show the keys")
    listing.add_argument("--format", choices=("text", "json"), default="text", help="how to write them (default: text)")
    rotate = commands.add_parser("rotate", help="give a key a new secret")
    rotate.add_argument("id", metavar="ID", help="as `notegate keys list` shows it")
    rotate.add_argument("--grace", type=float, default=24.0, metavar="HOURS", help="how long the old one holds (24)")
    revoke = commands.add_parser("revoke", help="end a key")
    revoke.add_argument("id", metavar="ID", help="as `notegate keys list` shows it")
    for command in (create, listing, rotate, revoke):
        add_database(command)


def run(args: argparse.Namespace) -> int:
    """Run a sub-command. Raises ConfigError for a key, a scope or a rate that is none."""
    database = server("store.database").Database(args.database)
    try:
        _ACTIONS[args.action](server("keys").Keys(database), args)
    finally:
        database.close()
    return DONE


def _create(keys: Any, args: argparse.Namespace) -> None:
    server("limits").parsed(args.rate)
    scopes = args.scope or server("keys").ALL
    key, text = keys.create(args.name, scopes, rate=args.rate, now=time.time())
    say(f"the key {key.id} for {key.name!r}; keep it, it is not shown again")
    sys.stdout.write(f"{text}\n")


def _list(keys: Any, args: argparse.Namespace) -> None:
    found = [_shown(key) for key in keys.all()]
    if args.format == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    for one in found:
        state = f"revoked {one['revoked_at']}" if one["revoked_at"] else " ".join(one["scopes"])
        sys.stdout.write(f"{one['id']}  {one['created_at']}  {one['name']}  ({state})\n")


def _rotate(keys: Any, args: argparse.Namespace) -> None:
    text = keys.rotate(args.id, grace=max(args.grace, 0.0) * 3600, now=time.time())
    say(f"the old secret of {args.id} holds for {args.grace:g} more hours")
    sys.stdout.write(f"{text}\n")


def _revoke(keys: Any, args: argparse.Namespace) -> None:
    keys.revoke(args.id, now=time.time())
    say(f"the key {args.id} is revoked")


_ACTIONS = {"create": _create, "list": _list, "rotate": _rotate, "revoke": _revoke}


def _shown(key: Any) -> dict[str, Any]:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": sorted(key.scopes),
        "rate": key.rate or None,
        "created_at": _instant(key.created_at),
        "revoked_at": _instant(key.revoked_at),
        "old_secret_until": _instant(key.previous_until),
    }


def _instant(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
