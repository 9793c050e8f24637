"""What a screen reader meets: the real app in a real window, read from outside over AT-SPI, every screen in both languages.
Every control has a name, a role and a target to hit, buttons can be pressed, and no text is the id of one.

    screen_reader.py [SCREEN…]      all screens of `cydgynllun --list-screens` unless some are named
"""
import concurrent.futures
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

BIN = pathlib.Path(os.environ["CYD_BIN"])
LANGUAGES = ("en", "cy")
TARGET, PERSONS_TARGET, PERSONS_SCREENS = 48, 56, ("my_plan", "give_back")
CONTROLS = {"push button", "button", "check box", "toggle button", "radio button", "combo box", "entry", "text", "password text", "link",
            "list item", "slider", "spin button", "page tab"}
PRESSED = {"push button", "button", "check box", "toggle button", "radio button", "link"}
AN_ID = re.compile(r"^[a-z_0-9]+(\.[a-z_0-9]+)+$")
READY_S, SETTLED_S = 60, 0.3


def walk_one(screen, lang):
    """Runs in a session bus of its own, in a window of its own. Prints one fault a line."""
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    Atspi.set_timeout(4000, 8000)
    Atspi.get_desktop(0).get_child_count()  # the bus is up before the app looks for it: Qt asks once
    app = subprocess.Popen([BIN / "cydgynllun", "--demo", "--open", screen, "--lang", lang, "--size", "800x1280"], stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, env=dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                                                               QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"))

    def ours():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == app.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def nodes(node, above=""):
        """Every node with the name of what it stands in."""
        yield node, above
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child:
                yield from nodes(child, node.get_name() or "")

    faults, met = [], 0
    try:
        end, root, size = time.monotonic() + READY_S, None, -1
        while time.monotonic() < end and app.poll() is None:  # there, and no longer growing
            root = ours()
            now = sum(1 for _ in nodes(root)) if root else -1
            if now > 3 and now == size:
                break
            size = now
            time.sleep(SETTLED_S)
        if not root or size <= 3:
            return [f"{screen} {lang}: nothing of the window is on the bus"]
        least = PERSONS_TARGET if screen in PERSONS_SCREENS else TARGET
        for node, above in nodes(root):
            role, name, place = node.get_role_name(), node.get_name() or "", f"{screen} {lang}"
            for text in (name, node.get_description() or ""):
                if AN_ID.match(text):
                    faults.append(f"{place}: the {role} says {text!r}, the id of a text")
            states = node.get_state_set()
            if role not in CONTROLS or not states.contains(Atspi.StateType.SHOWING):
                continue
            met += 1
            # Of a field with hidden letters Qt 6.4 tells no name here; the group around it has to.
            if not (name.strip() or (role == "password text" and above.strip())):
                faults.append(f"{place}: a {role} without a name")
            if role in PRESSED and states.contains(Atspi.StateType.ENABLED):
                action = node.get_action_iface()
                if not action or Atspi.Action.get_n_actions(action) == 0:
                    faults.append(f"{place}: the {role} {name!r} cannot be pressed")
            area = node.get_component_iface()
            box = Atspi.Component.get_extents(area, Atspi.CoordType.SCREEN) if area else None
            if role in PRESSED and box and box.width > 0 and (box.width < least or box.height < least):
                faults.append(f"{place}: the {role} {name!r} is {box.width} by {box.height}, under {least}")
        if met == 0:
            faults.append(f"{screen} {lang}: no control at all")
    finally:
        app.kill()
        app.wait()
    return faults


@contextlib.contextmanager
def a_display():
    """An X server; it says its number when it listens."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1400x24", "-nolisten", "tcp"], pass_fds=[writing],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            yield ":" + said.readline().strip()
    finally:
        server.terminate()
        server.wait()


def in_a_session(screen, lang):
    # A display and a folder of its own: the address of the accessibility bus hangs on the one, its socket lies in the other.
    with a_display() as display, tempfile.TemporaryDirectory() as own:
        os.chmod(own, 0o700)
        done = subprocess.run(["dbus-run-session", "--", "/usr/bin/python3", "-W", "ignore", __file__, "--one", screen, lang],
                              capture_output=True, text=True, timeout=180, env=dict(os.environ, XDG_RUNTIME_DIR=own, DISPLAY=display))
    lines = done.stdout.splitlines()
    return [line[7:] for line in lines if line.startswith("fault: ")] if "walked" in lines else [f"{screen} {lang}: not walked: {done.stderr[-400:]}"]


def main():
    if sys.argv[1:2] == ["--one"]:
        for fault in walk_one(*sys.argv[2:4]):
            print("fault: " + fault)
        print("walked")
        return 0
    listed = subprocess.run([BIN / "cydgynllun", "--list-screens"], capture_output=True, text=True, check=True,
                            env=dict(os.environ, QT_QPA_PLATFORM="offscreen")).stdout.split()
    screens = sys.argv[1:] or listed
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: .ci/setup installs it")
    pairs = [(screen, lang) for screen in screens for lang in LANGUAGES]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        walks = pool.map(lambda pair: in_a_session(*pair), pairs)
        faults = [fault for found in walks for fault in found]
    print("\n".join(faults) or f"screens walked: {len(screens)}, in both languages; no fault")
    return 1 if faults else 0


sys.exit(main())
