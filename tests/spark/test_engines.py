"""The recipes of the README for engines that spread the work: run as they stand, compared with a single process.

Spark runs two workers in processes of their own; one is killed in the middle of the run.
Example: 20,000 records through `rdd.pipe` are the same 20,000 lines as through one depesche.
"""

import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

import pytest
from pyspark.sql import SparkSession

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEPESCHE = pathlib.Path(os.environ.get("DEPESCHE", ROOT / "target/debug/depesche"))
RECORDS = 20_000
FILTER = [DEPESCHE, "--input", "ndjson", "--format", "ndjson", "--jobs", "1", "--errors-ok", "-"]


def recipes():
    """The README's recipes in their order, for the command under test."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## Beyond one machine\n")[1].split("\n## ")[0]
    blocks = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    assert len(blocks) == 4
    return dict(zip(["pipe", "frame", "duckdb", "polars"],
                    (block.replace("/usr/local/bin/depesche", str(DEPESCHE)) for block in blocks)))


def texts():
    """Paragraphs of the fixtures, numbered, so that no two records are the same; some are no records."""
    fixtures = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures").glob("*.txt"))]
    paragraphs = [part for text in fixtures for part in text.split("\n\n") if len(part) > 60]
    return [f"Meldung {n}: {paragraphs[n % len(paragraphs)]}" for n in range(RECORDS)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("records")
    lines = [json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(texts())]
    lines[777], lines[4444] = "{", json.dumps({"id": "4444"})
    (folder / "records.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with open(folder / "records.ndjson", "rb") as records, open(folder / "reports.ndjson", "wb") as reports:
        subprocess.run(FILTER, stdin=records, stdout=reports, check=True, stderr=subprocess.DEVNULL)
    return folder


@contextlib.contextmanager
def inside(folder):
    """Names of files are those in the folder."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def spark(folder):
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
    with inside(folder):
        session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def run(recipe, folder, **names):
    """Runs a recipe where its files lie and gives its names."""
    with inside(folder):
        exec(recipes()[recipe], names)  # noqa: S102, the README's own text
    return names


def untold(line):
    """A line of output without the number of its line, which engines count anew in each part."""
    return re.sub(r'"line \d+: ', '"line N: ', line)


def executors():
    """The processes of Spark's workers."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in arguments and b"java" in arguments:
            found.append(int(process.name))
    return found


def kill_one_executor(after):
    time.sleep(after)
    os.kill(min(executors()), signal.SIGKILL)


def answered(folder):
    """The lines that one process answers with."""
    return (folder / "reports.ndjson").read_text(encoding="utf-8").split("\n")[:-1]


def test_lines_through_spark_are_those_of_one_process(folder, spark):
    found = run("pipe", folder, spark=spark)["reports"].collect()
    assert list(map(untold, found)) == list(map(untold, answered(folder)))


def test_a_worker_killed_in_the_middle_loses_nothing(folder, spark):
    # Many parts, so that some are done and some are not when the worker goes.
    records = spark.sparkContext.textFile(str(folder / "records.ndjson"), 24)
    reports = records.pipe(" ".join(map(str, FILTER)), checkCode=True)
    before = executors()
    killing = threading.Thread(target=kill_one_executor, args=[1.0])
    killing.start()
    found = reports.collect()
    killing.join()
    assert executors() != before, "the worker went too late"
    assert list(map(untold, found)) == list(map(untold, answered(folder)))


def test_a_column_of_texts_is_answered_row_by_row(folder, spark):
    frame = spark.createDataFrame([(str(n), text) for n, text in enumerate(texts())], "id string, text string")
    rows = run("frame", folder, frame=frame)["reports"].collect()
    found = {row["id"]: json.loads(row["report"]) for row in rows}
    assert len(found) == RECORDS
    for line in answered(folder):
        report = json.loads(line)
        if "error" not in report:
            # The size is that of the record's line, which the two write with other escapes.
            report["source"].pop("bytes"), found[report["id"]]["source"].pop("bytes")
            assert found[report["id"]] == report


def sums(folder):
    """The sums of money of all reports by plain Python, the largest first."""
    found = [(report["id"], figure["text"], figure["value"]) for report in map(json.loads, answered(folder))
             for figure in report.get("figures", []) if figure["kind"] == "money"]
    return sorted(found, key=lambda row: (row[2] is None, -(row[2] or 0), row[0], row[1]))


def test_duckdb_reads_the_reports(folder):
    found = run("duckdb", folder)["sums"]
    with inside(folder):
        assert found.fetchall() == sums(folder)


def test_polars_reads_the_reports(folder):
    assert [(row[0], row[2], row[3]) for row in run("polars", folder)["sums"].rows()] == sums(folder)
