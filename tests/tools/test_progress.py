"""The bar of a long batch, on a pseudo-terminal: it goes on, names failures, leaves a line of totals, and spares the output.

Example: `depesche: 400 documents, 1 failed, 0 warnings, 0.1 MB, 5.2 MB/s`.
"""

import fcntl
import json
import os
import pty
import struct
import subprocess
import termios

from conftest import command


def on_terminal(*arguments):
    """Runs the command with stderr on a terminal of 100 columns; gives stdout, stderr and status."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    run = subprocess.Popen([*command(), *arguments], stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    seen = b""
    # Linux says EIO where the other side is closed.
    try:
        while part := os.read(ours, 65536):
            seen += part
    except OSError:
        pass
    out = run.stdout.read()
    return out.decode(), seen.decode(), run.wait()


def test_a_batch_shows_a_bar_and_totals(tmp_path):
    folder = tmp_path / "meldungen"
    folder.mkdir()
    for i in range(400):
        (folder / f"{i:03}.txt").write_text("Rund 90 Gäste kamen nach Emden.\n" * 400, encoding="utf-8")
    (folder / "nichts.ndjson").write_text("kein JSON\n")
    out = tmp_path / "out.ndjson"
    printed, seen, status = on_terminal("--format", "ndjson", "-o", str(out), str(folder))
    assert (printed, status) == ("", 1)
    last = seen.replace("\r", "\n").strip().splitlines()[-1]
    assert "depesche: 400 documents, 1 failed, 0 warnings, 5.3 MB, " in last and last.endswith("MB/s"), last
    assert [json.loads(line)["id"] for line in out.open()][-2] == f"{folder}/399.txt"


def test_reports_on_the_terminal_have_no_bar_between_them(tmp_path):
    (tmp_path / "a.txt").write_text("Rund 90 Gäste kamen.\n")
    printed, seen, status = on_terminal("--progress", "never", "--format", "ndjson", str(tmp_path / "a.txt"))
    assert (json.loads(printed)["figures"][0]["value"], seen, status) == (90, "", 0)
