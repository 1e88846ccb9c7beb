"""The page of one document, in a real browser: what it looks like to eyes, keyboards and screen readers.

Example: at 360 pixels nothing of "Verteidigungsministerin" stands out of the page sideways.
"""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT, depesche

RELEASES = sorted(path.stem for path in (ROOT / "fixtures").glob("*.txt"))
KINDS = ["figure", "person", "place", "organization", "statement"]

# Pieces of one mark have its name; the text between sections is no part of any.
MARKS = """() => {
  const marks = {};
  for (const mark of document.querySelectorAll(".m")) {
    const name = mark.id || mark.dataset.of;
    marks[name] = (marks[name] || "") + mark.textContent;
  }
  return marks;
}"""


def page_of(name, *arguments):
    return depesche("--lang", "de", "--format", "html", *arguments, f"fixtures/{name}.txt")


def report_of(name):
    return json.loads(depesche("--json", "--include-text", f"fixtures/{name}.txt"))


def spans_of(report):
    """The name of each mark with its span."""
    for figure in report["figures"]:
        yield figure["id"], figure["span"]
    for entity in report["entities"]:
        for i, find in enumerate(entity["mentions"] + entity["derived"]):
            yield f"{entity['id']}-{i + 1}", find["span"]
    for statement in report["statements"]:
        for i, span in enumerate(statement.get("spans") or [statement["span"]]):
            yield statement["id"] + (f"-{i + 1}" if i else ""), span


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("name", RELEASES)
def test_marks_cover_exactly_the_spans_of_the_report(show, name):
    report = report_of(name)
    wanted = {key: squeezed(report["text"][span["start"]:span["end"]]) for key, span in spans_of(report)}
    found = show(page_of(name)).evaluate(MARKS)
    assert {key: squeezed(text) for key, text in found.items()} == wanted


@pytest.mark.parametrize("name", RELEASES)
def test_the_text_is_whole_and_in_order(show, name):
    report = report_of(name)
    sections = show(page_of(name)).evaluate(
        "() => [...document.querySelectorAll('main > *')].map(s => (s.querySelector('.label + div') || s).textContent)")
    assert [squeezed(text) for text in sections] == [squeezed(section["text"]) for section in report["sections"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", RELEASES)
def test_axe_finds_no_violation(show, name, scheme):
    page = show(page_of(name), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in violations] == []


@pytest.mark.parametrize("width", [320, 360, 600, 900, 1024, 1100, 1280, 1920])
@pytest.mark.parametrize("name", RELEASES)
def test_nothing_stands_out_sideways(show, name, width):
    page = show(page_of(name, "--explain"), width=width)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for mark in page.query_selector_all(".m[id]")[:12]:
        mark.focus()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def tip(page, selector):
    return page.evaluate(f"getComputedStyle(document.querySelector('{selector}'), '::after').content")


def test_pointer_and_keyboard_reach_each_mark(show):
    page = show(page_of("agentur", "--explain"))
    ids = page.evaluate("[...document.querySelectorAll('.m[id]')].map(m => m.id)")
    page.locator(".filters input").last.focus()
    for wanted in ids:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == wanted
        described = page.evaluate("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")
        assert described
        assert tip(page, f"#{wanted}") != "none"
    page.keyboard.press("Escape")
    assert tip(page, f"#{ids[-1]}") == "none"
    money = page.locator(".m.figure", has_text="340 Millionen Euro")
    money.hover()
    shown = tip(page, "#" + money.get_attribute("id"))
    assert "340.000.000 EUR" in shown and "Almut Reckenfeld" in shown and "Zahl, dann die Währung EUR" in shown
    # The statement around it keeps quiet.
    assert tip(page, ".m.statement:has(:hover)") in ("none", "normal")


@pytest.mark.parametrize("script", [True, False])
def test_filters_work_with_and_without_script(show, script):
    page = show(page_of("agentur"), java_script_enabled=script)
    colour = lambda kind: page.locator(f".m.{kind}").first.evaluate("m => getComputedStyle(m).backgroundColor") if script else None
    for kind in KINDS:
        before = page.screenshot()
        page.uncheck(f"#show-{kind}")
        assert page.screenshot() != before
        if script:
            assert colour(kind) == "rgba(0, 0, 0, 0)"
            assert page.locator(f".m.{kind}[id]").first.get_attribute("tabindex") == "-1"
    if script:
        page.check("#show-person")
        assert colour("person") != "rgba(0, 0, 0, 0)"


def test_dark_and_print_have_styles_of_their_own(show):
    page = show(page_of("agentur"))
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(background)
    page.emulate_media(media="print", color_scheme="light")
    assert len({light, dark, page.evaluate(background)}) == 3
    assert page.evaluate("getComputedStyle(document.querySelector('.filters')).display") == "none"
    assert page.evaluate("getComputedStyle(document.querySelector('.m.figure')).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_the_language_is_said(show):
    page = show(page_of("agentur"))
    assert page.evaluate("[document.documentElement.lang, document.querySelector('main').lang]") == ["de", "de"]
    page = show(depesche("--lang", "en", "--format", "html", "fixtures/agentur.txt"))
    assert page.evaluate("[document.documentElement.lang, document.querySelector('main').lang]") == ["en", "de"]


ATTACKS = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><x-evil/>",
    "</title><script>alert(1)</script>", "</style><svg onload=alert(1)>", "javascript:alert(1)", "\u202eevil\u202c", "\u200b\u2066",
    "\x1b[2J", "https://evil.example/x.png",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_outside_stays_text(show, attack):
    text = (f"{attack} Titel {attack}\n\nHamburg {attack}, 29. Juni 2017 – Rund 90 {attack} Gäste kamen. „{attack} wir zahlen 5 Euro"
            f" {attack}“, sagte Minister Uwe {attack} Brandt. Petra {attack}Wessolek{attack} sagte, es seien 3{attack}Euro.\n\nKontakt:\n{attack}\n")
    page = show(depesche("--format", "html", "--explain", "-", text=text))
    page.hover("main")
    assert page.evaluate("document.querySelectorAll('script, style, img, x-evil, title').length") == 3
    assert page.evaluate("[...document.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on'))).length") == 0
    if attack.isprintable():
        assert attack in page.evaluate("document.querySelector('main').textContent")
    else:
        assert not any(c in page.content() for c in attack if not c.isprintable())
