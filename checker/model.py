"""The types every room speaks: a note goes in, a report comes out.

All are frozen and keyword-only; all offsets are code points (``str`` indices) in the original, unfolded text.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

from checker.value import Value, fresh

SCHEMA_VERSION = "1"


class Severity(enum.StrEnum):
    """How much a finding weighs: ``error`` blocks, ``warning`` asks for a look, ``info`` only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for info."""
        return _RANK[self]

    def lowered(self) -> Severity:
        """One step milder; ``info`` stays ``info``."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


_RANK = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}


class Verdict(enum.StrEnum):
    """The answer in one word. ``pass`` means: nothing in these rules, these versions, speaks against the note."""

    BLOCK = "block"
    REVIEW = "review"
    PASS = "pass"  # noqa: S105 - a verdict


class Scene(enum.StrEnum):
    """What kind of text this is."""

    NOTE = "note"
    AD = "ad"
    LIVE = "live"
    BRIEF = "brief"
    COMMENT = "comment"


class Speaker(enum.StrEnum):
    """Who speaks in the note."""

    BRAND = "brand"
    OWN_SHOP = "own-shop"
    CREATOR = "creator"
    INSTITUTION = "institution"
    UNKNOWN = "unknown"


class Partnership(enum.StrEnum):
    """What the user says about a gain behind the note.

    ``paid``: something was received, a label is required. ``declared``: the label or the platform's setting is there.
    """

    UNKNOWN = "unknown"
    NONE = "none"
    PAID = "paid"
    DECLARED = "declared"


class Confidence(enum.StrEnum):
    """How far the source of a rule can be trusted."""

    LAW = "law"
    PLATFORM = "platform"
    REPORTED = "reported"
    SECONDARY = "secondary"
    INTERPRETATION = "interpretation"


class Commercial(enum.StrEnum):
    """Whether a note sells: ``none``, ``possible`` or ``clear``."""

    NONE = "none"
    POSSIBLE = "possible"
    CLEAR = "clear"


class Image(Value):
    """A picture of the note; only the text read from it can be checked."""

    text: str = ""


class Note(Value):
    """One draft, as it would be published."""

    id: str = ""
    title: str = ""
    body: str = ""
    topics: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    scene: Scene = Scene.NOTE
    industry: str | None = None
    speaker: Speaker = Speaker.UNKNOWN
    partnership: Partnership = Partnership.UNKNOWN
    proofs: tuple[str, ...] = ()

    def fields(self) -> Iterator[tuple[str, str]]:
        """Yield ``(field name, text)``: ``title``, ``body``, ``topics/0``…, ``images/0/text``… Empty texts are left out."""
        if self.title:
            yield "title", self.title
        if self.body:
            yield "body", self.body
        for number, topic in enumerate(self.topics):
            if topic:
                yield f"topics/{number}", topic
        for number, image in enumerate(self.images):
            if image.text:
                yield f"images/{number}/text", image.text

    def text_of(self, name: str) -> str:
        """The original text of the field called ``name``. Raises KeyError for a field the note does not have."""
        for known, text in self.fields():
            if known == name:
                return text
        raise KeyError(name)


class Span(Value):
    """Half-open range of code points ``[start, end)`` in the original text of ``field``."""

    field: str
    start: int
    end: int


class Evidence(Value):
    """Why the words were recognised.

    ``written``: what stood there. ``term``: the term it was recognised as. ``folds``: each disguise undone on the way
    (``zero-width``, ``t2s``, ``homophone``…). ``entry``: ``file:line`` of the lexicon row, or the name of the pattern.
    """

    written: str
    term: str
    folds: tuple[str, ...] = ()
    entry: str = ""


class Basis(Value):
    """An article of law or a platform rule, with how far to trust it and when it was last read."""

    id: str
    title: str
    confidence: Confidence
    checked: str


class Suggestion(Value):
    """What would pass. With a ``span`` it replaces exactly that span; without one it is advice."""

    text: str
    span: Span | None = None


class Finding(Value):
    """One claim that breaks one rule."""

    rule: str
    category: str
    severity: Severity
    message: str
    span: Span | None
    evidence: Evidence
    basis: tuple[Basis, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    also: tuple[str, ...] = ()
    fingerprint: str = ""


class Exempted(Value):
    """A finding that an article, its context or the user's own reason excuses. Kept in the report, never dropped."""

    finding: Finding
    by: str
    reason: str
    basis: tuple[Basis, ...] = ()


class Intent(Value):
    """Whether the note is commercial and whether that is declared, with the words that show it.

    ``evidence`` holds ``(sign, words)`` pairs such as ``("gifted", "品牌寄了两盒")``.
    """

    level: Commercial = Commercial.NONE
    declared: bool = False
    evidence: tuple[tuple[str, str], ...] = ()


class NotEvaluated(Value):
    """A rule that lacked what it needs. Silence is not a pass."""

    rule: str
    reason: str


class Report(Value):
    """Everything there is to say about one note."""

    note: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    exempted: tuple[Exempted, ...] = ()
    not_evaluated: tuple[NotEvaluated, ...] = ()
    engine: str = ""
    packs: Mapping[str, str] = fresh(default_factory=dict)
    intent: Intent = fresh(default_factory=Intent)
    schema: str = SCHEMA_VERSION


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """``block`` if there is an error, else ``review`` if there is a warning, else ``pass``."""
    worst = max((finding.severity.rank for finding in findings), default=0)
    return (Verdict.PASS, Verdict.REVIEW, Verdict.BLOCK)[worst]


def fingerprint(rule: str, field_name: str, sentence: str, nth: int) -> str:
    """Identity of a finding without line numbers and without plain text.

    ``sentence`` is the folded sentence around the finding, ``nth`` counts equal ones in one note from 0. The kind of the
    field goes in, not its number, so that moving a sentence keeps its identity and changing it does not.
    """
    kind = field_name.split("/", 1)[0]
    material = "\x1f".join((rule, kind, sentence, str(nth))).encode("utf-8", "surrogatepass")
    from hashlib import sha256  # noqa: PLC0415 - a clean note needs none, and it takes a while to import

    return sha256(material).hexdigest()[:16]
