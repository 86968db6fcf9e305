"""A question to a colleague is read from the thread, the same on every machine."""

from __future__ import annotations

from datetime import timedelta

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.reasons import ADVICE_REASON, reasons_for
from ocsge_qgis_plugin.domain.reports import Author, ReportStatus
from tests.unit.workspace.records import NEW_YEAR, draft, pulled, reply, report

ASKED = "OCS GE pending/avis #1a2b3c4d5e6f @pi.carole"
BRUNO, CAROLE, MAYOR = Author(4102, "pi.bruno"), Author(4103, "pi.carole"), Author(4201, "mairie")


def standing(workspace, *replies):
    changes = {"status": ReportStatus.PENDING, "replies": replies, "updating_date": NEW_YEAR + timedelta(days=5)}
    pulled(workspace, report(1, **changes))
    (found,) = workspace.reports.summaries()
    return found.asked_by, found.taken_by


def test_a_question_names_who_asked_and_who_has_the_report_in_hand(workspace):
    assert standing(workspace, reply(1, ASKED, author=BRUNO)) == ("pi.bruno", "pi.carole")


def test_the_colleagues_reply_ends_the_question_the_authors_does_not(workspace):
    asked = reply(1, ASKED, author=BRUNO)
    assert standing(workspace, asked, reply(2, author=MAYOR))[0] == "pi.bruno"
    assert standing(workspace, asked, reply(2, author=MAYOR), reply(3, author=CAROLE))[0] == ""


def test_whatever_is_decided_through_the_plugin_ends_the_question(workspace):
    later = reply(2, "OCS GE pending/prise-en-charge #1a2b3c4d5e70", author=BRUNO)
    assert standing(workspace, reply(1, ASKED, author=BRUNO), later) == ("", "pi.bruno")


def test_a_question_counts_while_it_is_still_on_this_disk_and_an_answer_ends_one_as_soon(workspace):
    (one,) = pulled(workspace, report(1))
    workspace.decisions.decide(draft(one, verdict=Verdict.PENDING, reason=ADVICE_REASON, assignee="pi.carole"))
    (found,) = workspace.reports.summaries()
    assert (found.asked_by, found.taken_by) == ("pi.alice", "pi.carole")
    assert workspace.reports.summaries_of([one]) == [found]
    workspace.decisions.withdraw(found.decision_uuid)
    assert standing(workspace, reply(1, ASKED, author=BRUNO)) == ("pi.bruno", "pi.carole")
    workspace.decisions.decide(draft(one))
    assert workspace.reports.summaries()[0].asked_by == ""


def test_asking_is_not_among_the_reasons_that_the_list_offers():
    assert ADVICE_REASON not in {reason.code for reason in reasons_for(Verdict.PENDING)}
