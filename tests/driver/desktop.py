"""A screen without a monitor: an X server of its own, a window manager, a keyboard layout, and the hands.

Keys and clicks are XTEST events made by ``xdotool``; the application cannot tell them from a person's.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

# Letters of French texts that no plain key of the layouts carries. They are put on unused keys before anything starts:
# xdotool would otherwise remap a key at each letter, and Qt reads the keyboard too late to follow.
EXTRA_SYMBOLS = (
    *("eacute", "Eacute", "egrave", "Egrave", "ecircumflex", "Ecircumflex", "ediaeresis"),
    *("agrave", "Agrave", "acircumflex", "ugrave", "ucircumflex", "udiaeresis", "icircumflex", "idiaeresis"),
    *("ocircumflex", "ccedilla", "Ccedilla", "oe", "OE", "guillemotleft", "guillemotright"),
    *("rightsinglequotemark", "endash", "emdash", "ellipsis", "degree", "twosuperior", "EuroSign", "periodcentered"),
)

# Two clicks at one spot within this time are a double click (Qt's default is 400 ms).
DOUBLE_CLICK_SECONDS = 0.45

# Windows other than dialogs fill the screen, as an interpreter's QGIS does.
OPENBOX_CONFIGURATION = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <theme><name>Clearlooks</name></theme>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
    <context name="Titlebar">
      <mousebind button="Left" action="Drag"><action name="Move"/></mousebind>
    </context>
    <context name="Close">
      <mousebind button="Left" action="Click"><action name="Close"/></mousebind>
    </context>
  </mouse>
  <applications>
    <application class="QGIS*" type="normal"><maximized>yes</maximized></application>
    <application type="dialog"><position force="no"><x>center</x><y>center</y></position></application>
  </applications>
</openbox_config>
"""

# Names people use for keys, as X calls them.
KEY_NAMES = {
    "ctrl": "ctrl",
    "shift": "shift",
    "alt": "alt",
    "meta": "super",
    "altgr": "ISO_Level3_Shift",
    "enter": "Return",
    "return": "Return",
    "esc": "Escape",
    "escape": "Escape",
    "del": "Delete",
    "delete": "Delete",
    "backspace": "BackSpace",
    "tab": "Tab",
    "space": "space",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "home": "Home",
    "end": "End",
    "pgup": "Prior",
    "pgdown": "Next",
    "+": "plus",
    "-": "minus",
    ",": "comma",
    ".": "period",
    "/": "slash",
    "*": "asterisk",
}

# Keypad keys go by position, with Num Lock on: asked by symbol, xdotool would hold Shift as nobody does.
KEYPAD_CODES = {
    "num+0": 90,
    "num+1": 87,
    "num+2": 88,
    "num+3": 89,
    "num+4": 83,
    "num+5": 84,
    "num+6": 85,
    "num+7": 79,
    "num+8": 80,
    "num+9": 81,
    "num++": 86,
    "num+-": 82,
    "num+*": 63,
    "num+/": 106,
    "num+.": 91,
    "num+enter": 104,
}


def x_key(shortcut: str) -> str:
    """Return xdotool's spelling of a shortcut such as ``Ctrl+Shift+K``, ``Num+1`` or ``F5``.

    :raises ValueError: when the shortcut is empty.
    """
    if not shortcut:
        raise ValueError("No key was named.")
    for prefix_end in (0, *(match.end() for match in re.finditer(r"\+", shortcut))):
        keypad = KEYPAD_CODES.get(shortcut[prefix_end:].lower())
        if keypad is not None:
            return "+".join([*_parts(shortcut[:prefix_end].rstrip("+")), str(keypad)])
    return "+".join(_parts(shortcut))


def _parts(shortcut: str) -> list[str]:
    if not shortcut:
        return []
    # A last "+" is the plus key itself: "Ctrl++".
    names = [*shortcut[:-2].split("+"), "+"] if shortcut.endswith("++") else shortcut.split("+")
    if shortcut == "+":
        names = ["+"]
    parts = []
    for name in names:
        known = KEY_NAMES.get(name.lower())
        parts.append(known or (name.lower() if len(name) == 1 else name))
    return parts


