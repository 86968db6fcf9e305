"""The keys of the report dock: one table, from which tooltips, QGIS's shortcut dialog and the dock itself are fed.

R, S, T and Ctrl+Z belong to QGIS while a layer is edited, and unshifted digits do not exist on an AZERTY row: letters
here are others, and digits are those of the keypad. Keys work only while the focus is inside the dock, which claims
them by accepting ``ShortcutOverride``; that also settles the case of a QGIS shortcut on the same key (two owners and
neither would fire). A text box accepts that event first for what it can type, so letters never decide while somebody
writes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QWidget

from ...domain.decisions import Verdict
from ...domain.text import tr


class Intention(Enum):
    """What a key can ask for; the value is stable and part of the action's object name."""

    VALID = "valid"
    VALID0 = "valid0"
    REJECT = "reject"
    REJECT0 = "reject0"
    PENDING = "pending"
    PENDING1 = "pending1"
    SAVE = "save"
    UNDO = "undo"
    NEXT = "next"
    PREVIOUS = "previous"
    EDIT_REPLY = "edit_reply"
    PICK_POLYGON = "pick_polygon"
    TAKE = "take"
    CENTRE = "centre"
    SEARCH = "search"
    BACK_TO_LIST = "back_to_list"
    CONFIRM = "confirm"
    RETURN = "return"
    LINKED_VIEWS = "linked_views"
    SWIPE = "swipe"
    NOTE = "note"
    TOGETHER = "together"
    REDO = "redo"
    DEFER = "defer"
    ASK = "ask"


@dataclass(frozen=True)
class Key:
    """Default key (rebindable in QGIS's shortcut dialog) and, where there are some, the fixed keys beside it."""

    intention: Intention
    title: Callable[[], str]
    default: str
    keypad: str = ""
    beside: str = ""


KEYS = (
    Key(Intention.VALID, lambda: Verdict.VALID.label, "V", "1"),
    Key(Intention.VALID0, lambda: Verdict.VALID0.label, "D", "2"),
    Key(Intention.REJECT, lambda: Verdict.REJECT.label, "H", "3"),
    Key(Intention.REJECT0, lambda: Verdict.REJECT0.label, "X", "4"),
    Key(Intention.PENDING, lambda: Verdict.PENDING.label, "Q", "7"),
    Key(Intention.PENDING1, lambda: Verdict.PENDING1.label, "I", "8"),
    Key(Intention.SAVE, lambda: tr("Enregistrer la décision"), "Ctrl+Return", "Enter"),
    Key(Intention.UNDO, lambda: tr("Annuler la dernière décision"), "Ctrl+Z"),
    Key(Intention.REDO, lambda: tr("Rétablir la décision annulée"), "Ctrl+Y", beside="Ctrl+Shift+Z"),
    Key(Intention.NEXT, lambda: tr("Signalement suivant"), "N", "+"),
    Key(Intention.PREVIOUS, lambda: tr("Signalement vu juste avant"), "P", "-"),
    Key(Intention.DEFER, lambda: tr("Reporter à plus tard"), "A"),
    Key(Intention.ASK, lambda: tr("Demander l'avis d'un collègue"), "F"),
    Key(Intention.EDIT_REPLY, lambda: tr("Rédiger la réponse"), "E"),
    Key(Intention.PICK_POLYGON, lambda: tr("Désigner le polygone sur la carte"), "C"),
    Key(Intention.TAKE, lambda: tr("Prendre en charge"), "M"),
    Key(Intention.CENTRE, lambda: tr("Centrer la carte sur le signalement"), "G", "."),
    Key(Intention.SEARCH, lambda: tr("Rechercher dans les signalements"), "Ctrl+F"),
    Key(Intention.BACK_TO_LIST, lambda: tr("Revenir à la liste"), "Esc"),
    Key(Intention.CONFIRM, lambda: tr("Confirmer la réponse proposée"), "O", "5"),
    Key(Intention.RETURN, lambda: tr("Renvoyer à l'interprète"), "U", "0"),
    Key(Intention.LINKED_VIEWS, lambda: tr("Vues liées des millésimes"), "L", "*"),
    Key(Intention.SWIPE, lambda: tr("Rideau sur la carte"), "B", "/"),
    Key(Intention.NOTE, lambda: tr("Noter pour soi"), "J"),
    Key(Intention.TOGETHER, lambda: tr("Décider ensemble les signalements choisis"), "K"),
)

