"""``notegate industries``: what an industry may not do, and which papers it needs."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.cli import DONE
from checker.cli.options import SettingsFinder, add_settings
from checker.engine import Checker
from checker.errors import ConfigError, InputError
from checker.industries import named
from checker.lexicon import Industry
from checker.model import Confidence

HELP = """List the industries, or show one: its status on the platform, deposit, what it may not do, its papers.

  notegate industries
  notegate industries cosmetics
  notegate industries 化妆品 --format json

The list is put together from laws and reports; the platform's own list of deposit industries is not public."""

_STATUS = {
    "ordinary": "open; the general rules",
    "restricted": "only with the papers below",
    "special-access": "only after a review by the platform",
    "banned": "no cooperation on the platform",
}
_DEPOSIT = {
    "confirmed": "yes, named in the report of the platform's notice",
    "inferred": "perhaps: our inference, confirmed by nobody; look it up in 聚光",
    "no": "nothing speaks for it; look it up in 聚光",
    "unknown": "not known; look it up in 聚光",
}
_TRUST = re.compile(f"（(?:(?P<before>[^（）]+?)，)?(?P<confidence>{'|'.join(Confidence)})(?:，(?P<after>[^（）]+))?）")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``industries``."""
    parser.add_argument("industry", metavar="ID", nargs="?", help="the id or a name of one industry")
    parser.add_argument("--format", choices=("text", "json"), help="how to write them (default: text)")
    add_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Show the industries. Raises ConfigError naming the nearest for a name that none has."""
    shape, args.format = args.format or "text", None
    industries = Checker(SettingsFinder(args).at(Path())).lexicon.industries
    chosen = list(industries.values())
    if args.industry is not None:
        try:
            chosen = [industries[named(args.industry, industries)]]
        except InputError as error:
            near = "did you mean" in error.message
            unknown = f"unknown industry {args.industry!r}; `notegate industries` lists them"
            raise ConfigError(error.message if near else unknown) from None
    if shape == "json":
        found = [industry_dict(industry) for industry in chosen]
        text = json.dumps(found if args.industry is None else found[0], ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(f"{line}\n" for line in (_listed(chosen) if args.industry is None else _shown(chosen[0])))
    sys.stdout.write(text)
    return DONE


def industry_dict(industry: Industry) -> dict[str, Any]:
    """An industry as plain data. ``deposit`` says how it is known; only ``confirmed`` is a yes."""
    return {
        "id": industry.id,
        "title": dict(industry.title),
        "status": industry.status,
        "deposit": industry.deposit,
        "deposit_means": _DEPOSIT.get(industry.deposit, industry.deposit),
        "must_not": [item for item in industry.must_not.split("|") if item],
        "papers": list(industry.papers),
        "basis": list(_sources(industry.basis)),
        "note": industry.note,
    }


def _sources(basis: str) -> Iterator[dict[str, str]]:
    """The sources of a row, each with how far it can be trusted; one that names no trust is our reading."""
    for source in basis.split("；"):
        trusts = list(_TRUST.finditer(source))
        title = source[: trusts[0].start()] if trusts else source
        for trust in trusts:
            remarks = "，".join(filter(None, (trust["before"], trust["after"])))
            yield {"title": f"{title}（{remarks}）" if remarks else title, "confidence": trust["confidence"]}
        if source and not trusts:
            yield {"title": source, "confidence": Confidence.INTERPRETATION.value}


def _listed(industries: Iterable[Industry]) -> Iterator[str]:
    for one in industries:
        yield f"{one.id:<22} {one.status:<15} deposit: {one.deposit:<10} {one.title.get('zh-CN', '')}".rstrip()


def _shown(industry: Industry) -> Iterator[str]:
    data = industry_dict(industry)
    yield f"{industry.id}  {' / '.join(dict.fromkeys(industry.title.values()))}"
    yield f"  status   {industry.status}: {_STATUS.get(industry.status, '')}".rstrip(": ")
    yield f"  deposit  {industry.deposit}: {data['deposit_means']}"
    for label, items in (("must not", data["must_not"]), ("papers", data["papers"])):
        yield f"  {label}"
        yield from (f"    - {item}" for item in items or ["(none listed)"])
    yield "  basis"
    yield from (f"    - {source['title']} ({source['confidence']})" for source in data["basis"])
    if industry.note:
        yield f"  note     {industry.note}"
