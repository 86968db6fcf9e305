"""Keep ``i18n/ocsge_<locale>.ts`` in step with the ``tr`` and ``tr_n`` calls of the code and the labels of tables.

``python i18n/extract.py`` adds new texts, drops vanished ones and keeps every translation; ``--check`` changes nothing
and fails when a text is missing or untranslated in a locale, or when a call's argument is not a literal. The source
language is French: its file completes itself, plurals by the rule of ``domain/text.py`` (``(s)`` and ``(x)``).

``--fill en FILE`` takes translations from a JSON object (source text → text, or [singular, plural]) and
``--untranslated en`` prints such an object with what is still to be translated.

The files are Qt Linguist's (https://doc.qt.io/qt-5/linguist-ts-file-format.html). Qt's own ``pylupdate5`` does not
know functions outside ``QObject``, hence this reader. Standard library only.
"""

from __future__ import annotations

import ast
import csv
import itertools
import json
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ocsge_qgis_plugin"
# What ``tr_data`` shows. Names of land classes, CoSIA classes and départements, and reply templates, stay French.
TABLE_COLUMNS = {
    "decision_reasons.csv": ("libelle",),
    "map_categories.csv": ("libelle",),
    "production_stages.csv": ("libelle",),
    "report_statuses.csv": ("libelle", "sens"),
}
CONTEXT = "OcsGe"
SOURCE_LOCALE = "fr"
LOCALES = ("fr", "en")
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass
class Message:
    """One text of the interface: where it is used, whether ``tr_n`` takes it, and its translations (one per form)."""

    source: str
    numerus: bool
    places: list[str] = field(default_factory=list)
    forms: tuple[str, ...] = ()

    @property
    def finished(self) -> bool:
        """Whether every form is translated."""
        return len(self.forms) == (2 if self.numerus else 1) and all(self.forms)


class ExtractionError(Exception):
    """A text cannot be extracted; the message names the file and the line."""


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, bool]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_n"):
            yield node, node.func.id == "tr_n"


def messages_in(source: str, place: str) -> Iterator[Message]:
    """Yield the messages of one module, in order of appearance.

    :raises ExtractionError: when a text is not a literal, which no translation file could hold.
    """
    found = sorted(_calls(ast.parse(source)), key=lambda pair: (pair[0].lineno, pair[0].col_offset))
    for call, numerus in found:
        text = call.args[0] if call.args else None
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            raise ExtractionError(f"{place}:{call.lineno}: the text must be a literal; format it afterwards.")
        if numerus and "%n" not in text.value:
            raise ExtractionError(f"{place}:{call.lineno}: a plural text must hold %n.")
        yield Message(text.value, numerus, [place])


def table_messages(package: Path) -> Iterator[Message]:
    """Yield the labels that the tables beside a package hold, table by table; a table may be absent."""
    for name, columns in TABLE_COLUMNS.items():
        path = package.parent / "resources" / "tables" / name
        if not path.is_file():
            continue
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=";"))
        for row in rows:
            yield from (Message(row[column].strip(), False, [f"resources/tables/{name}"]) for column in columns)


def code_messages(package: Path) -> Iterator[Message]:
    """Yield the messages of every module of a package, module by module."""
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package.parent).as_posix()
        yield from messages_in(path.read_text(encoding="utf-8"), place)


def extract(package: Path = PACKAGE) -> dict[str, Message]:
    """Return every message of the package and of its tables by source text."""
    messages: dict[str, Message] = {}
    for message in itertools.chain(code_messages(package), table_messages(package)):
        place = message.places[0]
        known = messages.setdefault(message.source, message)
        if known.numerus != message.numerus:
            raise ExtractionError(f"{place}: {message.source!r} is used by both tr and tr_n.")
        if place not in known.places:
            known.places.append(place)
    return messages


def source_forms(message: Message) -> tuple[str, ...]:
    """Return the French translation of a French text: itself, or its singular and plural."""
    if not message.numerus:
        return (message.source,)
    singular = message.source.replace("(s)", "").replace("(x)", "")
    return singular, message.source.replace("(s)", "s").replace("(x)", "x")


