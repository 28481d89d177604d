"""Claims, weighed and excused -> the report: one finding per claim, in the order a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from checker.claims import Claim
from checker.exempt import Weighed
from checker.lexicon import CompiledLexicon
from checker.model import (
    Evidence,
    Exempted,
    Finding,
    Intent,
    Note,
    NotEvaluated,
    Report,
    Severity,
    Span,
    Suggestion,
    fingerprint,
    verdict_of,
)
from checker.rules.format import RULE as FORMAT_RULE
from checker.rules.format import TooLong

ORDER = (
    "order-scam", "fake-metrics", "diversion", "disclosure", "efficacy", "guarantee", "superstition", "fraud", "price",
    "inducement", "absolute", "disparagement", "industry", "originality", "format",
)  # fmt: skip
"""Which category a claim goes by when several fit: a channel is diversion; a bodily effect is efficacy, even with a time
limit; a promised result is guarantee; a false reason or reward is fraud; hurry is inducement; a comparison is absolute.
What is wrong in an order says more than the address or number it comes with: a false login page is no mere link."""
_OWN = ("brief/", "live/")
"""Rules made for one scene: of overlapping claims, theirs says what matters there."""
_ROOM = re.compile("(?:superlative|promise|effect|luck|lure|urge|bait|press)(?=/)|classifier(?=:)")
"""Those who count characters, and may cut a word in two."""
_DISCLOSURE = "disclosure"
_PLACE = {category: place for place, category in enumerate(ORDER)}


class Assembler:
    """Makes reports out of weighed claims."""

    def __init__(self, lexicon: CompiledLexicon) -> None:
        self._lexicon = lexicon

    def report(
        self,
        *,
        note: Note,
        intent: Intent,
        weighed: Sequence[Weighed],
        too_long: Iterable[TooLong],
        not_evaluated: Sequence[NotEvaluated],
        version: str,
    ) -> Report:
        """The report on ``note``; findings with a span first, by place, then those about the whole note."""
        standing = _merged([one for one in weighed if one.excuse is None])
        excused = _merged([one for one in weighed if one.excuse is not None])
        order = {name: place for place, (name, _) in enumerate(note.fields())}
        seen: dict[tuple[str, str, str], int] = {}
        findings = [
            self._finding(one, also, seen) for one, also in sorted(standing, key=lambda pair: _key(pair[0], order))
        ]
        findings += [self._too_long(one, note) for one in too_long]
        exempted = []
        for one, also in sorted(excused, key=lambda pair: _key(pair[0], order)):
            if one.excuse is not None and not _covered(one, standing):
                exempted.append(
                    Exempted(
                        finding=self._finding(one, also, seen),
                        by=one.excuse.by,
                        reason=one.excuse.reason,
                        basis=one.excuse.basis,
                    )
                )
        return Report(
            note=note.id,
            verdict=verdict_of(tuple(findings)),
            findings=tuple(findings),
            exempted=tuple(exempted),
            not_evaluated=tuple(not_evaluated),
            engine=version,
            packs=self._versions,
            intent=intent,
        )

    @property
    def _versions(self) -> Mapping[str, str]:
        return self._lexicon.versions

    def _too_long(self, one: TooLong, note: Note) -> Finding:
        text = note.text_of(one.field)
        rule = self._lexicon.rules[FORMAT_RULE]
        return Finding(
            rule=rule.id,
            category=rule.category,
            severity=Severity.INFO,
            message=one.message,
            span=Span(field=one.field, start=one.keep, end=len(text)),
            evidence=Evidence(written=text[one.keep :], term=rule.title, entry=FORMAT_RULE),
            basis=rule.basis,
            fingerprint=fingerprint(rule.id, one.field, one.message, 0),
        )

    def _finding(self, one: Weighed, also: tuple[str, ...], seen: dict[tuple[str, str, str], int]) -> Finding:
        claim = one.claim
        field = claim.field
        start, end = field.folded.span(*_edges(claim))
        written = field.folded.original[start:end]
        low, high = field.sentence(claim.start, claim.end)
        sentence = field.text[low:high].strip()
        rule = self._lexicon.rules[claim.rule]
        identity = (claim.rule, field.name.split("/", 1)[0], sentence)
        number = seen.get(identity, 0)
        seen[identity] = number + 1
        span = Span(field=field.name, start=start, end=end)
        suggestions = [Suggestion(text=text, span=span) for text in claim.instead]
        if rule.advice:
            suggestions.append(Suggestion(text=rule.advice))
        return Finding(
            rule=claim.rule,
            category=claim.category,
            severity=one.severity,
            message=_about(claim, written) or f"“{written}”：{rule.title}",
            span=span,
            evidence=Evidence(
                written=written,
                term=claim.term,
                folds=tuple(dict.fromkeys((*self._lexicon.fold.steps_of(written), *claim.steps))),
                entry=claim.entry,
            ),
            basis=rule.basis,
            suggestions=tuple(suggestions),
            also=also,
            fingerprint=fingerprint(claim.rule, field.name, sentence, number),
        )


def _edges(claim: Claim) -> tuple[int, int]:
    """Where its words begin and end for a reader. A row's words are whole, and what is replaced must stay as it is."""
    room = _ROOM.match(claim.entry)
    if room is None or claim.instead:
        return claim.start, claim.end
    from checker.whole import whole  # noqa: PLC0415 - most notes have no such claim

    return whole(claim.field, claim.start, claim.end, clause=room[0] == "classifier")


