"""What a pack has learnt: the weights of the classifier's classes, and the network that weighs a clause's surroundings."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.classifier import Weight, Weights
from checker.errors import nearest
from checker.lexicon.sheets import MANIFEST, Mistakes
from checker.surroundings import Network, Unit, inputs

WEIGHT_COLUMNS = ("piece", *Weight._fields)
CLASS = "class"
NETWORK = "surroundings"
"""Tables of a manifest: of each class, and of the one that names the units' file."""
_NUMBERS = ("base", "least", "found", "doubted", "listed")
_WEIGHT = re.compile("(?:-?[0-9]{1,5})?")
_DECIMAL = re.compile("-?[0-9]{1,6}(?:[.][0-9]{1,12})?(?:e-?[0-9]{1,2})?")


def network_columns(categories: Sequence[str]) -> tuple[str, ...]:
    """The columns of the file of the units that weigh the surroundings of clauses, for classes in this order."""
    return ("bias", *inputs(categories), *(f"to {category}" for category in categories))


class Learnt:
    """Collects what the packs have learnt."""

    def __init__(self, mistakes: Mistakes, categories: Collection[str]) -> None:
        """``mistakes`` are added to; ``categories`` are all those that the packs declare."""
        self._mistakes = mistakes
        self._categories = categories
        self.classes: dict[str, Weights] = {}
        self.network: Network | None = None

    def read(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        """Add what the pack in ``folder`` has learnt, if anything."""
        self._read_classes(folder, manifest)
        self._read_network(folder, manifest)

    def _read_classes(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        for name, table in manifest.get(CLASS, {}).items():
            place = f"{folder.name}/{MANIFEST} [class.{name}]"
            self._mistakes.check_keys(table, ("file", "packs", *_NUMBERS), place)
            if name not in self._categories:
                self._mistakes.add(place, f"unknown category {name!r}{nearest(name, self._categories)}")
            if name in self.classes:
                self._mistakes.add(place, "the weights of this category have been read already")
                continue
            wrong = [key for key in _NUMBERS if not isinstance(table.get(key), int)]
            if wrong:
                self._mistakes.add(
                    place, f"{' and '.join(map(repr, wrong))} must be whole numbers (hundredths of the log-odds)"
                )
                continue
            packs = table.get("packs", [])
            if not isinstance(packs, list) or not all(isinstance(pack, str) for pack in packs):
                self._mistakes.add(place, "'packs' must be a list of packs whose rows it may doubt")
                continue
            path = self._mistakes.inside(folder, str(table.get("file", "")), place)
            if path is None:
                continue
            weights: dict[str, Weight] = {}
            for where, row in self._mistakes.rows(path, WEIGHT_COLUMNS):
                piece, *told = (row[column] for column in WEIGHT_COLUMNS)
                wrong = [weight for weight in told if not _WEIGHT.fullmatch(weight)]
                if wrong:
                    self._mistakes.add(where, f"the piece {piece!r} weighs {wrong[0]!r}: no whole number up to 99999")
                elif not piece or piece in weights:
                    self._mistakes.add(
                        where, f"the piece {piece!r} stands here twice" if piece else "no piece is named"
                    )
                else:
                    weights[piece] = Weight(*(int(weight or 0) for weight in told))
            self.classes[name] = Weights(
                **{key: table[key] for key in _NUMBERS}, category=name, packs=tuple(packs), weights=weights
            )

    def _read_network(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        """What weighs the surroundings of clauses: a row for each unit, for the classes of this manifest in their order."""
        table = manifest.get(NETWORK)
        if table is None:
            return
        place = f"{folder.name}/{MANIFEST} [{NETWORK}]"
        self._mistakes.check_keys(table, ("file",), place)
        if self.network is not None:
            self._mistakes.add(place, "the surroundings are weighed by another pack already")
            return
        path = self._mistakes.inside(folder, str(table.get("file", "")), place)
        if path is None:
            return
        categories = tuple(manifest.get(CLASS, {}))
        columns = network_columns(categories)
        units = []
        for where, row in self._mistakes.rows(path, columns):
            wrong = [column for column in columns if not _DECIMAL.fullmatch(row[column])]
            if wrong:
                self._mistakes.add(where, f"{wrong[0]!r} is {row[wrong[0]]!r}: no number")
                continue
            bias, *numbers = (float(row[column]) for column in columns)
            units.append(Unit(bias, numbers[: -len(categories)], numbers[-len(categories) :]))
        self.network = Network(categories, units)
