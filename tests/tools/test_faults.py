"""What goes wrong around a run: little memory, one core, a locale without UTF-8, deep folders, reads that fail, files that go.

Example: with 64 MB of memory a folder of 2,000 releases has the same reports as with more.
"""

import json
import os
import resource
import subprocess
import time

import pytest
from conftest import command

RELEASE = "Werft baut Fähre\n\nHamburg, 29. Juni 2017 – Rund 90 Gäste kamen zur Taufe, sagte Minister Uwe Brandt.\n"


@pytest.fixture
def releases(tmp_path):
    folder = tmp_path / "meldungen"
    folder.mkdir()
    for i in range(2000):
        (folder / f"{i:04}.txt").write_text(RELEASE * (1 + i % 30), encoding="utf-8")
    return folder


def run(*arguments, limit=None, **options):
    return subprocess.run([*command(), *map(str, arguments)], capture_output=True, preexec_fn=limit, timeout=120, **options)


def test_64_mb_and_one_core_give_the_same_reports(releases):
    def little():
        resource.setrlimit(resource.RLIMIT_AS, (64 << 20, 64 << 20))
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    usual = run("-f", "ndjson", releases)
    assert usual.returncode == 0 and usual.stdout.count(b"\n") == 2000
    assert run("-f", "ndjson", releases, limit=little).stdout == usual.stdout


def test_a_locale_without_utf_8_changes_nothing(releases):
    path = releases / "0001.txt"
    usual, plain = (run(path, env={"LC_ALL": locale}) for locale in ("C.UTF-8", "C"))
    assert usual.stdout == plain.stdout and "Gäste".encode() in plain.stdout


def test_folders_may_be_deep_and_names_odd(tmp_path):
    folder = tmp_path
    for level in range(32):
        folder = folder / f"Ebene {level}\nmit Zeile"
    folder.mkdir(parents=True)
    (folder / "ä\n=1.txt").write_text(RELEASE, encoding="utf-8")
    (folder / os.fsdecode(b"kein-utf8-\xff.txt")).write_text(RELEASE, encoding="utf-8")
    done = run("-f", "ndjson", tmp_path)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and len(reports) == 2
    assert {warning["kind"] for report in reports for warning in report["warnings"]} == {"lossy_path"}


def test_a_read_that_fails_is_an_error_of_its_file(releases):
    # Reading a process's memory at 0 fails after the file was opened.
    done = run("-f", "ndjson", releases / "0000.txt", "/proc/self/mem", releases / "0002.txt")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1 and [("error" in line) for line in lines] == [False, True, False]
    assert b"/proc/self/mem" in done.stderr


def test_files_that_go_during_the_run_are_answered(releases):
    paths = sorted(releases.iterdir())
    started = subprocess.Popen([*command(), "-f", "ndjson", "-j", "1", "--files-from", "-"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    paths[-1].unlink()
    out, err = started.communicate("\n".join(map(str, paths)).encode())
    lines = out.splitlines()
    assert started.returncode == 1 and len(lines) == 2000 and "error" in json.loads(lines[-1])
    assert str(paths[-1]).encode() in err


def test_a_slow_reader_gets_everything_and_slows_the_run(releases):
    started = subprocess.Popen([*command(), "-f", "ndjson", str(releases)], stdout=subprocess.PIPE)
    first = started.stdout.readline()
    time.sleep(0.5)
    # A pipe holds 64 KB; the reports are larger, so whoever writes waits.
    assert started.poll() is None
    peak = int(next(line for line in open(f"/proc/{started.pid}/status") if line.startswith("VmHWM")).split()[1])
    rest = started.stdout.read()
    assert started.wait() == 0 and (first + rest).count(b"\n") == 2000
    assert peak < 64 * 1024, f"{peak} KB"


def test_empty_files_without_end(tmp_path):
    # A million takes minutes to lay out: EMPTY_FILES=1000000 tries them.
    thousands = int(os.environ.get("EMPTY_FILES", 100_000)) // 1000
    for i in range(thousands):
        folder = tmp_path / f"{i:04}"
        folder.mkdir()
        for k in range(1000):
            (folder / f"{k:03}.txt").touch()
    done = run("-f", "ndjson", "--select", "figures", tmp_path)
    assert done.returncode == 0 and done.stdout.count(b"\n") == thousands * 1000
    assert done.stdout.count(b'"empty"') == thousands * 1000
