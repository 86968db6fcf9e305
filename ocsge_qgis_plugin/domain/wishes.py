"""What a report asks for, read from its form and, where the form is silent, from its French text.

Loop forms had no code lists, so half of the reports say it in words only. Reading is cautious: what is not said plainly
stays *not stated*, since a wrong guess costs an interpreter more than none. What the sentences say is read in
:mod:`.wish_sentences` and weighed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .evidence import Wish, WishKind, WishSource
from .nomenclature import Dimension
from .search import fold
from .themes import Claim
from .wish_sentences import Mention, Reading, Said, read_text
from .wish_words import Role, leaves_below

# Nobody says it later than here; more would only take time.
_LONGEST_TEXT = 40_000
_LONGEST_QUOTE = 120
_MOST_QUOTES = 3
# What OCS GE has a class of its own for where two stand together.
_MIXTURES = (
    (frozenset({"US5"}), frozenset({"US2", "US3", "US235"}), frozenset({"US235"})),
    (frozenset({"CS2.1.1.1"}), frozenset({"CS2.1.1.2"}), frozenset({"CS2.1.1.3"})),
)
_EMPTY_WORDS = frozenset(
    fold(
        "les des une est sont pas par pour sur dans avec que qui aux ces cette cet son ses leur nous vous ils elle"
        " bonjour merci cordialement signalement zone parcelle polygone"
    ).split()
)


def read_wish(claim: Claim, comment: str, photos_year: int | None = None) -> Wish:
    """Return what a report asks for: the form's ``claim`` first, then what ``comment`` says where the form is silent.

    Any text is taken: reading takes time in proportion to its first 40,000 characters. Wished and current codes are
    always leaves of the wish's dimension. A form that names a dimension is believed: words about the other one are not
    read as wishes. ``photos_year`` is the year of the newest vintage's photos: changes dated after it are later ones.
    """
    text = comment[:_LONGEST_TEXT]
    reading = read_text(text)
    dimension = claim.dimension or _dimension_of(reading)
    form = leaves_below(dimension, claim.wished_code) if dimension and claim.wished_code else frozenset()
    said = _wished(reading.mentions, dimension) if dimension and not form else []
    wished = form or _common(said, dimension)
    current = _current(reading.mentions, dimension) - wished if dimension else frozenset()
    kind = _kind(reading, claim, has_codes=bool(wished), year=photos_year or _year_of(claim.vintage))
    if kind in (WishKind.GEOMETRY, WishKind.OFF_TOPIC):
        wished, current, said = frozenset(), frozenset(), []
        dimension = claim.dimension
    stated = bool(said or current or (dimension and not claim.dimension)) or kind not in _FORM_KINDS
    source = WishSource.FORM if form or (claim.dimension and not stated) else WishSource.TEXT
    return Wish(
        kind=kind,
        dimension=dimension,
        wished_codes=tuple(sorted(wished)),
        current_codes=tuple(sorted(current)),
        vintage=claim.vintage or _vintage(reading),
        source=WishSource.NOWHERE if kind is WishKind.NOT_STATED else source,
        quotes=_quotes(text, said),
    )


_FORM_KINDS = (WishKind.SEMANTIC, WishKind.NOT_STATED)


def telling_words(comment: str) -> frozenset[str]:
    """Return the folded words of ``comment`` by which two reports are compared: no articles, no numbers alone."""
    words = re.findall(r"\w+", fold(comment[:_LONGEST_TEXT]))
    return frozenset(word for word in words if len(word) > 2 and not word.isdigit() and word not in _EMPTY_WORDS)


def _dimension_of(reading: Reading) -> Dimension | None:
    """Return the one dimension that a text is about, ``None`` where its words fit both or neither."""
    asked = _strongest(reading.mentions)
    current = [mention for mention in reading.mentions if mention.said is Said.CURRENT]
    if not any(mention.is_code for mention in asked) and len(reading.dimensions) == 1:
        return next(iter(reading.dimensions))
    for mentions in (asked, current):
        spoken_of = {mention.dimension for mention in mentions} - {None}
        if spoken_of:
            return spoken_of.pop() if len(spoken_of) == 1 else None
    # "Un hangar agricole, pas un entrepôt": both are buildings, so their use is meant.
    different = [
        dimension
        for dimension in Dimension
        if _common(_wished(asked, dimension), dimension).isdisjoint(_current(current, dimension))
    ]
    return different[0] if asked and current and len(different) == 1 else None


def _strongest(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that say most plainly what is wished: asked for before named, codes before words."""
    # "La prairie est classée en forêt": what is said to be drawn otherwise makes of a thing known one that is wished.
    contrasted = any(mention.said is Said.CURRENT for mention in mentions)
    for said in (Said.WISHED, Said.NAMED):
        found = [
            mention
            for mention in mentions
            if mention.said is said and (said is Said.WISHED or contrasted or not mention.is_known)
        ]
        codes = [mention for mention in found if mention.is_code]
        if found:
            return codes or found
    return []


