"""What the engine says, in the language of a reader: the words beside the rules' ids, and whole sentences.

The engine speaks simplified Chinese of rules and English of files that cannot be read. ``engine_texts/`` holds the other
language of each: rules by their id, laws by their title, sentences by the sentence itself, in which ``{names}`` stand
for what is put in. What is missing there is said as the engine says it, and a test names it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from checker.account_stage.figures import Question, StageRules
from checker.lexicon import Rule
from checker.order_rules.figures import OrderRules

_NAME = re.compile(r"\{([a-z]+)\}")
_SAID = "said"
"""What is put in under this name is a sentence of the engine too."""
_DEEPEST = 4
_LONGEST = 2_000
"""Code points of a sentence that is looked up: what a user may put in has no bound."""


@dataclass(frozen=True, kw_only=True)
class RuleWords:
    """What a pack says of one rule."""

    title: str
    help: str
    advice: str


class Phrases:
    """Sentences and what they are in another language."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._whole = {key: text for key, text in sentences.items() if not _NAME.search(key)}
        # What is put around another sentence first. Then those with most words of their own: the others leave more to be
        # put in, and match too much.
        spare = [key for key in sentences if key not in self._whole]
        spare.sort(key=lambda key: (f"{{{_SAID}}}" not in key, -len(_NAME.sub("", key))))
        self._patterns = [(re.compile(_pattern(key), re.DOTALL), sentences[key]) for key in spare]

    def __call__(self, said: str, deep: int = 0) -> str | None:
        """``said`` in the other language; None for what is not known."""
        found = self._whole.get(said)
        if found is not None or len(said) > _LONGEST:
            return found
        for pattern, text in self._patterns:
            match = pattern.fullmatch(said)
            if match is None:
                continue
            values = match.groupdict()
            if _SAID in values:
                inner = self(values[_SAID], deep + 1) if deep < _DEEPEST else None
                if inner is None:
                    continue
                values[_SAID] = inner
            return _NAME.sub(lambda name: values[name[1]], text)  # noqa: B023 - used before the next round
        return None


def _pattern(key: str) -> str:
    parts = _NAME.split(key)
    # Every second part is a name.
    return "".join(f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))


@cache
def english() -> Phrases:
    """The engine's Chinese sentences in English, the titles of laws among them."""
    return Phrases({**dict(_sentences(_document("en.sayings"))), **_document("en.sources")})


@cache
def chinese() -> Phrases:
    """The English of what cannot be read, in Chinese."""
    return Phrases(dict(_sentences(_document("zh-CN.errors"))))


@cache
def english_rules() -> Mapping[str, RuleWords]:
    """The words of the house's rules in English, by id."""
    return {id: RuleWords(**words) for id, words in _document("en.rules").items()}


def words_of(rule: Rule, tag: str) -> RuleWords:
    """What is said of ``rule``: in English where it is one of the house's and ``tag`` asks for it, else as its pack says."""
    own = RuleWords(title=rule.title, help=rule.help, advice=rule.advice)
    return english_rules().get(rule.id, own) if tag == "en" else own


def stage_rules(rules: StageRules, tag: str) -> StageRules:
    """The rule with its wordings in English where ``tag`` asks for it; the figures are the same."""
    if tag != "en":
        return rules
    words = _document("en.account-stage")
    return replace(
        rules,
        reasons={**rules.reasons, **words["reason"]},
        actions={**rules.actions, **words["action"]},
        questions={**rules.questions, **{id: Question(id=id, **entry) for id, entry in words["reading"].items()}},
    )


def order_rules(rules: OrderRules, tag: str) -> OrderRules:
    """The rules with their wordings in English where ``tag`` asks for it; the figures are the same."""
    if tag != "en":
        return rules
    words = _document("en.order-rules")
    return replace(
        rules,
        violations={**rules.violations, **words["violation"]},
        reasons={**rules.reasons, **words["reason"]},
        notes={**rules.notes, **words["note"]},
        questions={**rules.questions, **words["reading"]},
    )


def _sentences(groups: Mapping[str, Mapping[str, str]]) -> Iterable[tuple[str, str]]:
    for group in groups.values():
        yield from group.items()


@cache
def _document(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "engine_texts" / f"{name}.toml").read_text("utf-8"))
