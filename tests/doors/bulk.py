"""Files of many kinds for the tests of ``--workers``, with everything that goes wrong in files."""

from __future__ import annotations

import csv
import json
from pathlib import Path

BAD = "这支口红全网最低价"
BODIES = (BAD, "今天天气不错", "面包过期了也不扔", "加我微信 shancha_520 领小样", "国家级配方，无效退款")


def rows(count: int) -> list[dict[str, str]]:
    return [{"id": f"n{n}", "title": f"第{n}篇", "body": BODIES[n % len(BODIES)]} for n in range(count)]


def jsonl(path: Path, count: int, encoding: str = "utf-8") -> Path:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows(count)]
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def fill(folder: Path) -> None:
    """Sound and broken rows in every kind of file."""
    sound = [json.dumps(row, ensure_ascii=False) for row in rows(9)]
    broken = ["{", "", "[1]", r'{"id": "s", "body": "国\ud83d家级面霜"}', '{"body": "没有编号"}', '{"boody": ""}']
    text = "\n".join([*sound[:4], *broken, *sound[4:]])
    (folder / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + text.encode())
    ascii_first = "\n".join(['{"id": "x", "body": "plain"}'] * 400 + sound)
    (folder / "b.ndjson").write_bytes(ascii_first.encode("gb18030"))
    (folder / "c.jsonl").write_bytes(b'{"id": "w", "body": "\xff"}\n' + text.encode() + b"\n")
    (folder / "d.jsonl").write_bytes(text.encode("utf-16"))
    (folder / "e.jsonl").write_bytes(b"")
    (folder / "f.csv").write_bytes(
        '编号,标题,正文,行业,赞\n1,甲,国家级面霜,化妆品,3\n2,乙,"两\n行",航天,4\n3,丙,"开\n4,丁,第四,航天,5\n'
        "5,戊,第五,航天,6,7\n6,己,全网最低价,造船,\n".encode("gb18030")
    )
    (folder / "g.csv").write_bytes(b"id,body,body\n1,2,3\n")
    with (folder / "h.tsv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter="\t")
        table.writerow(["标题", "正文", "场景"])
        table.writerows([row["title"], row["body"], "直播" if n % 2 else "直直播"] for n, row in enumerate(rows(7)))


def parquet(path: Path, count: int) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = [{**row, "scene": "笔记", "tags": ["好物"], "likes": n} for n, row in enumerate(rows(count))]
    table[1]["scene"] = "nnote"
    table[2]["body"] = None  # type: ignore[assignment]
    pq.write_table(pa.Table.from_pylist(table), path, row_group_size=5)
    return path
