"""Accounts are known by the kind of their organisation only, read from a table that anyone may edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.errors import TableError
from ocsge_qgis_plugin.domain.organisations import KINDS, UNKNOWN, OrganisationTable, kind_label, kind_of
from ocsge_qgis_plugin.domain.organisations import organisation_table as table_of
from ocsge_qgis_plugin.domain.reports import Author

HEADER = "type;compte;domaine\n"


def kind(username: str = "", email: str = "", table: OrganisationTable | None = None) -> str:
    return kind_of(Author(1, username, email), table or table_of())


@pytest.mark.parametrize(
    ("username", "email", "expected"),
    [
        ("DREAL_Occitanie", "", "dreal"),
        ("ddtm40", "", "ddt"),
        ("jean.martin", "jean.martin@landes.gouv.fr", "ddt"),
        ("jean.martin", "jean.martin@cotes-d-armor.gouv.fr", "ddt"),
        ("jean.martin", "jean.martin@developpement-durable.gouv.fr", "dreal"),
        ("cd33", "", "departement"),
        ("s.dupont", "s.dupont@gironde.fr", "departement"),
        ("epci.dax", "", "epci"),
        ("s.dupont", "s.dupont@metropole.nantes.fr", "epci"),
        ("sig", "sig@agglo-royan.fr", "epci"),
        ("pnr.landes", "", "parc"),
        ("sig", "sig@parc-landes-de-gascogne.fr", "parc"),
        ("audap", "", "agence"),
        ("x", "x@aurba.org", "agence"),
        ("mairie.saint-paul", "", "commune"),
        ("urba", "urba@ville-dax.fr", "commune"),
        ("x", "x@onf.fr", "other"),
    ],
)
def test_public_bodies_are_known_by_account_or_mail_domain(username: str, email: str, expected: str) -> None:
    assert kind(username, email) == expected


@pytest.mark.parametrize("email", ["", "jean@gmail.com", "jean@notgironde.fr", "jean@gironde.fr.example.org", "@", "x"])
def test_whoever_fits_no_pattern_is_not_known(email: str) -> None:
    assert kind("jean.martin", email) == UNKNOWN


def test_an_anonymised_report_is_nobodys() -> None:
    assert kind_of(None, table_of()) == UNKNOWN


def test_an_account_that_is_an_address_tells_its_domain() -> None:
    assert kind("s.dupont@gironde.fr") == "departement"


def test_an_account_says_more_than_its_mail_domain() -> None:
    assert kind("mairie.pau", "mairie.pau@agglo-pau.fr") == "commune"


def test_the_pattern_that_spells_out_most_wins() -> None:
    table = table_of(HEADER + "epci;pays*;\nparc;pays-de-born*;\n")
    assert kind("pays.de.born", table=table) == "parc"
    assert kind("pays.de.caux", table=table) == "epci"


def test_a_row_of_the_users_own_wins_over_the_shipped_one() -> None:
    table = table_of(HEADER + "agence;ddtm40;\n")
    assert kind("ddtm40", table=table) == "agence"
    assert kind("ddtm33", table=table) == "ddt"


def test_a_table_saved_by_a_spreadsheet_is_read() -> None:
    table = table_of("\ufefftype;compte;domaine\r\n" + '"EPCI";;"*.Exemple.FR"\r\n')
    assert kind(email="x@sig.exemple.fr", table=table) == "epci"


@pytest.mark.parametrize("row", ["mairies;x;", "epci;;", "epci;a;b;c"])
def test_a_row_that_says_nothing_is_refused_with_its_line(row: str) -> None:
    with pytest.raises(TableError, match="3"):
        table_of(HEADER + "epci;bon;\n" + row)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(TableError, match="domaine"):
        table_of("type;compte\nepci;x\n")


def test_an_unreadable_table_says_so() -> None:
    with pytest.raises(TableError):
        table_of(HEADER + "epci;" + "x" * 200_000 + ";\n")


def test_every_kind_of_the_shipped_table_has_a_name() -> None:
    table = table_of()
    kinds = {kind for _, kind in (*table.accounts, *table.domains)}
    assert kinds == set(KINDS) - {UNKNOWN}
    assert len({kind_label(kind) for kind in KINDS}) == len(KINDS)


@given(username=st.text(max_size=400), email=st.text(max_size=400))
def test_any_account_has_a_kind(username: str, email: str) -> None:
    assert kind(username, email) in KINDS