def _wished(mentions: Sequence[Mention], dimension: Dimension) -> list[Mention]:
    """Return the mentions that say the wished classes of ``dimension``."""
    return _strongest([mention for mention in mentions if mention.codes.get(dimension)])


def _common(mentions: Sequence[Mention], dimension: Dimension | None) -> frozenset[str]:
    """Return the classes that all ``mentions`` may mean, none where they contradict each other."""
    common: frozenset[str] = frozenset()
    for mention in mentions:
        codes = mention.codes[dimension] if dimension is not None else frozenset()
        if not common or common & codes:
            common = common & codes or codes
        elif mention.link == "ou":
            common |= codes
        elif mention.link == "et" and (mixed := _mixture(common, codes)):
            common = mixed
        elif mention.link != "de":
            return frozenset()
        elif dimension is Dimension.USE:
            # A school's yard is used as the school, but it is not covered by it.
            common = codes
    return common


def _mixture(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return the class of ``one`` together with ``other``, none when OCS GE knows none."""
    for first, second, mixed in _MIXTURES:
        if (one <= first and other <= second) or (other <= first and one <= second):
            return mixed
    return frozenset()


def _current(mentions: Sequence[Mention], dimension: Dimension) -> frozenset[str]:
    """Return the classes of ``dimension`` that a text says are drawn today."""
    current: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    for mention in mentions:
        codes = mention.codes.get(dimension, frozenset())
        if mention.said is Said.CURRENT and codes:
            mixed = _mixture(last, codes) if mention.link == "et" else frozenset()
            current, last = (current - last) | mixed if mixed else current | codes, codes
    return current


def _kind(reading: Reading, claim: Claim, *, has_codes: bool, year: int | None) -> WishKind:
    """Return what kind of remark a text makes; what is asked for outright outweighs words about the outline."""
    later = Role.LATER in reading.roles or bool(year and any(found > year for found in reading.years_of_change))
    asked = any(mention.said is Said.WISHED for mention in reading.mentions) or bool(claim.wished_code)
    if later:
        return WishKind.LATER_CHANGE
    if not asked and Role.OUTLINE in reading.roles:
        return WishKind.GEOMETRY
    if not asked and Role.OFF_TOPIC in reading.roles:
        return WishKind.OFF_TOPIC
    if asked or has_codes or reading.mentions:
        return WishKind.SEMANTIC
    if Role.POLITENESS in reading.roles:
        return WishKind.OFF_TOPIC
    return WishKind.SEMANTIC if claim.dimension or reading.dimensions else WishKind.NOT_STATED


def _year_of(vintage: str) -> int | None:
    found = re.search(r"(?:19|20)\d\d", vintage)
    return int(found.group()) if found else None


def _vintage(reading: Reading) -> str:
    return next(iter(reading.vintages)) if len(reading.vintages) == 1 else ""


def _quotes(text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the words that say what is wished, as they were written."""
    parts = (" ".join(text[mention.start : mention.end].split()) for mention in mentions)
    return tuple(dict.fromkeys(part[-_LONGEST_QUOTE:] for part in parts))[:_MOST_QUOTES]