class Desktop:
    """An X display of its own, for as long as it is open.

    :param layout: keyboard layout, ``us`` or ``fr``.
    :param size: pixels of the screen.
    """

    def __init__(self, layout: str = "us", size: tuple[int, int] = (1920, 1080)) -> None:
        self.layout = layout
        self.size = size
        self.display = ""
        self._processes: list[subprocess.Popen[bytes]] = []
        self._folder: Path | None = None
        self._last_click = (0.0, (-1, -1))

    def __enter__(self) -> Desktop:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which programs of this display run."""
        return {**os.environ, "DISPLAY": self.display}

    def start(self) -> None:
        """Start the X server on a free display, then the window manager and the keyboard."""
        self._folder = Path(tempfile.mkdtemp(prefix="ocsge-desktop-"))
        self._start_server()
        configuration = self._folder / "openbox.xml"
        configuration.write_text(OPENBOX_CONFIGURATION, encoding="utf-8")
        self._spawn("openbox", "--sm-disable", "--config-file", str(configuration))
        self._wait_for_window_manager()
        self._set_keyboard()

    def _start_server(self) -> None:
        width, height = self.size
        read_end, write_end = os.pipe()
        try:
            self._processes.append(
                subprocess.Popen(
                    # -noreset: the first program to leave must not take settings such as the keyboard with it.
                    [
                        *("Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"),
                        *("-nolisten", "tcp", "-noreset", "-dpi", "96"),
                    ],
                    pass_fds=[write_end],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
            os.close(write_end)
            write_end = -1
            with os.fdopen(read_end, "r", closefd=False) as answer:
                number = answer.readline().strip()
        finally:
            os.close(read_end)
            if write_end >= 0:
                os.close(write_end)
        if not number:
            raise RuntimeError("Xvfb ended before it told its display.")
        self.display = f":{number}"

    def _spawn(self, *command: str) -> None:
        self._processes.append(
            subprocess.Popen(
                command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def _wait_for_window_manager(self, timeout: float = 20) -> None:
        deadline = time.monotonic() + timeout
        while "window id" not in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False):
            if time.monotonic() > deadline:
                raise RuntimeError("The window manager did not start.")
            time.sleep(0.02)

    def _set_keyboard(self) -> None:
        self.run("setxkbmap", "-layout", self.layout, "-option", "")
        unused = []
        present: set[str] = set()
        for line in self.run("xmodmap", "-pke").splitlines():
            match = re.match(r"keycode\s+(\d+) =\s*(.*)", line)
            if match and not match[2].strip():
                unused.append(match[1])
            elif match:
                present.update(match[2].split()[:2])
        wanted = [symbol for symbol in EXTRA_SYMBOLS if symbol not in present]
        # Two to a key, the second with Shift.
        pairs = [wanted[start : start + 2] for start in range(0, len(wanted), 2)]
        if len(unused) < len(pairs):
            raise RuntimeError(f"The keyboard has {len(unused)} unused keys, {len(pairs)} are needed.")
        for code, pair in zip(unused, pairs):
            self.run("xmodmap", "-e", f"keycode {code} = {pair[0]} {pair[-1]}")
        if "Num Lock:    off" in self.run("xset", "q"):
            self.run("xdotool", "key", "Num_Lock")

    def run(self, *command: str, check: bool = True) -> str:
        """Run a program of this display to its end and return what it printed."""
        done = subprocess.run(command, env=self.environment, check=False, capture_output=True, text=True, timeout=60)
        if check and done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip() or done.returncode}")
        return done.stdout

    def move(self, x: int, y: int) -> None:
        """Move the pointer to a point of the screen; it arrives from one pixel away, so that widgets notice."""
        self.run("xdotool", "mousemove", str(max(0, x - 1)), str(y), "mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1, *, double: bool = False, modifiers: str = "") -> None:
        """Click at a point of the screen; a single click is never taken for the second half of a double one."""
        moment, place = self._last_click
        if place == (x, y):
            time.sleep(max(0.0, DOUBLE_CLICK_SECONDS - (time.monotonic() - moment)))
        self.move(x, y)
        held = [KEY_NAMES[name.lower()] for name in modifiers.split("+") if name]
        for name in held:
            self.run("xdotool", "keydown", name)
        repeat = ["--repeat", "2", "--delay", "60"] if double else []
        self.run("xdotool", "click", *repeat, str(button))
        for name in held:
            self.run("xdotool", "keyup", name)
        self._last_click = (time.monotonic(), (x, y))

    def drag(self, start: tuple[int, int], end: tuple[int, int], button: int = 1) -> None:
        """Press at ``start``, go to ``end`` in steps, release."""
        steps = 8
        self.move(*start)
        self.run("xdotool", "mousedown", str(button))
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.run("xdotool", "mousemove", str(x), str(y))
        self.run("xdotool", "mouseup", str(button))

    def wheel(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel at a point, towards the person (down) when ``notches`` is positive."""
        self.move(x, y)
        if notches:
            self.run("xdotool", "click", "--repeat", str(abs(notches)), "--delay", "5", "5" if notches > 0 else "4")

    def keys(self, *shortcuts: str) -> None:
        """Press shortcuts one after the other, for example ``Ctrl+K`` then ``Down``."""
        for shortcut in shortcuts:
            self.run("xdotool", "key", x_key(shortcut))

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        self.run("xdotool", "type", "--delay", "8", "--", text)

    def screenshot(self, path: Path) -> Path:
        """Save the whole screen as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("import", "-window", "root", str(path))
        return path

    def stop(self) -> None:
        """End what this desktop started, the X server last."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self._processes.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
