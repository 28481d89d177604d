"""Measures, and writes the tables between their markers in README.md, README.zh-CN.md and docs/scale.md.

python -m benchmarks.tables accuracy
python -m benchmarks.tables speed
python -m benchmarks.tables start
python -m benchmarks.tables scale
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
COMMANDS = {
    "accuracy": ["-m", "checker.cli", "eval", "benchmarks/accuracy/held-out.jsonl", "--format", "markdown"],
    "speed": ["-m", "benchmarks.engine"],
    "start": ["-m", "benchmarks.cold_start"],
    "scale": ["-m", "benchmarks.scale"],
}
AS_PRINTED = ("speed", "start")
PAGES = {"scale": (ROOT / "docs" / "scale.md",)}
"""Where a table stands; in the READMEs unless it is named here."""


def main() -> None:
    """Run the command of each table that is named (all by default) and replace what stands between its markers."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("tables", nargs="*", metavar="|".join(COMMANDS))
    for name in arguments.parse_args().tables or COMMANDS:
        run = subprocess.run(
            [sys.executable, *COMMANDS[name]], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
        table = run.stdout.strip("\n").rstrip()
        if name in AS_PRINTED:
            table = f"```\n{table}\n```"
        for path in PAGES.get(name, READMES):
            text = path.read_text(encoding="utf-8")
            pattern = re.compile(rf"(<!-- {name}[^>]*-->\n).*?(\n<!-- end -->)", re.DOTALL)
            path.write_text(pattern.sub(lambda found, table=table: found[1] + table + found[2], text), encoding="utf-8")
        print(f"{name}: written")


if __name__ == "__main__":
    main()
