"""Parquet: what was reported comes back, whatever the size of the batches it came in."""

from __future__ import annotations

import io

import pytest

from checker.errors import ConfigError
from checker.formats import Context, load, parquet

from .reports import checked, finding

pytestmark = pytest.mark.arrow
pa = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")


def test_reports_come_back_as_the_lines_of_jsonl() -> None:
    import pyarrow.parquet as pq

    from checker.formats.arrow import lines

    results = [checked(finding()), checked()]
    out, text = io.BytesIO(), io.StringIO()
    load("parquet").write(results, out, Context())
    load("jsonl").write(results, text, Context())
    assert "".join(lines(pq.read_table(out))) == text.getvalue()


@pytest.mark.parametrize("sizes", [[], [0], [5], [10], [3, 4, 5, 6, 7], [25, 1]])
def test_row_groups_are_even_and_nothing_is_lost(sizes: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet as pq

    from checker.formats.arrow import batch_of

    monkeypatch.setattr(parquet, "_GROUP", 10)
    report = checked(finding()).report
    out = io.BytesIO()
    parquet.write_batches((batch_of([report] * size) for size in sizes), out)
    file = pq.ParquetFile(out)
    total = sum(sizes)
    assert file.metadata.num_rows == total
    groups = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
    assert groups == [10] * (total // 10) + ([total % 10] if total % 10 else [])


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "checker.formats.arrow", raising=False)
    with pytest.raises(ConfigError, match=r"pip install 'notegate\[arrow\]'"):
        load("parquet").write([], io.BytesIO(), Context())
