"""How long does a hook keep a commit waiting? Whole processes, side by side in one run, on one small note.

    python -m benchmarks.cold_start [--rounds 9]

`python -c pass` is the unit: read the ratios. codespell and detect-secrets are measured where they are installed.
notegate is measured on a note that needs no segmentation of words, on one that does, and with the engines of the extra
`fast` out of sight.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLAIN = "周末去了江边散步，风很舒服。\n"
AMBIGUOUS = "面包过期了，最近换了新的一家店，第一次去。\n"
# Makes the accelerators look as if they were not installed.
_HIDE = "import sys\nsys.modules['daachorse'] = sys.modules['rjieba'] = None\n"


def main() -> None:
    """Print milliseconds and ratios; each form runs in turn, so that a busy moment meets them all."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=9)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        times = measured(Path(folder), options.rounds)
    unit = statistics.median(times["python -c pass"])
    print(f"{'':<42}{'median ms':>10}{'best ms':>9}{'x python':>10}")
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:<42}{middle * 1000:>10.1f}{min(taken) * 1000:>9.1f}{middle / unit:>10.1f}")


def measured(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each form, round by round; the first run of each, which fills caches, does not count."""
    forms = _forms(folder)
    environment = {**os.environ, "NOTEGATE_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    times: dict[str, list[float]] = {name: [] for name in forms}
    for number in range(rounds + 1):
        for name, command in forms.items():
            start = time.perf_counter()
            done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, check=False)
            taken = time.perf_counter() - start
            if done.returncode not in (0, 1):
                raise SystemExit(f"{name} failed: {done.stderr.decode()}")
            if number:
                times[name].append(taken)
    return times


def _forms(folder: Path) -> dict[str, list[str]]:
    plain, ambiguous = folder / "plain.md", folder / "ambiguous.md"
    plain.write_text(PLAIN, encoding="utf-8")
    ambiguous.write_text(AMBIGUOUS, encoding="utf-8")
    (folder / "notegate.toml").write_text("", encoding="utf-8")
    check = "from checker.cli import main; raise SystemExit(main())"
    forms = {"python -c pass": [sys.executable, "-c", "pass"]}
    if all(importlib.util.find_spec(name) for name in ("daachorse", "rjieba")):
        forms["notegate, fast"] = [sys.executable, "-c", check, "check", str(plain)]
        forms["notegate, fast, words to segment"] = [sys.executable, "-c", check, "check", str(ambiguous)]
    forms["notegate"] = [sys.executable, "-c", _HIDE + check, "check", str(plain)]
    forms["notegate, words to segment"] = [sys.executable, "-c", _HIDE + check, "check", str(ambiguous)]
    if importlib.util.find_spec("codespell_lib"):
        forms["codespell"] = [sys.executable, "-m", "codespell_lib", str(plain)]
    if importlib.util.find_spec("detect_secrets"):
        forms["detect-secrets"] = [sys.executable, "-m", "detect_secrets.pre_commit_hook", str(plain)]
    return forms


if __name__ == "__main__":
    main()
