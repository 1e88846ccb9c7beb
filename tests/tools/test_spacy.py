"""spaCy loads what is written for it, and has the spans of the report.

Example: the entity "Käthe Söhnlein" of the report is one of `doc.ents` with the label PER.
"""

import json

import pytest
import spacy
from conftest import ROOT, depesche
from spacy.tokens import Doc

RELEASES = sorted(path.stem for path in (ROOT / "fixtures").glob("*.txt"))
ODD = ["", "  ", " a", "Ein  Satz.\n\n\n Rund 90\tLänder\u00a0kamen \u00ad nach\r\nBremen . ", "152-mm-Granaten\u200b und 3,5-prozentige\x00 Kurse", "😀👩\u200d🚀 5€"]


def load(text):
    record = json.dumps({"id": "x", "text": text})
    line = depesche("--format", "spacy", "--input", "ndjson", "-", text=record)
    report = json.loads(depesche("--format", "ndjson", "--include-text", "--input", "ndjson", "-", text=record))
    return Doc(spacy.blank("de").vocab).from_json(json.loads(line), validate=True), report


def texts():
    return [(ROOT / f"fixtures/{name}.txt").read_text(encoding="utf-8") for name in RELEASES] + ODD


@pytest.mark.parametrize("text", texts())
def test_spans_are_those_of_the_report(text):
    doc, report = load(text)
    assert doc.text == report["text"] == text

    def spans(group):
        return sorted((span.start_char, span.end_char) for span in doc.spans[group])

    def wanted(finds):
        return sorted((find["span"]["start"], find["span"]["end"]) for find in finds)

    mentions = [mention for entity in report["entities"] for mention in entity["mentions"]]
    pieces = [{"span": span} for found in report["statements"] for span in found.get("spans") or [found["span"]]]
    assert spans("figures") == wanted(report["figures"])
    assert spans("mentions") == wanted(mentions)
    assert spans("statements") == wanted(pieces)
    assert spans("sections") == wanted(report["sections"])
    assert {(ent.start_char, ent.end_char) for ent in doc.ents} <= set(wanted(mentions))
    assert len(list(doc.sents)) >= report["stats"]["sentences"] if report["stats"]["sentences"] else True
    assert {span.label_ for span in doc.spans["figures"]} == {figure["kind"].upper() for figure in report["figures"]}
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in again.spans["figures"]] == [figure["text"] for figure in report["figures"]]
