"""The words by which French reports say what they want, found in a text.

They come from ``resources/tables/wish_words.csv`` and from the labels of the nomenclature. Words are compared without
case, accents, hyphens and plural; a word that starts with ``=`` in the table needs its accent ("codé" says how a thing
is drawn, "code" does not), a code that starts with ``~`` is only implied. Reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from .nomenclature import Dimension, nomenclature
from .search import fold
from .tables import read_table


class Role(Enum):
    """What a word of the table does in a sentence. Values are those of the table."""

    CLASS = "classe"
    """Names classes of the nomenclature."""
    WISH = "souhait"
    """Says what the ground is: "c'est", "il manque"."""
    MODAL = "modal"
    """Asks for a change: "devrait être"; holds over a participle that follows ("devrait être classé en")."""
    PARTICIPLE = "participe"
    """Says how something is drawn: "classé en"."""
    CURRENT = "actuel"
    """Says what is wrong: "au lieu de"."""
    NEGATION = "negation"
    CONTRAST = "contraste"
    """"mais": what was denied before, what is asked for after."""
    OPPOSITION = "opposition"
    """"alors que": turns from one to the other."""
    PLACE = "lieu"
    """Places the report beside something, which is not meant: "près de"."""
    SOURCE = "source"
    """Names where the reporter knows it from, which may sound like a class: "source : service des routes"."""
    NOTHING = "rien"
    """Holds a class word without meaning it: "code forestier"."""
    SUCCESSION = "succession"
    """Tells what came after: "puis", "devenu"."""
    EXCHANGE = "echange"
    """"remplacer … par …"."""
    AFTER_WISH = "apres-souhait"
    """Says that what was named before is missing in the map."""
    AFTER_CURRENT = "apres-actuel"
    """Says that what was named before is wrong in the map."""
    AFTER_NOTHING = "apres-rien"
    """Leaves open whether what was named before is the map or the ground: "forêt mal classée"."""
    DIMENSION = "dimension"
    OUTLINE = "contour"
    LATER = "posterieur"
    CHANGE = "changement"
    """Speaks of a change on the ground, which the year beside it dates."""
    RECENT = "recent"
    """Dates a change close to the report, after any photo: "cette année"."""
    OFF_TOPIC = "hors-sujet"
    POLITENESS = "politesse"

    # Looked up for every word of a text; Enum's own hash is written in Python.
    __hash__ = object.__hash__


Codes = dict[Dimension, frozenset[str]]


@dataclass(frozen=True)
class Entry:
    """One meaning of a word: its role, and leaf codes by dimension (empty sets name the dimension only).

    ``implied`` are the dimensions that the word does not speak of by itself: a meadow is a cover, and likely farmed.
    """

    role: Role
    codes: tuple[tuple[Dimension, frozenset[str]], ...] = ()
    implied: frozenset[Dimension] = frozenset()


class Token(NamedTuple):
    """A word, mark or code of a text. ``word`` is normalised, ``start`` and ``end`` are places in the text."""

    word: str
    raw: str
    start: int
    end: int
    codes: Codes | None = None


@dataclass(frozen=True)
class Found:
    """The tokens ``first`` to ``last`` (excluded) as words of the table with their meanings."""

    first: int
    last: int
    entries: tuple[Entry, ...]


_DIGITS = r"\d(?:\s?[./-]\s?\d){0,6}|\d{2,6}"
_TOKENS = re.compile(
    rf"(?P<code>\b(?P<letters>[CU]S)\s{{0,2}}[.:_-]?\s{{0,2}}(?P<digits>{_DIGITS})(?!\w))"
    r"|(?P<mixed>(?<![\w.,/-])2\s?[/-]\s?3\s?[/-]\s?5(?![\w/-]))"
    r"|(?P<bare>(?<![\w.,/-])\d(?:\.\d){2,3}(?![\w/]|\.\d))"
    r"|(?P<arrow>[-=]+>|→|⇒|➔)"
    r"|(?P<word>[^\W_]+)"
    r"|(?P<mark>[;:,!?\n…]|(?<!\d)\.|\.(?!\d))",
    re.IGNORECASE,
)
_LONGEST_KEPT = 30
"""Characters of a word that is remembered once it was folded: longer ones are no words."""
ARROW = "→"
CODE = "#"


def tokens_of(text: str) -> list[Token]:
    """Return the words, marks, arrows and codes of ``text`` in order."""
    return [_token(match) for match in _TOKENS.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    raw, kind = match.group().casefold(), match.lastgroup
    start, end = match.span()
    if kind == "word":
        return Token(_folded(raw) if end - start <= _LONGEST_KEPT else _normal(fold(raw)), raw, start, end)
    if match["code"] is not None:
        codes = _codes_of(match["letters"].upper(), match["digits"])
        return Token(CODE, raw, start, end, codes)
    if kind == "bare":
        # Without its letters a number is a code only where it is exactly one.
        written = {dimension: dimension.value.upper() + raw for dimension in Dimension}
        exact = {dimension: code for dimension, code in written.items() if code in nomenclature(dimension)}
        codes = {dimension: leaves_below(dimension, code) for dimension, code in exact.items()}
        return Token(CODE, raw, start, end, codes)
    if kind == "mixed":
        return Token(CODE, raw, start, end, _codes_of("US", raw))
    return Token(ARROW if kind == "arrow" else raw, raw, start, end)


def _codes_of(letters: str, digits: str) -> Codes:
    """Return the leaves of a code as written by hand; none when there is no such code."""
    numbers = re.sub(r"\D", "", digits)
    code = "US235" if letters == "US" and numbers == "235" else letters + ".".join(numbers)
    dimension = Dimension(letters.casefold())
    leaves = leaves_below(dimension, code)
    return {dimension: leaves} if leaves else {}


def leaves_below(dimension: Dimension, code: str) -> frozenset[str]:
    """Return the leaf codes that ``code`` stands for: itself, its children, or its known parent's; none if unknown."""
    known = nomenclature(dimension).resolve(code)
    if known is None:
        return frozenset()
    leaves = nomenclature(dimension).leaves
    return frozenset(leaf.code for leaf in leaves if leaf.code == known.code or leaf.code.startswith(known.code + "."))


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """Return a word as it is compared; reports are written with a few thousand words."""
    return _normal(fold(word))


