"""Messages to the caller's server when a job ends, signed after Standard Webhooks.

An address on the inside of a network is never called: the name is resolved here, every address of it must be a public
one, and the connection goes to the address that was looked at, under the name that was asked for. Redirects are not
followed and no proxy is asked. What the other side answers is not read.
"""

from __future__ import annotations

import asyncio
import base64
import ipaddress
import json
import socket
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

from .sealing import Secrets

TIMEOUT = 10.0
"""Seconds for a whole delivery, however it is spread: who sends a line now and then is not waited for either."""
PAUSES = (5.0, 60.0, 600.0, 3600.0, 6 * 3600.0)
"""Seconds to wait after each failed attempt; after the last one the message is given up."""
_LONGEST = 2_000
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotSentError(Exception):
    """Why a message did not arrive, in words that hold nothing of the answer."""


def secret_of(secrets: Secrets, owner: str) -> str:
    """The secret that signs the messages to one key's owner, as the verifying libraries take it."""
    return "whsec_" + base64.b64encode(secrets.derived(f"webhook {owner}")).decode()


def require_allowed(url: str, *, allow: Iterable[str] = ()) -> list[_Address]:
    """The addresses behind ``url``, all of them fit to be called. Raises NotSentError saying why not.

    ``allow`` are networks of the operator's that may be called although they are private, and without TLS.
    """
    parts = _split(url)
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, parts.port or _port(parts.scheme), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotSentError("the name of the webhook's server is not known") from None
    addresses = list(dict.fromkeys(ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found))
    networks = [ipaddress.ip_network(one) for one in allow]
    for address in addresses:
        ours = any(address in network for network in networks if network.version == address.version)
        if not ours and not _is_public(address):
            raise NotSentError("the webhook's server has an address that is not public")
        if not ours and parts.scheme != "https":
            raise NotSentError("a webhook needs https")
    if not addresses:
        raise NotSentError("the name of the webhook's server is not known")
    return addresses


def send(
    url: str, id: str, data: Mapping[str, Any], secret: str, *, allow: Iterable[str] = (), now: datetime | None = None
) -> None:
    """Send one message. Raises NotSentError unless the other side says 2xx."""
    import httpx  # noqa: PLC0415 - slow to import, and most jobs tell nobody
    from standardwebhooks import Webhook  # noqa: PLC0415 - likewise

    address = require_allowed(url, allow=allow)[0]
    at = now or datetime.now(UTC)
    body = json.dumps(
        {"type": f"job.{data['state']}", "timestamp": at.isoformat(), "data": data}, separators=(",", ":")
    )
    parts = _split(url)
    host = parts.hostname or ""
    shown = f"[{address}]" if address.version == 6 else str(address)
    target = parts._replace(netloc=f"{shown}:{parts.port or _port(parts.scheme)}", fragment="").geturl()
    headers = {
        "Host": parts.netloc.rpartition("@")[2],
        "Content-Type": "application/json",
        "User-Agent": "notegate",
        "webhook-id": id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(id, at, body),
    }

    async def posted() -> int:
        async with (
            asyncio.timeout(TIMEOUT),
            httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=TIMEOUT) as client,
            # The certificate is checked for the name that was asked for, though the connection goes to its address.
            client.stream("POST", target, content=body, headers=headers, extensions={"sni_hostname": host}) as answer,
        ):
            return answer.status_code

    try:
        status = asyncio.run(posted())
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:  # a deadline that has passed is an OSError
        raise NotSentError(f"not reached: {type(error).__name__}") from None
    if not 200 <= status < 300:
        raise NotSentError(f"answered {status}")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise NotSentError("the webhook is not an address") from None
    if parts.scheme not in ("https", "http") or not parts.hostname or len(url) > _LONGEST:
        raise NotSentError("the webhook is not an https address")
    if parts.username or parts.password:
        raise NotSentError("a webhook's address holds no password; its messages are signed")
    return parts


def _port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _is_public(address: _Address) -> bool:
    """Whether an address lies in the open network, also where another one is packed into it."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
