"""The index of many pages, in a real browser: 5,000 releases open at once, are searched, sorted and counted by month.

Example: a search for "m4711" leaves one release of 5,000.
"""

import json
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import depesche

MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
COUNT = 5000


def release(i):
    day = f"{i % 28 + 1}. {MONTHS[i % 12]} {2019 + i % 6}"
    return (f"Kai {i} wird gebaut\n\nHamburg, {day} – Der Kai kostet {i + 2} Millionen Euro, sagte Minister Uwe Brandt.\n"
            f"Die Firma Quellbau GmbH baut {i % 9 + 2} Häuser.\n")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    records = "".join(json.dumps({"id": f"m{i}", "text": release(i)}) + "\n" for i in range(COUNT))
    assert depesche("--lang", "de", "--format", "html", "--out-dir", str(folder), "--input", "ndjson", "-", text=records) == ""
    return folder


def test_it_opens_in_a_second_and_searches(show, pages):
    start = time.monotonic()
    page = show(pages / "index.html")
    # Twice what is promised: the machine of the tests may be busy.
    assert time.monotonic() - start < 2
    assert page.inner_text("#shown") == f"1–100 / {COUNT}"
    page.fill("#search", "m4711 kai")
    assert page.inner_text("#shown") == "1–1 / 1"
    assert page.locator(".releases tbody tr:visible a").inner_text() == "Kai 4711 wird gebaut"
    page.fill("#search", "gibt es nicht")
    assert page.inner_text("#shown") == "Nichts gefunden"


def test_names_and_figures_are_found_by_beginnings_of_words(show, pages):
    page = show(pages / "index.html")
    for words, count in [("brandt", COUNT), ("uwe bra", COUNT), ("randt", 0), ("4713 millionen", 2), ("713 millionen", 2), ("4.713 mio", 2), ("anke", 0)]:
        page.fill("#search", words)
        assert page.inner_text("#shown").endswith(f"/ {count}" if count else "Nichts gefunden"), words
    page.fill("#search", "4713 millionen")
    assert page.locator(".releases tbody tr:visible .hit").first.inner_text() == "kostet 4713 Millionen Euro 4.713 Mio. EUR"
    page.fill("#search", "")
    assert page.locator(".hit").count() == 0
    page.get_by_role("link", name="Uwe Brandt").first.click()
    assert page.input_value("#search") == "Uwe Brandt"


def test_pages_months_and_columns_turn_the_table(show, pages):
    page = show(pages / "index.html")
    page.click("[data-step='1']")
    assert page.inner_text("#shown") == f"101–200 / {COUNT}"
    assert page.locator(".releases tbody tr:visible").count() == 100
    assert page.locator(".months div > *").count() == 72
    page.click(".months button")
    assert page.input_value("#search") == "2019-01" and page.locator("tbody tr:visible time").first.inner_text().startswith("2019-01")
    page.fill("#search", "")
    page.get_by_role("button", name="Tag").click()
    days = page.locator("tbody tr:visible time").all_inner_texts()
    assert days == sorted(days)
    assert page.locator("thead th").nth(1).get_attribute("aria-sort") == "ascending"


def test_links_lead_to_pages_and_marks(show, pages):
    page = show(pages / "index.html")
    page.locator(".releases tbody a").first.click()
    assert page.inner_text("h1") == "Kai 0 wird gebaut"
    page.get_by_role("link", name="Alle Meldungen").click()
    assert page.locator("#search").count() == 1
    page.locator("aside .figures a.page").first.click()
    assert page.locator(".m:target").count() == 1


@pytest.mark.parametrize("width,scheme", [(1280, "light"), (360, "dark")])
def test_it_is_accessible_and_fits(show, pages, width, scheme):
    page = show(pages / "index.html", width=width, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.fill("#search", "kai 47")
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in violations] == []


def test_without_script_all_rows_are_there(show, pages):
    page = show(pages / "index.html", java_script_enabled=False)
    assert page.locator(".releases tbody tr:visible").count() == COUNT
