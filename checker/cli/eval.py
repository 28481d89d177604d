"""``notegate eval``: how right are the calls, on labelled notes?"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from checker.cli import DONE
from checker.cli.options import SettingsFinder
from checker.engine import Checker
from checker.evaluation import CATEGORIES, Evaluation, Score, evaluate, read

HELP = """Check labelled notes and count: precision, recall and F1 by category, clean notes flagged, disguised spans found.

LABELLED is JSON Lines; each line holds id, title, body, partnership, spans (field, start, end, text, category, must) and,
if there are any, benign_traps and evasion. `--mistakes` lists every miss and false alarm with its sentence. The packs are
measured as they are published, whatever notegate.toml is near: name settings or packs of your own to measure those."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``eval``."""
    parser.add_argument(
        "labelled", nargs="+", type=Path, metavar="LABELLED.jsonl", help="labelled notes; several are added up"
    )
    parser.add_argument("--mistakes", action="store_true", help="list every miss and false alarm")
    parser.add_argument("--config", metavar="FILE", type=Path, help="measure with the settings of FILE")
    parser.add_argument(
        "--pack", metavar="DIR", type=Path, action="append", default=[], help="add a pack of words (may be repeated)"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="how to write it (default: text)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the figures. Raises InputError naming file and line where a labelled note is wrong."""
    args.no_config = args.config is None
    checker = Checker(SettingsFinder(args).at(Path()))
    labelled = [one for path in args.labelled for one in read(path)]
    result = evaluate(labelled, checker)
    if args.format == "json":
        sys.stdout.write(json.dumps(_shape(result), ensure_ascii=False, indent=2) + "\n")
        return DONE
    lines = _markdown(result) if args.format == "markdown" else _text(result)
    if args.mistakes:
        lines += [
            f"{mistake.kind}: {mistake.category} in {mistake.note}: {mistake.sentence}  {mistake.detail}".rstrip()
            for mistake in result.mistakes
        ]
    sys.stdout.write("\n".join(lines) + "\n")
    return DONE


def _rows(result: Evaluation) -> list[tuple[str, Score]]:
    return [*((name, result.scores[name]) for name in CATEGORIES), ("the first five together", result.micro)]


def _text(result: Evaluation) -> list[str]:
    lines = [f"{'category':<26}{'precision':>10}{'recall':>10}{'F1':>8}{'spans':>8}"]
    lines += [
        f"{name:<26}{_figure(score.precision):>10}{_figure(score.recall):>10}{_figure(score.f1):>8}"
        f"{score.found + score.missed:>8}"
        for name, score in _rows(result)
    ]
    return lines + _shares(result)


def _markdown(result: Evaluation) -> list[str]:
    lines = ["| category | precision | recall | F1 | spans |", "|---|---|---|---|---|"]
    lines += [
        f"| {name} | {_figure(score.precision)} | {_figure(score.recall)} | {_figure(score.f1)} | "
        f"{score.found + score.missed} |"
        for name, score in _rows(result)
    ]
    return [*lines, "", *_shares(result)]


def _shares(result: Evaluation) -> list[str]:
    return [
        f"{result.notes} notes; clean notes flagged: {result.clean_flagged} of {result.clean}; "
        f"disguised spans found: {result.disguised_found} of {result.disguised}; "
        f"traps hit: {result.traps_hit} of {result.traps}"
    ]


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _shape(result: Evaluation) -> dict[str, Any]:
    return {
        "notes": result.notes,
        "categories": {
            name: {
                "precision": score.precision,
                "recall": score.recall,
                "f1": score.f1,
                "found": score.found,
                "missed": score.missed,
                "right": score.right,
                "wrong": score.wrong,
            }
            for name, score in _rows(result)
        },
        "clean": {"notes": result.clean, "flagged": result.clean_flagged},
        "disguised": {"spans": result.disguised, "found": result.disguised_found},
        "traps": {"spans": result.traps, "hit": result.traps_hit},
        "mistakes": [vars(mistake) for mistake in result.mistakes],
    }
