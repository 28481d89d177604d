"""How fast is a check? This engine and the naive stack, side by side in one run, on the same notes and terms.

    python -m benchmarks.engine [--notes 4000] [--dense]

The naive stack is what one writes in an afternoon: OpenCC on the whole note, jieba on the whole note, pyahocorasick over
``str``; it has no rules, no context and no offsets. Read the ratios, not the absolutes: they are one machine's.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence

from benchmarks.corpus import corpus
from checker import Checker, Note
from checker.lexicon.cache import compile_all, read_all
from checker.lexicon.compiled import CompiledLexicon
from checker.locate import lexicon_root
from checker.match import matcher


def main() -> None:
    """Print notes per second of each form, and how many times the naive stack it is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--notes", type=int, default=4000)
    arguments.add_argument("--rounds", type=int, default=3, help="each form runs this often in turn; the best counts")
    arguments.add_argument("--dense", action="store_true", help="only sentences that are there to mislead")
    options = arguments.parse_args()
    lexicon, fold = read_all(lexicon_root())
    compiled = CompiledLexicon(compile_all(lexicon, fold, lexicon_root()))
    notes = corpus(options.notes, dense=options.dense)
    characters = sum(len(note.title) + len(note.body) for note in notes)
    print(
        f"{len(notes)} notes, {characters / len(notes):.0f} characters on average; {len(lexicon.entries)} rows, "
        f"{len(compiled.spellings)} spellings"
    )
    forms = _forms(compiled, options.notes)
    best = dict.fromkeys(forms, float("inf"))
    for _ in range(options.rounds):
        for name, (run, share) in forms.items():
            part = notes[: max(1, int(len(notes) * share))]
            start = time.perf_counter()
            run(part)
            best[name] = min(best[name], (time.perf_counter() - start) / len(part))
    naive = best["naive: OpenCC + jieba + pyahocorasick over str"]
    print(f"{'form':58}{'notes/s':>10}{'us/note':>10}{'x naive':>9}")
    for name, seconds in best.items():
        print(f"{name:58}{1 / seconds:>10.0f}{seconds * 1e6:>10.1f}{naive / seconds:>9.1f}")


Run = Callable[[Sequence[Note]], object]


def _forms(compiled: CompiledLexicon, size: int) -> dict[str, tuple[Run, float]]:
    """Name -> (what runs, share of the notes it runs on: slow forms get fewer)."""
    forms: dict[str, tuple[Run, float]] = {
        "naive: OpenCC + jieba + pyahocorasick over str": (_naive(compiled), 0.1),
        "notegate, all rules: pyahocorasick + jieba": (_engine("pyahocorasick", "jieba"), 0.5),
    }
    try:
        import daachorse  # noqa: F401, PLC0415
        import rjieba  # noqa: F401, PLC0415
    except ImportError:
        print("(extra 'fast' is not installed: daachorse and rjieba are left out)")
    else:
        forms["notegate, all rules: daachorse + rjieba"] = (_engine("daachorse", "rjieba"), 1.0)
        forms["bare matcher: daachorse"] = (_bare(compiled, "daachorse"), 1.0)
    forms["bare matcher: pyahocorasick over UTF-8"] = (_bare(compiled, "pyahocorasick"), 1.0)
    return forms


def _engine(engine: str, segmenter: str) -> Run:
    checker = Checker(engine=engine, segmenter=segmenter)
    checker.check(Note(body="先热一下：这款面霜是全网最低价，面包过期了"))

    def run(notes: Sequence[Note]) -> object:
        return sum(len(report.findings) for report in checker.check_many(notes))

    return run


def _bare(compiled: CompiledLexicon, engine: str) -> Run:
    finder = matcher(compiled.spellings, engine)

    def run(notes: Sequence[Note]) -> object:
        return sum(len(finder.find(note.body)) for note in notes)

    return run


def _naive(compiled: CompiledLexicon) -> Run:
    import ahocorasick  # noqa: PLC0415
    import jieba  # noqa: PLC0415
    import opencc  # noqa: PLC0415

    converter = opencc.OpenCC("t2s")
    jieba.setLogLevel(60)
    jieba.initialize()
    automaton = ahocorasick.Automaton()
    for term in compiled.spellings:
        automaton.add_word(term, term)
    automaton.make_automaton()

    def run(notes: Sequence[Note]) -> object:
        total = 0
        for note in notes:
            text = converter.convert(f"{note.title}\n{note.body}").lower()
            words = set(jieba.lcut(text))
            total += sum(term in words or len(term) > 2 for _, term in automaton.iter(text))
        return total

    return run


if __name__ == "__main__":
    main()
