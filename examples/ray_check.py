"""Check notes on Ray: ``python -m examples.ray_check notes.parquet checked``.

Reads and writes folders of Parquet files. On a cluster: ``RAY_ADDRESS=… python -m examples.ray_check …``, with
``notegate[ray]`` installed on every node.
"""

from __future__ import annotations

import argparse
import os

import ray

from checker.doors.ray import check_dataset


def main() -> None:
    """Check the notes and print how many there are of each verdict."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("notes", help="Parquet with the columns id, title and body (or 编号, 标题, 正文)")
    arguments.add_argument("checked", help="where the reports go")
    arguments.add_argument("--cpus", type=int, help="start Ray on this machine with so many processors")
    options = arguments.parse_args()
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if options.cpus:
        ray.init(num_cpus=options.cpus, include_dashboard=False, object_store_memory=256 << 20, log_to_driver=False)
    else:
        ray.init()
    try:
        check_dataset(ray.data.read_parquet(options.notes)).write_parquet(options.checked)
        counts = ray.data.read_parquet(options.checked, columns=["verdict"]).groupby("verdict").count()
        for row in sorted(counts.take_all(), key=lambda row: row["verdict"] or ""):
            print(f"{row['verdict'] or 'not checked'}: {row['count()']}")
    finally:
        ray.shutdown()


if __name__ == "__main__":
    main()