def read_translations(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the finished and unfinished forms of a ``.ts`` file by source text; empty when it does not exist."""
    if not path.is_file():
        return {}
    forms: dict[str, tuple[str, ...]] = {}
    for node in ElementTree.parse(path).getroot().iter("message"):
        translation = node.find("translation")
        if translation is None:
            continue
        plural = [form.text or "" for form in translation.findall("numerusform")]
        forms[node.findtext("source", "")] = tuple(plural) if plural else (translation.text or "",)
    return forms


def complete(messages: dict[str, Message], locale: str, path: Path) -> list[Message]:
    """Return the messages with the translations of one locale, old ones kept."""
    known = read_translations(path)
    completed = []
    for message in messages.values():
        count = 2 if message.numerus else 1
        forms = known.get(message.source, ())
        if locale == SOURCE_LOCALE and (len(forms) != count or not all(forms)):
            forms = source_forms(message)
        if len(forms) != count:
            forms = ("",) * count
        completed.append(Message(message.source, message.numerus, message.places, forms))
    return completed


def render(messages: list[Message], locale: str) -> str:
    """Return the text of a ``.ts`` file. Line numbers are left out: they would change with every edit of the code."""
    root = ElementTree.Element("TS", version="2.1", language=locale, sourcelanguage=SOURCE_LOCALE)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for message in messages:
        node = ElementTree.SubElement(context, "message", {"numerus": "yes"} if message.numerus else {})
        for place in message.places:
            ElementTree.SubElement(node, "location", filename=f"../{place}")
        ElementTree.SubElement(node, "source").text = message.source
        translation = ElementTree.SubElement(node, "translation", {} if message.finished else {"type": "unfinished"})
        if message.numerus:
            for form in message.forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = message.forms[0]
    ElementTree.indent(root, "    ")
    return HEADER + ElementTree.tostring(root, encoding="unicode") + "\n"


def ts_path(locale: str, folder: Path) -> Path:
    """Return the path of a locale's file."""
    return folder / f"ocsge_{locale}.ts"


def problems(package: Path = PACKAGE, folder: Path = ROOT / "i18n") -> list[str]:
    """Return what ``--check`` complains about, one sentence each; empty when all is translated."""
    try:
        messages = extract(package)
    except ExtractionError as error:
        return [str(error)]
    found = []
    for locale in LOCALES:
        known = read_translations(ts_path(locale, folder))
        for message in messages.values():
            message.forms = known.get(message.source, ())
            if message.source not in known:
                found.append(f"{locale}: missing: {message.source!r} ({message.places[0]})")
            elif not message.finished:
                found.append(f"{locale}: untranslated: {message.source!r} ({message.places[0]})")
        found.extend(f"{locale}: no longer in the code: {text!r}" for text in known if text not in messages)
    return found


def update(package: Path = PACKAGE, folder: Path = ROOT / "i18n") -> dict[str, int]:
    """Rewrite the files and return the number of untranslated messages per locale."""
    messages = extract(package)
    unfinished = {}
    for locale in LOCALES:
        path = ts_path(locale, folder)
        completed = complete(messages, locale, path)
        unfinished[locale] = sum(not message.finished for message in completed)
        text = render(completed, locale)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return unfinished


def fill(locale: str, translations: dict[str, str | list[str]], folder: Path = ROOT / "i18n") -> int:
    """Put translations into a locale's file, for texts the code uses; return how many were taken."""
    path = ts_path(locale, folder)
    completed = complete(extract(), locale, path)
    taken = 0
    for message in completed:
        given = translations.get(message.source)
        if given is not None:
            message.forms = (given,) if isinstance(given, str) else tuple(given)
            taken += 1
    path.write_text(render(completed, locale), encoding="utf-8")
    return taken


def untranslated(locale: str, folder: Path = ROOT / "i18n") -> dict[str, str | list[str]]:
    """Return the texts without translation, each with an empty place for it."""
    waiting = (message for message in complete(extract(), locale, ts_path(locale, folder)) if not message.finished)
    return {message.source: ["", ""] if message.numerus else "" for message in waiting}


def main(arguments: list[str]) -> int:
    try:
        return run(arguments)
    except ExtractionError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def run(arguments: list[str]) -> int:
    """Do what the options ask and return the exit status."""
    if arguments == ["--check"]:
        found = problems()
        sys.stdout.write("".join(f"{line}\n" for line in found))
        return 1 if found else 0
    if len(arguments) == 2 and arguments[0] == "--untranslated":
        sys.stdout.write(json.dumps(untranslated(arguments[1]), ensure_ascii=False, indent=1) + "\n")
        return 0
    if len(arguments) == 3 and arguments[0] == "--fill":
        translations = json.loads(Path(arguments[2]).read_text(encoding="utf-8"))
        sys.stdout.write(f"{fill(arguments[1], translations)} translations taken\n")
        return 0
    if arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    for locale, count in update().items():
        sys.stdout.write(f"{ts_path(locale, ROOT / 'i18n').name}: {count} untranslated\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