_KEYPAD_KEYS = {
    **{str(digit): getattr(Qt.Key, f"Key_{digit}") for digit in range(10)},
    "Enter": Qt.Key.Key_Enter,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    ".": Qt.Key.Key_Period,
    "*": Qt.Key.Key_Asterisk,
    "/": Qt.Key.Key_Slash,
}


class DockKeys:
    """The actions behind the keys, registered with QGIS's shortcut manager until :meth:`release`."""

    def __init__(self, owner: QWidget, act: Callable[[Intention], None]) -> None:
        self._actions: dict[Intention, QAction] = {}
        self._keypad = {_KEYPAD_KEYS[key.keypad]: key.intention for key in KEYS if key.keypad}
        self._beside = {key.intention: QKeySequence(key.beside) for key in KEYS if key.beside}
        self._keypad_names = {key.intention: key.keypad for key in KEYS if key.keypad}
        for key in KEYS:
            action = QAction(tr("OCS GE : {title}").format(title=key.title()), owner)
            action.setObjectName(f"ocsgeKey_{key.intention.value}")
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, intention=key.intention: act(intention))
            self._actions[key.intention] = action
            QgsGui.shortcutsManager().registerAction(action, key.default)

    def action(self, intention: Intention) -> QAction:
        """Return the action of an intention."""
        return self._actions[intention]

    def intention_of(self, event: QKeyEvent) -> Intention | None:
        """Return what a key press asks for, or ``None`` when it is nobody's key here."""
        modifiers = event.modifiers()
        key = Qt.Key(event.key())
        if modifiers & Qt.KeyboardModifier.KeypadModifier and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            # French layouts send a comma where others send a point.
            return self._keypad.get(Qt.Key.Key_Period if key == Qt.Key.Key_Comma else key)
        pressed = _sequence(modifiers, key)
        for intention, action in self._actions.items():
            if not action.shortcut().isEmpty() and action.shortcut() == pressed:
                return intention
        return next((intention for intention, sequence in self._beside.items() if sequence == pressed), None)

    def hint(self, intention: Intention) -> str:
        """Return the keys of an intention as shown in tooltips: ``V, pavé 1``."""
        names = [self._actions[intention].shortcut().toString(QKeySequence.SequenceFormat.NativeText)]
        if intention in self._beside:
            names.append(self._beside[intention].toString(QKeySequence.SequenceFormat.NativeText))
        if intention in self._keypad_names:
            names.append(tr("pavé {key}").format(key=self._keypad_names[intention]))
        return ", ".join(filter(None, names))

    def on_rebound(self, intention: Intention, tell: Callable[[str], None]) -> None:
        """Call ``tell`` with the key to write on a button whenever a person binds another."""
        self._actions[intention].changed.connect(lambda: tell(self.letter(intention)))

    def letter(self, intention: Intention) -> str:
        """Return the one key written on a button."""
        return self._actions[intention].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def release(self) -> None:
        """Give the keys back to QGIS."""
        for action in self._actions.values():
            QgsGui.shortcutsManager().unregisterAction(action)
            action.deleteLater()
        self._actions.clear()


def _sequence(modifiers: Qt.KeyboardModifiers, key: Qt.Key) -> QKeySequence:
    # Qt 5 adds the two as integers, Qt 6 combines typed values.
    if hasattr(modifiers, "value"):
        from qgis.PyQt.QtCore import QKeyCombination

        return QKeySequence(QKeyCombination(modifiers, key))
    return QKeySequence(int(modifiers) | int(key))
