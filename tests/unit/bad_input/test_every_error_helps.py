"""Which tests hold which bad input to its error, and that no error leaves a person without a remedy.

Each test below asserts that the message names the thing (file, layer, row or server), that the remedy says what to do,
and that nothing is lost: the file is as it was, what can be used is used, what was decided is sent once.

| bad input | tests |
|---|---|
| wrong folder | landcover/test_delivery: test_a_folder_without_deliveries_says_so, \
test_a_folder_that_is_not_there_says_so, test_another_departement_is_not_mixed_in; \
workspace/test_opening: test_the_workspace_of_another_departement_is_refused |
| archive cut in half | landcover/test_archives: test_an_archive_cut_in_half_is_a_problem_and_leaves_nothing |
| GeoPackage cut in half | landcover/test_delivery: test_a_copy_cut_short_is_told_and_not_loaded; \
workspace/test_opening: test_a_workspace_cut_in_half_is_refused_and_left_alone |
| GeoPackage without code_us | landcover/test_delivery: \
test_a_missing_use_column_leaves_the_layer_out_and_names_it |
| unknown code | landcover/test_delivery: test_unknown_and_missing_codes_are_told_with_their_first_row |
| CRS contradicting its name | landcover/test_delivery: \
test_a_crs_that_contradicts_the_name_leaves_the_layer_out_and_names_both, \
test_degrees_labelled_as_metres_are_refused |
| two states that do not compare | landcover/test_comparing: \
test_states_in_two_crs_are_refused_and_both_are_named, test_an_empty_layer_is_refused_and_named, \
test_a_layer_without_codes_or_that_is_not_there_is_refused_and_named, \
test_polygons_without_codes_are_left_out_and_told |
| zones to sum up in | landcover/test_area_statistics: \
test_zones_in_another_crs_without_polygons_or_without_the_column_are_refused_and_named, \
test_another_kind_of_file_is_refused |
| HTML answer, cut JSON | espaceco/test_session_reading: \
test_an_answer_that_is_not_json_says_what_came_from_where_and_what_to_check; \
workflow/test_push: test_a_spoilt_answer_to_a_write_is_looked_up_and_never_repeated |
| HTML, cut JSON, 401, 429, 500, lost request in mid-sync | bad_input/test_nothing_lost_in_mid_sync: \
test_what_the_server_does_while_reports_come_in_is_named_and_the_next_pull_completes, \
test_what_the_server_does_to_a_decision_is_named_and_the_decision_is_sent_once |
| 401 in mid-sync | bad_input/test_nothing_lost_in_mid_sync: \
test_a_login_that_ends_in_the_middle_of_a_push_loses_and_doubles_nothing |
| 429 | espaceco/test_session_reading: test_a_retry_after_beyond_patience_ends_at_once_and_says_how_long; \
workflow/test_pull: test_too_many_requests_are_waited_out; \
workflow/test_push: test_too_many_requests_hold_back_without_losing_anything |
| lost answer after the write | espaceco/test_session_writing: \
test_a_failed_write_leaves_once_and_tells_its_outcome; \
workflow/test_push: test_a_lost_answer_is_recognised_at_once_and_not_sent_again; \
workflow/test_stages: test_a_lost_answer_is_recognised_by_the_transactions_comment |
| clock an hour off | bad_input/test_nothing_lost_in_mid_sync: test_clocks_an_hour_off_on_both_sides_answer_once; \
workflow/test_pull: test_a_server_clock_an_hour_off_loses_no_change; \
espaceco/test_session_reading: test_an_unknown_certificate_is_refused_without_a_switch |
| full disk | bad_input/test_full_and_read_only_disks: test_a_new_workspace_comes_to_be_whole_or_not_at_all, \
test_a_workspace_keeps_what_it_holds_and_takes_the_decision_once_there_is_room, \
test_a_workspace_that_cannot_be_reopened_says_why_and_loses_nothing, test_an_import_leaves_nothing_half_done, \
test_an_export_leaves_the_earlier_one, test_differences_and_statistics_leave_the_earlier_ones, \
test_an_archive_leaves_nothing_half_unpacked, \
test_an_attachment_leaves_no_piece_behind; \
bad_input/test_nothing_lost_in_mid_sync: \
test_a_disk_full_while_reports_come_in_keeps_the_rest_and_the_next_pull_completes, \
test_a_disk_full_after_the_servers_write_is_no_second_answer; \
bad_input/test_one_part_fails: \
test_a_disk_full_while_reports_come_in_keeps_the_decisions_sent_and_the_stage_moved, \
test_decisions_confirmed_before_the_disk_was_full_are_told_and_none_is_sent_twice |
| network share | workspace/test_opening: test_a_folder_on_a_network_share_is_refused_with_the_reason |
| workspace from a newer version | workspace/test_opening: \
test_a_workspace_of_a_newer_version_is_refused_and_left_alone |
| locked file | landcover/test_delivery: test_a_file_locked_by_another_program_is_told; \
workspace/test_opening: test_a_workspace_held_by_another_program_is_said_to_be_locked_and_loses_nothing, \
test_opening_a_workspace_held_exclusively_is_said_to_be_locked; \
bad_input/test_nothing_lost_in_mid_sync: \
test_a_workspace_locked_by_another_program_is_named_and_its_decisions_leave_later; \
bad_input/test_one_part_fails: \
test_a_national_store_that_is_locked_keeps_no_decision_from_leaving_and_is_sent_later, \
test_a_workspace_that_is_locked_keeps_no_stage_from_moving_and_its_decisions_leave_later |
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.errors import OcsGeError

UNIT = Path(__file__).resolve().parents[1]
PLUGIN = UNIT.parents[1] / "ocsge_qgis_plugin"
# The person asked to stop: there is nothing to remedy.
STOPPED = {"SyncCancelled", "TaskCancelledError", "WorkCancelledError"}
# Caught within the plugin, which says in its own place what it means for a report, a sketch or an intention.
NEVER_SHOWN_ALONE = {"CourierConflictError", "CourierRefusedError", "SketchError"}
# A mistake in the plugin itself.
OURS = {"WrongThreadError"}


def named_tests() -> list[tuple[str, str]]:
    rows = re.findall(r"^\|[^|]+\|([^|]+)\|$", __doc__ or "", re.MULTILINE)
    pairs = []
    for group in ";".join(rows).split(";"):
        module, _, names = group.partition(":")
        pairs += [(module.strip(), name) for name in re.findall(r"test_\w+", names)]
    return pairs


@pytest.mark.parametrize(("module", "name"), named_tests())
def test_every_test_of_the_table_exists(module: str, name: str) -> None:
    tree = ast.parse((UNIT / f"{module}.py").read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def error_classes() -> set[str]:
    """Names of the errors a person may see, found in the code since not all of it can be imported without QGIS."""
    bases: dict[str, set[str]] = {}
    for path in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    found = {OcsGeError.__name__}
    while True:
        more = {name for name, parents in bases.items() if parents & found} - found
        if not more:
            return found
        found |= more


def test_every_error_that_a_person_may_see_is_made_with_a_remedy() -> None:
    shown = error_classes() - STOPPED - NEVER_SHOWN_ALONE - OURS
    without = []
    for path in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in shown):
                continue
            if not any(keyword.arg == "remedy" for keyword in node.keywords):
                without.append(f"{path.relative_to(PLUGIN)}:{node.lineno} {node.func.id}")
    assert without == []
