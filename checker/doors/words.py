"""What an editor or an agent is told about a rule and a finding: why, and what would pass."""

from __future__ import annotations

from typing import Any

from checker.lexicon import CompiledLexicon, Rule
from checker.model import Basis, Exempted, Finding


def rule_dict(rule: Rule) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "id": rule.id,
        "title": rule.title,
        "category": rule.category,
        "help": rule.help,
        "advice": rule.advice,
        "basis": [
            {"id": one.id, "title": one.title, "confidence": one.confidence.value, "checked": one.checked}
            for one in rule.basis
        ],
    }


def explained(finding: Finding, lexicon: CompiledLexicon, exempted: Exempted | None = None) -> str:
    """A finding and its rule in a few lines of plain text."""
    rule = lexicon.rules.get(finding.rule)
    lines = [f"{finding.rule}  {rule.title}" if rule else finding.rule, finding.message]
    if exempted is not None:
        lines.append(f"已豁免：{exempted.reason} [{exempted.by}]")
    if finding.evidence.folds:
        lines.append(f"还原为：{finding.evidence.term}（{'、'.join(finding.evidence.folds)}）")
    if rule and rule.help:
        lines.append(rule.help)
    instead = dict.fromkeys(one.text for one in finding.suggestions if one.span is not None and one.text)
    if instead:
        lines.append(f"可改为：{' / '.join(instead)}")
    lines += [f"建议：{one.text}" for one in finding.suggestions if one.span is None]
    lines += [f"依据：{_source(one)}" for one in finding.basis]
    return "\n\n".join(lines)


def _source(basis: Basis) -> str:
    return f"{basis.title}（{basis.confidence.value}，{basis.checked}）"
