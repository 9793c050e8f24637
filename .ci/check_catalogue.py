#!/usr/bin/env python3
"""English and Welsh hold the same ids, none empty, none unfinished, with the same places (%1); every id that the code
names exists."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

root = pathlib.Path(__file__).resolve().parent.parent
bad = []


def load(lang):
    texts = {}
    for file in sorted((root / "i18n").glob(f"*_{lang}.ts")):
        for message in ET.parse(file).getroot().iter("message"):
            key, translation = message.get("id"), message.find("translation")
            text = "".join(translation.itertext()) if translation is not None else ""
            if key in texts:
                bad.append(f"{file.name}: {key} stands twice")
            if not text.strip():
                bad.append(f"{file.name}: {key} is empty")
            if translation is not None and translation.get("type"):
                bad.append(f"{file.name}: {key} is {translation.get('type')}")
            texts[key] = text
    return texts


en, cy = load("en"), load("cy")
for key in sorted(en.keys() ^ cy.keys()):
    bad.append(f"{key}: only in {'English' if key in en else 'Welsh'}")
no_words = re.compile(r"^(%\d|[^A-Za-z])*$")
same = {line.split("#")[0].strip() for line in (root / "i18n/same_in_both.txt").read_text().splitlines()}
for key in sorted(en.keys() & cy.keys()):
    if sorted(set(re.findall(r"%\d", en[key]))) != sorted(set(re.findall(r"%\d", cy[key]))):
        bad.append(f"{key}: the places (%1 …) differ")
    if en[key] == cy[key] and not no_words.match(en[key]) and key not in same:
        bad.append(f"{key}: the same words in both languages (add to i18n/same_in_both.txt if that is right)")
    if "'" in cy[key] or "'" in en[key]:
        bad.append(f"{key}: straight apostrophe; write ’")

sources = [p for folder in ("core", "sync", "qml", "i18n") for p in (root / folder).rglob("*")
           if p.suffix in (".cpp", ".h", ".qml")]
code = "\n".join(p.read_text() for p in sources)
for first, second in sorted(set(re.findall(r'qsTrId\("([^"]+)"\)|qtTrId\("([^"]+)"\)', code))):
    if (first or second) not in en:
        bad.append(f"{first or second}: used by a screen, in no catalogue")
for name in sorted(set(re.findall(r'fail\(Fault::\w+,\s*"([^"]+)"', code))):
    if "fault." + name not in en:
        bad.append(f"fault.{name}: a fault without words")
print("\n".join(bad) or f"catalogue: {len(en)} texts, complete in both languages")
sys.exit(bool(bad))
