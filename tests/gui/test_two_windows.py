"""Several QGIS windows on one folder of workspaces: nothing reaches the server twice, nothing under another's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.driver import Driver
from tests.gui.office import Office, Person
from tests.gui.people import Browser

SEEN = 900001
OF_FIRST, OF_SECOND = (900002, 900003), (900004, 900005)
ALICES, CHEFS, BEFORE_CRASH, BEFORE_LOGIN = 900006, 900007, 900008, 900009
REPLIES = r"POST /gcms/api/reports/\d+/replies"
LISTING = "GET /gcms/api/reports"


class Window(Person):
    """A person in front of one of several windows: what they use comes to the front first."""

    def front(self) -> Window:
        """Put this window before the others."""
        self.driver.bring_to_front()
        return self

    def account(self) -> str:
        """Return the account that the panel of the synchronisation names."""
        x, y, width, height = self.driver.widget("ocsgeSyncButton")["rect"]
        self.driver.desktop.click(x + width - 6, y + height // 2)
        self.driver.wait_for("ocsgeSyncPanel")
        name = self.driver.text("ocsgeSyncAccount").partition(" ")[0]
        self.driver.keys("Escape")
        self.driver.wait_gone("ocsgeSyncPanel")
        return name


@pytest.fixture(scope="module")
def start_window(
    start_qgis: Callable[..., Driver], office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Window]:
    """Start somebody's QGIS on the office's one folder of workspaces, in the profile of the window ``beside`` it."""

    def start(username: str, beside: Window | None = None) -> Window:
        browser = Browser(tmp_path_factory.mktemp("browser"), username)
        folder = None if beside is None else beside.driver.session.folder
        return Window(start_qgis(folder, settings=office.settings, environment=browser.environment))

    return start


@pytest.fixture(scope="module")
def alice(start_window: Callable[..., Window]) -> Window:
    """A window in which pi.alice works."""
    window = start_window("pi.alice")
    window.log_in()
    window.open_landes()
    return window


@pytest.fixture(scope="module")
def alice_again(start_window: Callable[..., Window], alice: Window) -> Window:
    """A second window of pi.alice's profile: it has the same département open by itself."""
    window = start_window("pi.alice", beside=alice)
    window.front().wait_listed()
    window.log_in()
    window.driver.wait_idle()
    return window


@pytest.fixture(scope="module")
def chef(start_window: Callable[..., Window], alice: Window) -> Window:
    """A window of another person's profile, on the same workspaces."""
    window = start_window("chef.pi")
    window.front().log_in()
    window.open_landes()
    return window


def signatures(office: Office, *numbers: int) -> list[list[str]]:
    """Return, for each report, under whose names our replies stand on the server."""
    return [[reply["author"]["username"] for reply in office.our_replies(number)] for number in numbers]


def refresh(window: Window) -> Window:
    """Open the département once more: the list is read again, and nothing is sent for that."""
    window.front().open_landes()
    return window


def exchange(window: Window, office: Office) -> None:
    """Synchronise in a window, which surely goes to the server, and wait until it has nothing left to send."""
    office.server.clear_requests()
    window.front().synchronise()
    office.server.wait_for(LISTING, stage="answered")
    window.driver.wait_idle()
    window.driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)


def test_what_one_window_decides_the_other_shows_once_refreshed(
    alice: Window, alice_again: Window, office: Office
) -> None:
    alice.front().decide(SEEN, "H")
    refresh(alice_again)
    alice_again.driver.wait_until(lambda: not alice_again.shows(SEEN), "the report has left the other window's pile")
    alice_again.show("decided")
    alice_again.read(SEEN)
    assert alice_again.driver.value("ocsgeVerdict_reject") is True
    alice_again.show("todo")
    assert signatures(office, SEEN) == [[]]


def test_two_windows_that_send_at_the_same_moment_double_nothing(
    alice: Window, alice_again: Window, office: Office
) -> None:
    for window, numbers in ((alice, OF_FIRST), (alice_again, OF_SECOND)):
        window.front()
        for number in numbers:
            window.decide(number, "X")
    # The server holds the first answer back until the other window has sent everything that it may.
    office.server.set_fault("slow", {"match": REPLIES, "held": True, "times": 1})
    alice.front().driver.menu("OCS GE > Synchroniser")
    office.server.wait_for(REPLIES, stage="applied")
    assert alice.driver.tasks()
    alice_again.front().synchronise()
    assert alice.driver.tasks(), "the first window was to be in the middle of its own"
    office.server.release()
    alice.front().driver.wait_idle()
    alice.driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    assert signatures(office, SEEN, *OF_FIRST, *OF_SECOND) == [["pi.alice"]] * 5
    exchange(alice_again, office)
    assert signatures(office, SEEN, *OF_FIRST, *OF_SECOND) == [["pi.alice"]] * 5
    alice.driver.assert_healthy()
    alice_again.driver.assert_healthy()


def test_another_account_sends_its_own_and_leaves_the_first_ones_where_they_are(
    alice: Window, chef: Window, office: Office
) -> None:
    alice.front().decide(ALICES, "H")
    refresh(chef).decide(CHEFS, "H")
    exchange(chef, office)
    assert signatures(office, ALICES, CHEFS) == [[], ["chef.pi"]]
    chef.show("decided")
    assert chef.shows(ALICES)
    assert not chef.shows(CHEFS)
    chef.driver.screenshot("two-windows-chef")
    chef.show("todo")
    exchange(alice, office)
    assert signatures(office, ALICES, CHEFS) == [["pi.alice"], ["chef.pi"]]
    alice.driver.assert_healthy()


def test_what_a_dead_window_left_waits_for_the_one_who_decided(alice: Window, chef: Window, office: Office) -> None:
    alice.front().decide(BEFORE_CRASH, "X")
    alice.driver.session.kill()
    exchange(chef, office)
    assert signatures(office, BEFORE_CRASH) == [[]]


def test_a_window_reopened_and_not_yet_logged_in_still_knows_whose_it_is(
    alice: Window, chef: Window, office: Office
) -> None:
    alice.driver.session.start()
    alice.front().wait_listed()
    assert alice.account() == "pi.alice"
    alice.decide(BEFORE_LOGIN, "X")
    exchange(chef, office)
    assert signatures(office, BEFORE_CRASH, BEFORE_LOGIN) == [[], []]
    alice.front().log_in()
    exchange(alice, office)
    assert signatures(office, BEFORE_CRASH, BEFORE_LOGIN) == [["pi.alice"], ["pi.alice"]]
    alice.driver.assert_healthy()
    chef.driver.assert_healthy()
