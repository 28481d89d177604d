"""A baseline: the findings that were there before notegate came, kept as fingerprints and nothing else.

The file has a first line that names its kind, then one fingerprint a line, sorted: no draft's text, no path, no line
number and no date, so that it may lie in a repository and two branches merge. A sentence that moves keeps its
baseline, one that changes loses it. What a baseline covers stays in the report as exempted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from checker.errors import ConfigError
from checker.model import Exempted, Finding, Report, verdict_of

FILE_NAME = "notegate.baseline"
HEADER = "# notegate baseline 1: fingerprints of known findings; `notegate baseline update` writes this file"
REASON = "基线收录：启用检查之前已有的内容"
BY = "baseline"
_ENTRY = re.compile(r"[0-9a-f]{16}")


class Baseline:
    """Known fingerprints, and which of them have been met."""

    def __init__(self, entries: Mapping[str, str] | Iterable[str] = ()) -> None:
        """``entries`` are fingerprints, or fingerprints with the place they stand at (``file:line``)."""
        self._entries = dict(entries) if isinstance(entries, Mapping) else dict.fromkeys(entries, "")
        self._met: set[str] = set()

    def __contains__(self, finding: Finding) -> bool:
        return finding.fingerprint in self._entries

    def __len__(self) -> int:
        return len(self._entries)

    def apply(self, report: Report) -> Report:
        """The report with the known findings among the exempted, and the verdict of those that are left."""
        known = [finding for finding in report.findings if finding in self]
        if not known:
            return report
        self._met.update(finding.fingerprint for finding in known)
        left = tuple(finding for finding in report.findings if finding not in self)
        excused = tuple(Exempted(finding=finding, by=BY, reason=REASON) for finding in known)
        return replace(report, verdict=verdict_of(left), findings=left, exempted=(*report.exempted, *excused))

    def fresh(self) -> Baseline:
        """The same entries, none of them met yet."""
        return Baseline(self._entries)

    def meet(self, entries: Iterable[str]) -> None:
        """Count entries as met that were met in another process."""
        self._met.update(entries)

    def unused(self) -> list[str]:
        """The places of the entries that no report has met."""
        return [where or entry for entry, where in self._entries.items() if entry not in self._met]

    def met(self) -> set[str]:
        """The entries that a report has met."""
        return set(self._met)

    def entries(self) -> set[str]:
        """All fingerprints."""
        return set(self._entries)


def read(path: Path) -> Baseline:
    """The baseline in a file; order and repeated lines do not matter, because branches are merged.

    Raises ConfigError naming the line that is no fingerprint.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(
            "there is no such baseline; `notegate baseline create` writes one", where=str(path)
        ) from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("not a baseline: not UTF-8", where=str(path)) from error
    entries: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        entry = line.strip()
        if not entry or entry.startswith("# "):
            continue
        if not _ENTRY.fullmatch(entry):
            merge = "; a merge was left unfinished here" if entry[:7] in ("<<<<<<<", "=======", ">>>>>>>") else ""
            raise ConfigError(f"not a fingerprint (16 of 0-9a-f){merge}", where=f"{path}:{number}")
        entries.setdefault(entry, f"{path}:{number}")
    return Baseline(entries)


def fingerprints(report: Report) -> set[str]:
    """What a baseline would keep of a report: its findings, and those an older baseline covers; exemptions stay out."""
    known = [one.finding for one in report.exempted if one.by == BY]
    return {finding.fingerprint for finding in (*report.findings, *known) if finding.fingerprint}


def written(entries: Iterable[str]) -> str:
    """The text of a baseline file."""
    return "\n".join([HEADER, *sorted(set(entries))]) + "\n"
