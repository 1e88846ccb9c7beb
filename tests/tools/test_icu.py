"""Number words against ICU: what its German spell-out rules write is read back as the same number.

Some thousand numbers are tried; DEPESCHE_NUMBERS=all tries every one to a million and a million more to 10^12.
"""

import json
import os
import random

from conftest import depesche
from icu4py.messageformat import MessageFormat

MILLION = 10**6
IN_A_TEXT = 50


def numbers():
    """Each number below the first bound, then seeded ones from a million to 10^12."""
    every, drawn = (MILLION, MILLION) if os.environ.get("DEPESCHE_NUMBERS") == "all" else (2_000, 10_000)
    rng = random.Random(7)
    return [*range(every), *(rng.randrange(MILLION, 10**12) for _ in range(drawn))]


def test_spelled_out_numbers_are_read_back():
    spell = MessageFormat("{n, spellout}", "de")
    wanted = numbers()
    groups = [wanted[i : i + IN_A_TEXT] for i in range(0, len(wanted), IN_A_TEXT)]
    texts = (" ".join(f"Es waren {spell.format({'n': n})} Container." for n in group) for group in groups)
    records = "".join(json.dumps({"text": text}) + "\n" for text in texts)

    reports = depesche("--format", "ndjson", "--input", "ndjson", "--select", "figures", "-", text=records)

    lines = reports.splitlines()
    assert len(lines) == len(groups)
    for group, line in zip(groups, lines, strict=True):
        assert [figure["value"] for figure in json.loads(line)["figures"]] == group
