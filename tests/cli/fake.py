"""A checker that knows three words, so that the command line is tested and not the engine."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

from checker.config import Settings
from checker.lexicon import Category, Industry, Rule, SeverityPair
from checker.model import (
    Basis,
    Confidence,
    Evidence,
    Exempted,
    Finding,
    Note,
    Report,
    Severity,
    Span,
    verdict_of,
)

WORDS = {"最佳": Severity.ERROR, "也许": Severity.WARNING, "备注": Severity.INFO}
LAW = Basis(id="ad-law-9-3", title="广告法 第九条第三项", confidence=Confidence.LAW, checked="2026-11-22")


class FakeChecker:
    """Finds ``WORDS``; a note that holds ``崩溃`` makes it fail the way a bug would."""

    built = 0

    def __init__(self, settings: Settings | None = None, *, today: datetime.date | None = None) -> None:
        type(self).built += 1
        self.settings = settings or Settings()
        self.today = today
        pair = SeverityPair(commercial=Severity.ERROR, personal=Severity.WARNING)
        rule = Rule(
            id="ad-law/9-3",
            title="绝对化用语",
            category="absolute",
            basis=(LAW,),
            help="不得使用绝对化用语。",
            advice="写自己的感受。",
            pack="ad-law",
        )
        bare = Rule(id="xhs/bare", title="空", category="format", basis=(LAW,), help="", advice="", pack="xhs")
        self.lexicon = SimpleNamespace(
            rules={"xhs/bare": bare, "xhs/bare-2": bare._replace(id="xhs/bare-2"), "ad-law/9-3": rule},
            categories={
                "absolute": Category(
                    id="absolute", title={"zh-CN": "绝对化用语", "en": "absolute claims"}, severity=pair, pack="ad-law"
                ),
                "format": Category(id="format", title={}, severity=pair, pack="xhs"),
            },
            industries={"cosmetics": Industry(id="cosmetics", title={"en": "Cosmetics"}, aliases=("化妆品",))},
        )

    def check(self, note: Note) -> Report:
        if "崩溃" in note.body:
            raise RuntimeError(f"draft: {note.body}")
        found, exempted = [], []
        for field, text in note.fields():
            for word, severity in WORDS.items():
                if word in text:
                    finding = self._finding(word, severity, field, text.index(word))
                    excuse = next((one for one in self.settings.exemptions if one.term == word), None)
                    if excuse is None:
                        found.append(finding)
                    else:
                        exempted.append(Exempted(finding=finding, by=f"user:{excuse.where}", reason=excuse.reason))
        return Report(
            note=note.id,
            verdict=verdict_of(tuple(found)),
            findings=tuple(found),
            exempted=tuple(exempted),
            packs={"ad-law": "2026.11.0+aa"},
        )

    def _finding(self, word: str, severity: Severity, field: str, start: int) -> Finding:
        return Finding(
            rule="ad-law/9-3",
            category="absolute",
            severity=severity,
            message=f"“{word}”：绝对化用语",
            span=Span(field=field, start=start, end=start + len(word)),
            evidence=Evidence(written=word, term=word),
            basis=(LAW,),
        )

    def check_many(self, notes: Iterable[Note]) -> Iterator[Report]:
        return map(self.check, notes)
