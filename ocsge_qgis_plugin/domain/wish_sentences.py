"""Reading French sentences from left to right: which classes a text asks for, and which it says are drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum

from .nomenclature import Dimension
from .wish_words import ARROW, CODE, Codes, Entry, Found, Role, Token, found_in, tokens_of

_ENDS = frozenset(".;!?…\n")
_NO_ENDS = frozenset({("\n", ":"), (".", "cf")})
# How far a word reaches: "pas" denies what follows closely, "devrait être" leads up to the class with words between.
_NEAR, _FAR = 4, 12
_AFTER = frozenset({Role.AFTER_WISH, Role.AFTER_CURRENT})
# Which words lead on from what is to be changed: "remplacer une cour en enrobé par", "changer en", "passer de … à".
_CHANGING = frozenset({"en", "par", "a", "pour"})
_REPLACING = frozenset({"par"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF = frozenset({"de", "du", "des", "d"})
_NAME_ARTICLES = _OF | {"le", "la", "les", "l"}
_KNOWN = frozenset({"le", "la", "les", "l", "ce", "cet", "cette", "ces"})
_LINKING = _NAME_ARTICLES | {"et", "ou", "un", "une", "a", "en"}


class Said(Enum):
    """What a text says of a class that it names."""

    WISHED = "wished"
    NAMED = "named"
    """Named without saying more: a bare "Parking" may ask for one."""
    CURRENT = "current"


@dataclass(frozen=True)
class Mention:
    """A class that a text names. ``start`` and ``end`` enclose the words that say so.

    ``dimension`` is the one dimension that the words speak of by themselves, ``None`` when they fit both.
    ``link`` is the word that joins it to the mention before: "de" ("parking *de supermarché*"), "ou", "et", "next"
    where none stands between, empty where other words do. ``is_known`` says that it is named as something known ("*le*
    chemin a été vendu"), which by itself asks for nothing.
    """

    said: Said
    codes: Codes
    start: int
    end: int
    dimension: Dimension | None
    link: str = ""
    is_known: bool = False
    is_code: bool = False


@dataclass
class Reading:
    """What a text says, before it is weighed."""

    mentions: list[Mention] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    dimensions: set[Dimension] = field(default_factory=set)
    years_of_change: set[int] = field(default_factory=set)
    vintages: set[str] = field(default_factory=set)


class _State(Enum):
    """What a class would be that were named next."""

    OPEN = "open"
    WISH = "wish"
    MODAL = "modal"
    CURRENT = "current"
    DENIED = "denied"
    PLACE = "place"
    EXCHANGE = "exchange"


def read_text(text: str) -> Reading:
    """Return what ``text`` says, sentence after sentence."""
    reading = Reading()
    tokens = tokens_of(text)
    start = 0
    for at, token in enumerate(tokens):
        # A colon leads over to the next line; "cf." is no end.
        if token.word in _ENDS and (token.word, tokens[at - 1].word if at else "") not in _NO_ENDS:
            _read_sentence(text, tokens[start:at], reading, is_question=token.word == "?")
            start = at + 1
    _read_sentence(text, tokens[start:], reading, is_question=False)
    return reading


def _read_sentence(text: str, tokens: list[Token], reading: Reading, *, is_question: bool) -> None:
    sentence = _Sentence(text, tokens)
    for found in found_in(tokens):
        sentence.take(found)
    sentence.pass_over(len(tokens))
    # "Est-ce une prairie ?" asks; "Ne faudrait-il pas mettre en verger ?" asks for.
    reading.mentions += [one for one in sentence.mentions if not is_question or one.said is Said.WISHED]
    reading.roles |= sentence.roles
    reading.dimensions |= sentence.dimensions
    words = [token.raw for token in tokens]
    if Role.CHANGE in sentence.roles:
        reading.roles |= {Role.LATER} if Role.RECENT in sentence.roles else set()
        reading.years_of_change |= {int(word) for word in words if _YEAR.fullmatch(word)}
    reading.vintages |= {word.upper() for word in words if word in ("m1", "m2", "m3")}


class _Sentence:
    """Reads one sentence; a state says what the next class named would be."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.mentions: list[Mention] = []
        self.roles: set[Role] = set()
        self.dimensions: set[Dimension] = set()
        self._text = text
        self._tokens = tokens
        self._state = _State.OPEN
        # A state for the next class only, over the other.
        self._once: _State | None = None
        self._set_at = self._once_at = 0
        self._marker_start: int | None = None
        self._fresh = True
        self._last: _State | None = None
        self._at = self._mention_end = 0
        self._break_at = -1
        self._is_comparing = self._is_from = False
        self._exchanging = _CHANGING

    def take(self, found: Found) -> None:
        """Read on up to and including ``found``."""
        self.pass_over(found.first)
        # "US5 actuel" and "actuel : US5": what can stand on either side belongs to the class that it touches.
        either = {entry.role for entry in found.entries} & _AFTER
        is_after = bool(self._mention_end) and self._mention_end == found.first
        for entry in found.entries:
            self.roles.add(entry.role)
            if either and len(found.entries) > 1 and (entry.role in _AFTER) != is_after:
                continue
            if entry.role is Role.CLASS:
                self._mention(found, entry)
            elif entry.role is Role.DIMENSION:
                self.dimensions |= {dimension for dimension, _ in entry.codes}
            else:
                self._turn(found, entry.role)
        self._at = found.last

    def pass_over(self, until: int) -> None:
        """Read the marks and the words without a meaning of their own up to ``until``."""
        for at in range(self._at, until):
            word = self._tokens[at].word
            if word == ",":
                self._once, self._break_at = None, at
                if self._state is _State.EXCHANGE and self._fresh:
                    self._set(_State.MODAL, at)
                elif not self._fresh:
                    self._set(_State.OPEN, at)
            elif word == ":":
                self._once, self._break_at = None, at
                if self._state is _State.EXCHANGE and self._fresh:
                    self._set(_State.MODAL, at)
                self._set_at = at
            elif word == ARROW:
                self._say_of_those_before(Said.CURRENT)
                self._set(_State.WISH, at)
            elif self._state is _State.EXCHANGE and word in self._exchanging and not (self._is_from and self._fresh):
                self._set(_State.WISH, at)
            elif word in ("que", "qu") and self._is_comparing and not self._fresh:
                self._set(_State.CURRENT, at)
        self._at = max(self._at, until)

    def _set(self, state: _State, at: int) -> None:
        self._state, self._set_at, self._fresh, self._once = state, at, True, None
        self._marker_start = self._tokens[at].start

    def _turn(self, found: Found, role: Role) -> None:
        """Let a word that is no class change what follows or what came before."""
        at = found.first
        if role in (Role.WISH, Role.MODAL, Role.CURRENT, Role.EXCHANGE):
            states = {Role.WISH: _State.WISH, Role.MODAL: _State.MODAL, Role.CURRENT: _State.CURRENT}
            self._set(states.get(role, _State.EXCHANGE), at)
            words = [token.word for token in self._tokens[at : found.last]]
            self._is_comparing = words[-1] == "plutot"
            self._exchanging = _REPLACING if any(word.startswith("remplac") for word in words) else _CHANGING
            self._is_from = words[-1] in _OF
        elif role is Role.PARTICIPLE:
            if not (self._state is _State.MODAL and self._fresh):
                self._set(_State.CURRENT, at)
        elif self._state is _State.EXCHANGE and self._tokens[at].word == "vers":
            self._set(_State.WISH, at)
        elif role in (Role.NEGATION, Role.PLACE):
            self._once, self._once_at = (_State.DENIED if role is Role.NEGATION else _State.PLACE), found.last
        elif role is Role.CONTRAST:
            denied = self._last in (_State.CURRENT, _State.DENIED)
            self._set(_State.WISH if denied else _State.PLACE if self._last is _State.WISH else _State.OPEN, at)
        elif role is Role.OPPOSITION:
            turned = {_State.CURRENT: _State.WISH, _State.DENIED: _State.WISH, _State.WISH: _State.CURRENT}
            self._set(turned.get(self._last or _State.OPEN, _State.OPEN), at)
        elif role is Role.SOURCE:
            self._set(_State.PLACE, at)
        elif role is Role.SUCCESSION:
            self._say_of_those_before(Said.CURRENT)
            self._set(_State.WISH, at)
        elif role is Role.AFTER_WISH:
            self._say_of_those_before(Said.WISHED)
        elif role is Role.AFTER_CURRENT:
            self._say_of_those_before(Said.CURRENT)
        elif role is Role.AFTER_NOTHING and self._break_at < self._mention_end:
            self._say_of_those_before(None)
        self._set_at = max(self._set_at, found.last)

    def _say_of_those_before(self, said: Said | None) -> None:
        """Let a word behind a class say what is meant with it; ``None``: neither is clear."""
        if not self.mentions:
            return
        last = self.mentions.pop()
        if said is not None:
            self.mentions.append(replace(last, said=said))
            self._last = _State.WISH if said is Said.WISHED else _State.CURRENT

    def _mention(self, found: Found, entry: Entry) -> None:
        first, last = self._tokens[found.first], self._tokens[found.last - 1]
        is_code = first.word == CODE
        if not is_code and self._is_name(found.first):
            return
        state = self._state if found.first - self._set_at <= _FAR or not self._fresh else _State.OPEN
        if self._once is not None:
            state = self._once if found.first - self._once_at <= _NEAR else state
            self._once = None
        link = self._link(found.first)
        if link and self._last in (_State.DENIED, _State.PLACE):
            state = self._last
        said = {
            _State.WISH: Said.WISHED,
            _State.MODAL: Said.WISHED,
            _State.CURRENT: Said.CURRENT,
            _State.DENIED: Said.CURRENT,
            _State.EXCHANGE: Said.CURRENT,
        }.get(state, Said.NAMED)
        self._last = _State.WISH if said is Said.WISHED else state
        if state is not _State.PLACE:
            starts_at_marker = self._fresh and self._marker_start is not None and said is not Said.NAMED
            start = self._marker_start if starts_at_marker and self._marker_start is not None else first.start
            codes = dict(entry.codes)
            is_known = found.first > 0 and self._tokens[found.first - 1].word in _KNOWN
            spoken_of = codes.keys() - entry.implied
            dimension = next(iter(spoken_of)) if len(spoken_of) == 1 else None
            self.mentions.append(Mention(said, codes, start, last.end, dimension, link, is_known, is_code))
        if state is _State.DENIED:
            self._state = _State.OPEN
        self._fresh = False
        self._set_at = self._mention_end = found.last

    def _link(self, at: int) -> str:
        """Return how the class at ``at`` is joined to the one before: "et", "ou", "de", "next" to it or not."""
        words = []
        while at > self._mention_end and self._tokens[at - 1].word in _LINKING:
            at -= 1
            words.append(self._tokens[at].word)
        if not self._mention_end or at != self._mention_end:
            return ""
        return next((word for word in words if word in ("et", "ou")), "de" if words else "next")

    def _is_name(self, at: int) -> bool:
        """Tell whether a word belongs to a proper name: "le Bois", "rue de la Gare", but "classé en Prairie"."""
        token = self._tokens[at]
        written = self._text[token.start : token.end]
        article = self._tokens[at - 1].word if at else ""
        return article in _NAME_ARTICLES and written[0].isupper() and written[1:].islower()