def _about(claim: Claim, written: str) -> str:
    """What ``claim`` says of its words, said of the words as they are shown."""
    start, end = claim.field.folded.span(claim.start, claim.end)
    return claim.message.replace(f"“{claim.field.folded.original[start:end]}”", f"“{written}”", 1)


def _key(one: Weighed, order: Mapping[str, int]) -> tuple[int, int, int]:
    return order[one.claim.field.name], one.claim.start, one.claim.end


def _rank(one: Weighed) -> tuple[bool, bool, int, int, int]:
    """Best first: what is held against the note, the scene's own rules, the order of categories, severity and length."""
    return (
        one.severity is Severity.INFO,
        not one.claim.rule.startswith(_OWN),
        _PLACE.get(one.claim.category, len(ORDER)),
        -one.severity.rank,
        one.claim.start - one.claim.end,
    )


def _merged(weighed: list[Weighed]) -> list[tuple[Weighed, tuple[str, ...]]]:
    """Overlapping claims become one: the longest span, with the rows that reach beyond it, under the category that comes
    first; the others go to ``also``.

    Each group gathers around one claim and what overlaps most of it or is mostly within it, so that a chain of neighbours
    is not one claim. A missing label is no claim of the words that tell of it: it stands beside what else they say.
    """
    groups: list[tuple[Weighed, tuple[str, ...]]] = []
    rest = sorted(weighed, key=_rank)
    while rest:
        best = rest[0].claim
        near = [one for one in rest if _one_claim(one.claim, best)]
        held = [one for one in near if one.severity is not Severity.INFO] or near
        # What weighs less does not widen what weighs more: its words may begin in the middle of others.
        rank = rest[0].severity.rank
        wide = [one.claim for one in held if _contains(one.claim, best) and one.severity.rank >= rank]
        widest = max(wide, key=lambda claim: claim.end - claim.start, default=best)
        group = [one for one in rest if _one_claim(one.claim, widest)]
        held = [one for one in group if one.severity is not Severity.INFO] or group
        taken = set(map(id, group))
        rest = [one for one in rest if id(one) not in taken]
        also = dict.fromkeys(one.claim.category for one in held if one.claim.category != best.category)
        # A row's words are whole; a pattern's may end in the middle of one.
        rows = (one.claim for one in held if one.severity.rank >= rank and one.claim.pack)
        same = [widest, *(claim for claim in rows if claim.category == best.category)]
        start, end = min(claim.start for claim in same), max(claim.end for claim in same)
        claim = best
        if (start, end) != (best.start, best.end):
            # What may stand in the place of the narrower words does not fit the wider ones.
            claim = best._replace(start=start, end=end, instead=())
        severity = max((one.severity for one in held), key=lambda severity: severity.rank)
        groups.append((group[0]._replace(claim=claim, severity=severity), (*also, *best.also)))
    return groups


def _contains(a: Claim, b: Claim) -> bool:
    return a.field is b.field and a.start <= b.start and b.end <= a.end


def _overlap(a: Claim, b: Claim) -> bool:
    alike = (a.category == _DISCLOSURE) == (b.category == _DISCLOSURE)
    return alike and a.field is b.field and a.start < b.end and b.start < a.end


def _one_claim(a: Claim, b: Claim) -> bool:
    """Whether the words of both are mostly the same: 全网最低价 and 价，私我 share a word and are two claims.

    A claim of no words overlaps nothing, and is one claim with itself all the same.
    """
    shared = min(a.end, b.end) - max(a.start, b.start)
    return a is b or (_overlap(a, b) and 2 * shared >= min(a.end - a.start, b.end - b.start))


def _covered(one: Weighed, standing: list[tuple[Weighed, tuple[str, ...]]]) -> bool:
    """Whether the same words are held against the note anyway: then no excuse is shown for them."""
    return any(other.claim.rule == one.claim.rule and _overlap(other.claim, one.claim) for other, _ in standing)
