"""The layers of a département in the person's project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerNotesUtils,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)

from ocsge_qgis_plugin.bridge.layer_book import LayerBook
from ocsge_qgis_plugin.bridge.map_roles import MapRole, identity_of, our_layers
from ocsge_qgis_plugin.domain.changes import ChangeSet
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.landcover.cosia import union_of_blocks
from ocsge_qgis_plugin.landcover.present_codes import present_codes
from ocsge_qgis_plugin.landcover.records import LayerRole
from tests.qgis.layers.layer_samples import (
    COSIA_COLUMNS,
    acceptance,
    opened,
    ready,
    report,
    state,
    whole_delivery,
    write_image,
    write_table,
)

LAMBERT_93 = QgsCoordinateReferenceSystem.fromEpsgId(2154)
WGS_84 = QgsCoordinateReferenceSystem.fromEpsgId(4326)


class View:
    """A canvas as far as the book knows it."""

    def __init__(self) -> None:
        self.extent: QgsRectangle | None = None

    def setExtent(self, extent: QgsRectangle) -> None:
        self.extent = QgsRectangle(extent)

    def refresh(self) -> None:
        return


def tree(project: QgsProject) -> list[str]:
    def lines(group, depth):
        for child in group.children():
            yield "  " * depth + child.name()
            if child.nodeType() == child.NodeType.NodeGroup:
                yield from lines(child, depth + 1)

    return list(lines(project.layerTreeRoot(), 0))


def drawn_labels(layer: QgsVectorLayer) -> list[str]:
    """Return the legend entry under which each feature is drawn; what is not drawn has none."""
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    expressions = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    labels = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    drawn = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        drawn += [labels[key] for key in renderer.legendKeysForFeature(feature, context)]
    renderer.stopRender(context)
    return drawn


def test_a_departement_gets_one_group_per_vintage_newest_first_drawn_from_points_to_images(
    book, project, landes, workspace, tmp_path
):
    assert book.add_departement(opened(landes, workspace, whole_delivery(tmp_path))) == []

    assert tree(project) == [
        "OCS GE 40 – Landes",
        "  Signalements",
        "  Croquis",
        "    Croquis : points",
        "    Croquis : lignes",
        "    Croquis : surfaces",
        "  Corrections",
        "  Différences 2018–2021",
        "  M2 (2021)",
        "    Zone construite",
        "    Contours",
        "    Couverture",
        "    Usage",
        "  M1 (2018)",
        "    Zone construite",
        "    Contours",
        "    Couverture",
        "    Usage",
        "  CoSIA 2024",
        "  Imagerie",
        "    Image 2021",
        "    Image 2018",
    ]


def test_only_the_cover_of_the_newest_vintage_is_shown_at_first(book, project, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    def is_shown(role, vintage):
        return project.layerTreeRoot().findLayer(book.layer(role, vintage).id()).isVisible()

    assert is_shown(MapRole.COVER, "M2")
    assert not is_shown(MapRole.COVER, "M1")
    assert not is_shown(MapRole.USE, "M2")
    assert not is_shown(MapRole.DIFFERENCES, "M2")


def test_adding_twice_adds_nothing(book, project, landes, workspace, tmp_path):
    departement = opened(landes, workspace, whole_delivery(tmp_path))
    book.add_departement(departement)
    before = tree(project), set(project.mapLayers())

    assert book.add_departement(departement) == []

    assert (tree(project), set(project.mapLayers())) == before


def test_layers_are_found_again_whatever_the_person_calls_them(book, project, landes, workspace, tmp_path):
    departement = opened(landes, workspace, whole_delivery(tmp_path))
    book.add_departement(departement)
    for layer in project.mapLayers().values():
        layer.setName("à moi")
    project.layerTreeRoot().children()[0].setName("mon groupe")

    book.add_departement(departement)

    assert {layer.name() for layer in project.mapLayers().values()} == {"à moi"}


def test_removing_takes_only_ours(book, project, landes, workspace, tmp_path):
    theirs = QgsVectorLayer("Point?crs=EPSG:4326", "Mes points", "memory")
    project.addMapLayer(theirs)
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    book.remove_departement("40")

    assert tree(project) == ["Mes points"]
    assert list(project.mapLayers()) == [theirs.id()]


def test_a_copy_made_by_the_person_goes_with_the_workspace_under_it(book, project, landes, workspace):
    book.add_departement(opened(landes, workspace))
    project.addMapLayer(book.layer(MapRole.REPORTS).clone())

    book.remove_departement("40")

    assert project.mapLayers() == {}


def test_a_group_in_which_the_person_put_a_layer_stays_theirs(book, project, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))
    theirs = QgsVectorLayer("Point?crs=EPSG:4326", "Mes points", "memory")
    project.addMapLayer(theirs, False)
    project.layerTreeRoot().children()[0].insertLayer(0, theirs)

    book.remove_departement("40")

    assert tree(project) == ["OCS GE 40 – Landes", "  Mes points"]


def test_an_empty_project_gets_the_crs_and_the_extent_of_the_departement(project, landes, workspace, tmp_path):
    view = View()

    LayerBook(project, view).add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    assert project.crs() == LAMBERT_93
    assert view.extent is not None
    assert view.extent.contains(QgsPointXY(370_100, 6_300_050))


def test_a_project_in_use_keeps_its_crs_and_its_extent(project, landes, workspace, tmp_path):
    project.setCrs(WGS_84)
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "Mes points", "memory"))
    view = View()

    LayerBook(project, view).add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    assert project.crs() == WGS_84
    assert view.extent is None


def test_without_deliveries_the_extent_is_a_square_around_the_departement(book, landes, workspace):
    book.add_departement(opened(landes, workspace))

    extent = book.extent("40")

    assert extent is not None
    assert extent.width() > 30_000


def test_no_layer_of_ours_can_be_edited(book, project, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    for layer in our_layers(project).values():
        if isinstance(layer, QgsVectorLayer):
            assert layer.readOnly()
            assert not layer.startEditing()


def test_provenance_travels_with_the_layer(book, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))

    metadata = book.layer(MapRole.COVER, "M2").metadata()

    assert metadata.identifier() == "fingerprint-land_cover_use-2021"
    assert metadata.rights() == ["© IGN"]
    assert any("2025-05-00080" in line for line in metadata.history())


def test_a_regional_code_found_while_preparing_has_its_legend_entry(book, landes, workspace, tmp_path):
    layer = state(tmp_path, 2021, [("CS2.1.1.1.21", "US5"), ("CS9", "US5")])
    codes = present_codes(layer.source, layer.layer_name)
    assert codes == ("CS2.1.1.1.21", "CS9", "US5")

    book.add_departement(opened(landes, workspace, (replace(layer, codes=codes),)))

    entries = [category.label() for category in book.layer(MapRole.COVER, "M2").renderer().categories()]
    assert [entry for entry in entries if entry.startswith("CS2.1.1.1.21 – Peuplement de feuillus")]
    assert not [entry for entry in entries if entry.startswith(("CS9", "US5"))]


def test_notes_show_hostile_text_as_text(book, landes, workspace, tmp_path):
    layer = state(tmp_path, 2021, [("CS1.1.1.1", "US5")], edition="<img src=x>")

    book.add_departement(opened(landes, workspace, (layer,)))

    notes = QgsLayerNotesUtils.layerNotes(book.layer(MapRole.COVER, "M2"))
    assert "&lt;img src=x&gt;" in notes
    assert "<img" not in notes


def test_several_tiles_of_one_vintage_are_all_shown(book, project, landes, workspace, tmp_path):
    tiles = [write_image(tmp_path / "IMAGERIE" / f"dalle_{number}.tif") for number in (1, 2)]
    layers = [ready(LayerRole.IMAGE, path, "", (), 2021) for path in tiles]
    delivery = replace(layers[0].delivery, layers=tuple(layer.delivered for layer in layers))

    problems = book.add_departement(
        opened(landes, workspace, tuple(replace(layer, delivery=delivery) for layer in layers))
    )

    assert problems == []
    parts = {identity.part for identity in our_layers(project) if identity.role is MapRole.IMAGERY}
    assert parts == {"dalle_1", "dalle_2"}


def test_a_file_without_a_crs_takes_that_of_the_delivery(book, landes, workspace, tmp_path):
    layer = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])
    write_table(layer.source.with_name("sans_crs.gpkg"), "OCCUPATION_SOL", ("code_cs", "code_us"), [], epsg=None)
    layer = type(layer)(
        layer.delivery, layer.role, layer.source.with_name("sans_crs.gpkg"), layer.layer_name, layer.delivered
    )

    assert book.add_departement(opened(landes, workspace, (layer,))) == []

    assert book.layer(MapRole.COVER, "M2").crs() == LAMBERT_93


def test_a_layer_without_its_column_is_told_and_the_others_are_shown(book, landes, workspace, tmp_path):
    broken = state(tmp_path, 2018, [("CS1.1.1.1", "US5")], columns=("id", "code_cs", "autre"))
    sound = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])

    problems = book.add_departement(opened(landes, workspace, (broken, sound)))

    assert ["code_us" in str(problem) for problem in problems] == [True]
    assert book.layer(MapRole.USE, "M1") is None
    assert book.layer(MapRole.USE, "M2") is not None


def test_a_missing_file_is_named_with_its_remedy(book, landes, workspace, tmp_path):
    gone = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])
    gone.source.unlink()

    problems = book.add_departement(opened(landes, workspace, (gone,)))

    assert problems
    assert all(str(gone.source) in problem.message for problem in problems)
    assert all(problem.remedy for problem in problems)


def test_two_editions_of_one_vintage_show_the_first_and_tell_of_the_second(book, landes, workspace, tmp_path):
    first = state(tmp_path / "a", 2021, [("CS1.1.1.1", "US5")])
    second = state(tmp_path / "b", 2021, [("CS2.2.1", "US1.1")])

    problems = book.add_departement(opened(landes, workspace, (first, second)))

    assert len(problems) == 1
    assert str(second.source) in problems[0].message
    assert str(tmp_path / "a") in book.layer(MapRole.COVER, "M2").source()


def test_a_saved_project_reopens_with_our_layers_known_by_property(book, project, landes, workspace, tmp_path):
    book.add_departement(opened(landes, workspace, whole_delivery(tmp_path)))
    expected = set(our_layers(project))
    assert project.write(str(tmp_path / "projet.qgz"))
    project.clear()

    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "projet.qgz"))
    again = LayerBook(reopened)

    assert again.departements() == ("40",)
    assert set(our_layers(reopened)) == expected
    assert again.missing_files() == []
    vectors = [layer for layer in reopened.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
    assert all(layer.readOnly() for layer in vectors)
    layers = len(reopened.mapLayers())
    assert again.add_departement(opened(landes, workspace, whole_delivery(tmp_path / "copie"))) == []
    assert len(reopened.mapLayers()) == layers
    reopened.clear()


def test_a_file_gone_when_a_project_reopens_is_told_and_mended_by_the_next_opening(
    book, project, landes, workspace, tmp_path
):
    layer = state(tmp_path / "avant", 2021, [("CS1.1.1.1", "US5")])
    book.add_departement(opened(landes, workspace, (layer,)))
    assert project.write(str(tmp_path / "projet.qgz"))
    project.clear()
    layer.source.unlink()
    reopened = QgsProject()
    reopened.read(str(tmp_path / "projet.qgz"))
    again = LayerBook(reopened)

    assert {str(layer.source) in error.message for error in again.missing_files()} == {True}

    moved = state(tmp_path / "apres", 2021, [("CS1.1.1.1", "US5")])
    assert again.add_departement(opened(landes, workspace, (moved,))) == []
    assert again.missing_files() == []
    assert again.layer(MapRole.COVER, "M2").featureCount() == 1
    reopened.clear()


def test_cosia_blocks_are_one_layer_drawn_by_class(book, project, landes, workspace, tmp_path):
    blocks = []
    for column, name in ((0, "D040_2024_370_6310_vecto"), (100, "D040_2024_380_6310_vecto")):
        rows = [(column, 0, ("3", "Zone imperméable"))]
        path = write_table(tmp_path / f"{name}.gpkg", name, COSIA_COLUMNS, rows)
        blocks.append(ready(LayerRole.COSIA, path, name, COSIA_COLUMNS, 2024, feature_count=1).delivered)
    union = union_of_blocks(blocks, tmp_path / "cosia_2024.vrt")
    one = ready(LayerRole.COSIA, union, "cosia_2024", COSIA_COLUMNS, 2024)
    whole = replace(one, delivery=replace(one.delivery, layers=tuple(blocks)))

    assert book.add_departement(opened(landes, workspace, (whole,))) == []

    layer = book.layer(MapRole.COSIA)
    assert layer.geometryType() == Qgis.GeometryType.Polygon
    assert layer.featureCount() == 2
    assert drawn_labels(layer) == ["Zone imperméable", "Zone imperméable"]
    assert layer.crs() == LAMBERT_93


def test_reports_and_sketches_follow_the_workspace(book, project, landes, workspace):
    book.add_departement(opened(landes, workspace))
    assert book.layer(MapRole.REPORTS).featureCount() == 0

    book.refresh(workspace.reports.upsert([report(1), report(2, ReportStatus.VALID, -1.1)]))

    assert book.layer(MapRole.REPORTS).featureCount() == 2
    surfaces = [
        layer
        for identity, layer in our_layers(project).items()
        if identity.role is MapRole.SKETCHES and identity.part == "Polygon"
    ]
    assert [layer.featureCount() for layer in surfaces] == [2]


def test_a_correction_is_drawn_until_its_decision_is_withdrawn(book, landes, workspace):
    book.add_departement(opened(landes, workspace))
    workspace.reports.upsert([report(1)])
    uuid = workspace.reports.summaries()[0].uuid
    book.refresh(workspace.decisions.decide(acceptance(uuid)))
    assert drawn_labels(book.layer(MapRole.CORRECTIONS)) == ["Correction décidée, à envoyer"]

    decision = workspace.decisions.current_for(uuid)
    book.refresh(workspace.decisions.withdraw(decision.uuid))

    assert drawn_labels(book.layer(MapRole.CORRECTIONS)) == []


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (ReportStatus.SUBMIT, "À traiter"),
        (ReportStatus.PENDING, "En cours de traitement"),
        (ReportStatus.PENDING2, "En attente de validation"),
        (ReportStatus.VALID0, "Accepté"),
        (ReportStatus.REJECT, "Rejeté"),
        (ReportStatus.TEST, "Essai ou statut inconnu"),
    ],
)
def test_a_report_is_drawn_by_the_family_of_its_status(book, landes, workspace, status, label):
    workspace.reports.upsert([report(1, status)])
    book.add_departement(opened(landes, workspace))

    assert drawn_labels(book.layer(MapRole.REPORTS)) == [label]


def test_a_decision_not_sent_yet_shows_before_the_status_of_the_server(book, landes, workspace):
    workspace.reports.upsert([report(1)])
    book.add_departement(opened(landes, workspace))

    book.refresh(workspace.decisions.decide(acceptance(workspace.reports.summaries()[0].uuid)))

    assert drawn_labels(book.layer(MapRole.REPORTS)) == ["Décidé, à envoyer"]


def test_a_change_of_stage_draws_nothing_again(book, landes, workspace):
    book.add_departement(opened(landes, workspace))
    layer = book.layer(MapRole.REPORTS)
    repaints = []
    layer.repaintRequested.connect(lambda *_: repaints.append(1))

    book.refresh(ChangeSet(stages=frozenset({("40", "M2")})))

    assert repaints == []


def test_the_selected_report_is_selected_on_the_map(book, landes, workspace):
    workspace.reports.upsert([report(1), report(2)])
    book.add_departement(opened(landes, workspace))
    uuid = workspace.reports.summaries()[0].uuid

    book.select_report(uuid)

    assert [feature["uuid"] for feature in book.layer(MapRole.REPORTS).selectedFeatures()] == [uuid]
    book.select_report("")
    assert book.layer(MapRole.REPORTS).selectedFeatureCount() == 0


def test_the_nearest_report_is_found_in_the_crs_of_the_map(book, landes, workspace):
    workspace.reports.upsert([report(1, longitude=-1.05), report(2, longitude=-1.0501)])
    book.add_departement(opened(landes, workspace))
    by_number = {summary.key.remote_id: summary.uuid for summary in workspace.reports.summaries()}

    assert book.report_at(QgsPointXY(-1.05008, 43.7), WGS_84, 0.001) == by_number[2]
    assert book.report_at(QgsPointXY(-2.0, 43.7), WGS_84, 0.001) == ""


def test_our_connection_stays_in_wal_while_layers_come_and_go(book, landes, workspace, tmp_path):
    for number in range(1, 4):
        book.add_departement(opened(landes, workspace))
        list(book.layer(MapRole.REPORTS).getFeatures())
        book.refresh(workspace.reports.upsert([report(number)]))
        assert book.layer(MapRole.REPORTS).featureCount() == number
        book.remove_departement("40")
        assert Path(f"{workspace.path}-wal").exists()

    assert workspace.reports.count() == 3


def test_a_delivery_is_left_byte_for_byte_as_it_was(book, landes, workspace, tmp_path):
    layer = state(tmp_path, 2021, [("CS1.1.1.1", "US5")])
    before = layer.source.read_bytes()
    names = sorted(path.name for path in layer.source.parent.iterdir())

    book.add_departement(opened(landes, workspace, (layer,)))
    list(book.layer(MapRole.COVER, "M2").getFeatures())
    book.remove_departement("40")

    assert layer.source.read_bytes() == before
    assert sorted(path.name for path in layer.source.parent.iterdir()) == names


def test_a_layer_of_a_project_reopened_before_the_workspace_sees_what_is_written_after(
    project, landes, workspace, tmp_path
):
    LayerBook(project).add_departement(opened(landes, workspace))
    assert project.write(str(tmp_path / "projet.qgz"))
    project.clear()
    workspace.close()
    reopened = QgsProject()
    reopened.read(str(tmp_path / "projet.qgz"))
    book = LayerBook(reopened)
    list(book.layer(MapRole.REPORTS).getFeatures())

    from ocsge_qgis_plugin.workspace.workspace import open_workspace

    with open_workspace(tmp_path, landes) as again:
        book.add_departement(opened(landes, again))
        book.refresh(again.reports.upsert([report(1)]))

        assert book.layer(MapRole.REPORTS).featureCount() == 1
        assert len(list(book.layer(MapRole.REPORTS).getFeatures())) == 1
        reopened.clear()
        assert again.reports.count() == 1


def test_layers_of_others_have_no_role(project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "Signalements", "memory")
    assert identity_of(layer) is None
    layer.setCustomProperty("ocsge/role", "autre chose")
    assert identity_of(layer) is None