def _normal(word: str) -> str:
    """Return a folded word without the plural, and a participle without the feminine."""
    if len(word) >= 5 and word[-1] in "sx":
        word = word[:-1]
    return word[:-1] if word.endswith("ee") else word


def found_in(tokens: list[Token]) -> Iterator[Found]:
    """Yield the longest words of the table in ``tokens``, from the first to the last, and the codes."""
    table, exact, lengths = _table()
    at = 0
    while at < len(tokens):
        found = None
        token = tokens[at]
        if token.codes is not None:
            found = Found(at, at + 1, (Entry(Role.CLASS, tuple(token.codes.items())),)) if token.codes else None
        elif token.word in lengths:
            for length in lengths[token.word]:
                words = tuple([other.word for other in tokens[at : at + length]])
                if len(words) == length and words in table:
                    found = Found(at, at + length, table[words])
                    break
        if token.raw in exact and (found is None or found.last == at + 1):
            found = Found(at, at + 1, exact[token.raw])
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


_Table = tuple[dict[tuple[str, ...], tuple[Entry, ...]], dict[str, tuple[Entry, ...]], dict[str, list[int]]]


@cache
def _table() -> _Table:
    """Return the table by word sequence, the words that need their accents, and the lengths there are by first word."""
    table: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    exact: dict[str, tuple[Entry, ...]] = {}
    lengths: dict[str, set[int]] = {}
    for row in read_table("wish_words.csv", ("mots", "role", "couverture", "usage")):
        entry = _entry(row)
        for text in row["mots"].split("|"):
            if text.startswith("="):
                exact[text[1:]] = (*exact.get(text[1:], ()), entry)
                continue
            words = tuple(token.word for token in tokens_of(text))
            table[words] = tuple(dict.fromkeys((*table.get(words, ()), entry)))
    for dimension in Dimension:
        for land_class in nomenclature(dimension).values():
            words = tuple(token.word for token in tokens_of(land_class.label.partition("(")[0]))
            entry = Entry(Role.CLASS, ((dimension, leaves_below(dimension, land_class.code)),))
            table[words] = tuple(dict.fromkeys((*table.get(words, ()), entry)))
    for words in table:
        lengths.setdefault(words[0], set()).add(len(words))
    return table, exact, {word: sorted(known, reverse=True) for word, known in lengths.items()}


def _entry(row: dict[str, str]) -> Entry:
    codes: list[tuple[Dimension, frozenset[str]]] = []
    implied: set[Dimension] = set()
    for dimension, column in ((Dimension.COVER, "couverture"), (Dimension.USE, "usage")):
        if row[column]:
            written = [code.lstrip("~") for code in row[column].split() if code != dimension.value]
            codes.append((dimension, frozenset().union(*(leaves_below(dimension, code) for code in written))))
            implied |= {dimension} if "~" in row[column] else set()
    return Entry(Role(row["role"]), tuple(codes), frozenset(implied))
