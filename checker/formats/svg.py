"""Pictures: one account's timeline, and all accounts with the stage each is in.

Drawn for a phone: 400 units wide, nothing smaller than 14 of them, dark text on light ground. Colour never stands
alone: every state is also written out. ``title`` and ``desc`` say the same to a screen reader.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from checker.account_stage import Assessment, Milestone, StageRules, State
from checker.formats.grid import fitted
from checker.formats.terminal import width

_WIDTH = 400
_BAR_LEFT, _BAR_RIGHT = 20, 380
_COLOURS = {
    State.NOT_APPLICABLE: "#6b7280",
    State.UNDECIDED: "#7c3aed",
    State.ACTIVE: "#15803d",
    State.ELIGIBLE: "#b45309",
    State.WARNED: "#b45309",
    State.EXTENDED: "#1d4ed8",
    State.PENDING: "#b91c1c",
    State.APPEALING: "#b91c1c",
    State.CLEARED: "#374151",
}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the pictures say beside the names of states and milestones; ``{names}`` stand for what is put in."""

    start: str = "起算日（第0天）"
    today: str = "今天：{state}"
    ahead: str = "（{days}天后）"
    ago: str = "（{days}天前）"
    left: str = "（{days}天）"
    one: str = "{id}：{state}（{day}）"
    heading: str = "账户阶段 {day}"
    all: str = "{day} 各账户所处阶段：{summary}"
    none: str = "没有账户"
    caution: str = "按公开报道推算，以平台通知为准"
    comma: str = "，"
    semicolon: str = "；"


CHINESE = Words()


def timeline(answer: Assessment, as_of: date, rules: StageRules, words: Words = CHINESE) -> str:
    """One account's milestones from top to bottom, with a mark for ``as_of`` where it falls between them."""
    state = rules.states[answer.state]
    points = [(dated.on, rules.milestones[dated.milestone]) for dated in answer.timeline]
    if answer.anchor:
        points.insert(0, (answer.anchor, words.start))
    steps = [(on, label, False) for on, label in points] + [(as_of, words.today.format(state=state), True)]
    steps.sort(key=lambda step: (step[0], step[2]))
    lines = [_text(20, 36, fitted(answer.id, 30), size=20, weight="bold")]
    top, gap = 80, 64
    colour = _COLOURS[answer.state]
    bottom = top + gap * (len(steps) - 1)
    lines.append(f'<line x1="32" y1="{top}" x2="32" y2="{bottom}" stroke="#9ca3af" stroke-width="4"/>')
    for index, (on, label, is_today) in enumerate(steps):
        y = top + gap * index
        passed = on <= as_of
        fill = colour if is_today else "#374151" if passed else "#ffffff"
        lines.append(
            f'<circle cx="32" cy="{y}" r="{11 if is_today else 8}" fill="{fill}" stroke="#374151" stroke-width="2"/>'
        )
        lines.append(_text(60, y - 3, label, size=17, weight="bold" if is_today else "normal"))
        lines.append(_text(60, y + 19, f"{on}{_distance(on, as_of, words)}", size=15, fill="#4b5563"))
    height = bottom + 80
    lines.append(_text(20, height - 18, words.caution, size=14, fill="#4b5563"))
    description = words.semicolon.join(f"{on} {label}" for on, label, _ in steps)
    return _document(height, words.one.format(id=answer.id, state=state, day=as_of), description, lines)


def overview(answers: Sequence[Assessment], as_of: date, rules: StageRules, words: Words = CHINESE) -> str:
    """Every account on ``as_of`` in the order given: its state, its next date, and how far the count has come."""
    counts = Counter(answer.state for answer in answers)
    told = [f"{rules.states[state]} {counts[state]}" for state in State if counts[state]]
    summary = words.comma.join(told)
    lines = [_text(20, 36, words.heading.format(day=as_of), size=20, weight="bold")]
    y = 62
    for line in _wrapped(told or [words.none], 44, words.comma):
        lines.append(_text(20, y, line, size=15, fill="#4b5563"))
        y += 22
    for answer in answers:
        lines += _row(answer, y + 10, rules, words)
        y += 92
    lines.append(_text(20, y + 24, words.caution, size=14, fill="#4b5563"))
    details = words.semicolon.join(f"{answer.id} {_caption(answer, rules, words)}" for answer in answers)
    return _document(y + 44, words.all.format(day=as_of, summary=summary or words.none), details, lines)


def _row(answer: Assessment, y: int, rules: StageRules, words: Words) -> list[str]:
    colour = _COLOURS[answer.state]
    lines = [
        f'<rect x="20" y="{y}" width="8" height="44" fill="{colour}"/>',
        _text(38, y + 17, fitted(answer.id, 34), size=17, weight="bold"),
        _text(38, y + 40, _caption(answer, rules, words), size=15, fill=colour),
        f'<rect x="{_BAR_LEFT}" y="{y + 56}" width="{_BAR_RIGHT - _BAR_LEFT}" height="10" fill="#e5e7eb"/>',
    ]
    dates = {dated.milestone: dated.on for dated in answer.timeline}
    end = dates.get(Milestone.CLEARED)
    if not answer.anchor or not end or answer.day is None or end <= answer.anchor:
        return lines
    total = (end - answer.anchor).days

    def at(days: int) -> int:
        return _BAR_LEFT + round((_BAR_RIGHT - _BAR_LEFT) * min(max(days, 0), total) / total)

    lines.append(
        f'<rect x="{_BAR_LEFT}" y="{y + 56}" width="{at(answer.day) - _BAR_LEFT}" height="10" fill="{colour}"/>'
    )
    for milestone in (Milestone.WARNING, Milestone.PENDING):
        if milestone in dates:
            x = at((dates[milestone] - answer.anchor).days)
            lines.append(f'<line x1="{x}" y1="{y + 52}" x2="{x}" y2="{y + 70}" stroke="#111827" stroke-width="2"/>')
    return lines


def _caption(answer: Assessment, rules: StageRules, words: Words) -> str:
    state = rules.states[answer.state]
    if answer.next is None:
        return state
    left = words.left.format(days=answer.next.days_left)
    return f"{state} · {rules.milestones[answer.next.milestone]} {answer.next.on}{left}"


def _distance(on: date, as_of: date, words: Words) -> str:
    days = (on - as_of).days
    if not days:
        return ""
    return words.ahead.format(days=days) if days > 0 else words.ago.format(days=-days)


def _wrapped(parts: Iterable[str], columns: int, comma: str) -> list[str]:
    """The parts on as few lines as hold them; none is broken, though a comma may stand in it."""
    lines = [""]
    for part in parts:
        joined = f"{lines[-1]}{comma}{part}" if lines[-1] else part
        if lines[-1] and width(joined) > columns:
            lines[-1] += comma.rstrip()
            lines.append(part)
        else:
            lines[-1] = joined
    return lines


def _text(x: int, y: int, text: str, *, size: int, weight: str = "normal", fill: str = "#111827") -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}">{_safe(text)}</text>'


def _safe(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _document(height: int, title: str, description: str, lines: Sequence[str]) -> str:
    fonts = quoteattr("'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif")
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="100%" '
            f'role="img" aria-labelledby="title desc" font-family={fonts}>',
            f'<title id="title">{_safe(title)}</title>',
            f'<desc id="desc">{_safe(description)}</desc>',
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            *lines,
            "</svg>",
            "",
        ]
    )
