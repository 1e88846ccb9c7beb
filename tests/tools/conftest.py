"""A headless Chromium for the tests of pages, and the command that writes them.

The browser is Debian's; CHROMIUM names another one. What the page says on its console or asks the network for fails the test.
"""

import os
import pathlib
import shutil
import subprocess

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]


def command():
    """The command under test; DEPESCHE names another one."""
    return [os.environ.get("DEPESCHE", ROOT / "target/debug/depesche")]


def depesche(*arguments, text=None):
    """Runs the command and gives what it writes."""
    run = subprocess.run([*command(), *arguments], cwd=ROOT, input=text, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        # As root, as CI is, Chromium has no sandbox.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(chromium, tmp_path):
    """Opens HTML or a file in a page of its own; afterwards nothing may have gone wrong in any of them."""
    problems, pages = [], []

    def open_page(html, width=1280, **context):
        path = html
        if not isinstance(html, pathlib.Path):
            path = tmp_path / f"page-{len(pages)}.html"
            path.write_text(html, encoding="utf-8")
        page = chromium.new_page(viewport={"width": width, "height": 900}, **context)
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", lambda dialog: problems.append(f"dialog {dialog.message}"))
        page.on("request", lambda request: request.url.startswith(("file:", "data:")) or problems.append(request.url))
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.close()
    assert problems == []
