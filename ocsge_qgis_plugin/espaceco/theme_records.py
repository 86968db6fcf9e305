"""Reading themes and their form fields, which stand in ``users/me`` and in ``communities/{id}`` (facts §2.3, §2.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..domain.themes import Theme, ThemeAttribute
from .reading import flag, number, record, records, text


def read_themes(value: object, community: int) -> tuple[Theme, ...]:
    """Return the themes in a list of theme objects; some servers list bare names."""
    found = []
    for item in value if isinstance(value, list) else []:
        fields = record(item)
        name = text(fields.get("theme")) or text(fields.get("name")) if fields else text(item)
        if name:
            attributes = tuple(
                attribute for attribute in map(_read_attribute, records(fields.get("attributes"))) if attribute.name
            )
            found.append(Theme(community, name, attributes, text(fields.get("help"))))
    return tuple(found)


def read_profile_themes(value: object) -> tuple[Theme, ...]:
    """Return the themes of a ``profile`` or ``shared_themes``: a list of ``{community_id, themes}``, or one of them."""
    entries: Iterable[Mapping[str, object]] = [record(value)] if isinstance(value, dict) else records(value)
    found: list[Theme] = []
    for entry in entries:
        community = number(entry.get("community_id"))
        if community is not None:
            found += read_themes(entry.get("themes"), community)
    return tuple(found)


def unique_themes(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return ``themes`` once each, by community and name; of two, the one with more attributes."""
    best: dict[tuple[int, str], Theme] = {}
    for theme in themes:
        known = best.get((theme.community, theme.name))
        if known is None or len(theme.attributes) > len(known.attributes):
            best[(theme.community, theme.name)] = theme
    return tuple(best.values())


def _read_attribute(fields: Mapping[str, object]) -> ThemeAttribute:
    name = text(fields.get("name"))
    default = fields.get("default")
    return ThemeAttribute(
        name=name,
        title=text(fields.get("title")) or name,
        kind=text(fields.get("type")) or "text",
        mandatory=flag(fields.get("mandatory", fields.get("required"))),
        multiple=flag(fields.get("multiple")),
        default=None if default is None else text(default),
        values=_read_values(fields.get("values")),
        help=text(fields.get("help")),
    )


def _read_values(value: object) -> dict[str, str]:
    if isinstance(value, dict):
        return {text(key): text(label) or text(key) for key, label in value.items()}
    if isinstance(value, list):
        return {text(item): text(item) for item in value}
    return {}
