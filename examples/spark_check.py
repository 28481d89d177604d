"""Check notes on Spark: ``python -m examples.spark_check notes.parquet checked.parquet``.

Reads and writes folders of Parquet files, as Spark does. On a cluster: ``spark-submit examples/spark_check.py …``, with
``notegate[spark]`` installed on every node.
"""

from __future__ import annotations

import argparse
import os
import sys

from pyspark.sql import SparkSession

from checker.doors.spark import check_frame


def main() -> None:
    """Check the notes and print how many there are of each verdict."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("notes", help="Parquet with the columns id, title and body (or 编号, 标题, 正文)")
    arguments.add_argument("checked", help="where the reports go")
    arguments.add_argument("--master", help="such as local[2]; a cluster's own setting without")
    options = arguments.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("notegate")
    if options.master:
        builder = builder.master(options.master)
        if options.master.startswith("local"):  # nothing of it is to be reached from outside
            builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.ui.enabled", "false")
            builder = builder.config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.getOrCreate()
    try:
        check_frame(session.read.parquet(options.notes)).write.mode("errorifexists").parquet(options.checked)
        for row in session.read.parquet(options.checked).groupBy("verdict").count().orderBy("verdict").collect():
            print(f"{row['verdict'] or 'not checked'}: {row['count']}")
    finally:
        session.stop()


if __name__ == "__main__":
    main()
