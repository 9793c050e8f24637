#!/usr/bin/env python3
"""Fails when an #include or a QML import runs along an arrow that no room declares in its LINKS line."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
links = {}
for cmake in [*root.glob("core/*/CMakeLists.txt"), *root.glob("sync/*/CMakeLists.txt"), *root.glob("qml/*/CMakeLists.txt")]:
    for stanza in re.findall(r"cyd_room\((.*?)\)", cmake.read_text(), re.S):
        name, *words = stanza.split()
        lists, current = {}, None
        for word in words:
            if word in ("SOURCES", "HEADERS", "LINKS", "USES"):
                current = lists.setdefault(word, [])
            elif current is not None:
                current.append(word)
        links[name] = set(lists.get("LINKS", []))


def reach(room):
    """Every room below this one: arrows fall, and a header may show what its own room stands on."""
    seen, todo = set(), [room]
    while todo:
        for below in links.get(todo.pop(), ()):
            if below not in seen:
                seen.add(below)
                todo.append(below)
    return seen


bad = []
for room in links:
    if room in reach(room):
        bad.append(f"{room}: its arrows lead back to itself")
    allowed = reach(room) | {room}
    for file in sorted((root / room).glob("*.[hc]*")):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            place = f"{file.relative_to(root)}:{number}"
            ours = re.match(r'\s*#include\s+"((?:core|sync|qml)/\w+|i18n)/', line)
            if ours and ours[1] not in allowed:
                bad.append(f"{place}: {room} may not include {ours[1]}")
            qt = re.match(r"\s*#include\s+<(Q\w+|boost/|catch2/)", line)
            if qt and room.startswith("core/"):
                name = qt[1]
                if re.match(r"QQml|QQuick|QNetwork|QTcp|QSsl|QWeb|boost|catch2", name):
                    bad.append(f"{place}: the core knows no QML and no network ({name})")
                if room in ("core/base", "core/record", "core/vault"):
                    bad.append(f"{place}: {room} stands on libsodium and the standard library only ({name})")
for file in sorted(root.glob("qml/**/*.qml")):
    room = file.relative_to(root).parts[1]
    for number, line in enumerate(file.read_text().splitlines(), 1):
        ours = re.match(r"\s*import\s+Cydgynllun\.(\w+)", line)
        if ours:
            below = {"theme": ["Theme"], "controls": ["Theme", "Controls"], "pages": ["Theme", "Controls", "Bridge", "Pages"],
                     "app": ["Theme", "Controls", "Bridge", "Pages"]}.get(room, [])
            if ours[1] not in below:
                bad.append(f"{file.relative_to(root)}:{number}: qml/{room} may not import {ours[1]}")
print("\n".join(bad) or f"rooms: {len(links)}, every arrow falls")
sys.exit(bool(bad))
