"""Whatever windows, accounts, clock and crashes do, a decision is sent by one holder and confirmed once."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ocsge_qgis_plugin.domain.outbox import IllegalMoveError, OutboxState, outbox_moves
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import DecisionPendingError, LeaseLostError, ReportClosedError
from tests.unit.workspace.records import ALICE, BRUNO, Clock, draft, opened, pulled, report

LEASE = 60.0
SETTLE = 30.0
REPORTS = 2
windows = st.sampled_from(["w1", "w2"])
accounts = st.sampled_from([ALICE, BRUNO])
picks = st.integers(min_value=0, max_value=7)


class OutboxLife(RuleBasedStateMachine):
    """A model beside the store: who holds what until when, what the server has, what was ever decided.

    ``believed`` is what each window thinks it holds, ``held`` who really does: a window that slept too long is wrong.
    """

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.windows = {name: opened(self.folder, self.clock) for name in ("w1", "w2")}
        self.reports = pulled(self.windows["w1"], *(report(number) for number in range(REPORTS)))
        self.decided = {}
        self.held = {}
        self.believed = {"w1": [], "w2": []}
        self.on_server = set()
        self.confirmed = {}

    def teardown(self):
        for workspace in getattr(self, "windows", {}).values():
            workspace.close()
        shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)

    def box(self, window):
        return self.windows[window].decisions

    def mine(self, window, pick):
        believed = self.believed[window]
        return believed[pick % len(believed)] if believed else None

    def still_held(self, uuid, window):
        """A step went through: the window must have been the holder."""
        assert self.held[uuid][0] == window, "a window that had lost its lease went on"

    def let_go(self, uuid, window):
        self.still_held(uuid, window)
        self.held.pop(uuid)
        self.believed[window].remove(uuid)

    @rule(window=windows, account=accounts, number=st.integers(0, REPORTS - 1))
    def decide(self, window, account, number):
        before = self.box(window).current_for(self.reports[number])
        try:
            self.box(window).decide(draft(self.reports[number], identity=account))
        except DecisionPendingError:
            assert before.state in (OutboxState.SENDING, OutboxState.UNCERTAIN)
            return
        current = self.box(window).current_for(self.reports[number])
        self.decided[current.uuid] = account

    @rule(window=windows, number=st.integers(0, REPORTS - 1))
    def undo(self, window, number):
        current = self.box(window).current_for(self.reports[number])
        if current is None:
            return
        try:
            self.box(window).withdraw(current.uuid)
        except (DecisionPendingError, IllegalMoveError):
            assert current.state in (OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.CONFIRMED)

    @rule(window=windows, account=accounts, limit=st.integers(1, 3))
    def claim(self, window, account, limit):
        for item in self.box(window).claim(account, owner=window, lease_seconds=LEASE, limit=limit, now=self.clock.now):
            self._taken(item, window, account)

    @rule(window=windows, account=accounts)
    def look(self, window, account):
        for item in self.box(window).claim_uncertain(
            account, owner=window, lease_seconds=LEASE, limit=5, now=self.clock.now
        ):
            assert item.state is OutboxState.UNCERTAIN
            self._taken(item, window, account)

    def _taken(self, item, window, account):
        _, until = self.held.get(item.uuid, ("", 0.0))
        assert until <= self.clock.now, "two holders"
        assert self.decided[item.uuid] == account, "signed by another account"
        self.held[item.uuid] = (window, self.clock.now + LEASE)
        if item.uuid not in self.believed[window]:
            self.believed[window].append(item.uuid)

    @rule(window=windows, pick=picks)
    def write_to_server(self, window, pick):
        """Renew, then write: the server must not have it already."""
        uuid = self.mine(window, pick)
        if uuid is None or uuid in self.on_server or self.box(window).get(uuid).state is not OutboxState.SENDING:
            return
        try:
            self.box(window).renew_lease(uuid, window, lease_seconds=LEASE, now=self.clock.now)
        except LeaseLostError:
            self._lost(uuid, window)
            return
        self.still_held(uuid, window)
        self.held[uuid] = (window, self.clock.now + LEASE)
        assert uuid not in self.on_server, "sent twice"
        self.on_server.add(uuid)

    @rule(window=windows, pick=picks)
    def finish(self, window, pick):
        """What a sender does at the end: confirm what the server has, else give back or conclude."""
        uuid = self.mine(window, pick)
        if uuid is None:
            return
        box = self.box(window)
        try:
            if uuid in self.on_server:
                box.confirm(uuid, window, answered_status=ReportStatus.VALID, reply_id=1)
                self.confirmed[uuid] = self.confirmed.get(uuid, 0) + 1
            elif box.get(uuid).state is OutboxState.UNCERTAIN:
                box.settled(uuid, window)
            else:
                box.give_back(uuid, window)
        except LeaseLostError:
            self._lost(uuid, window)
        else:
            self.let_go(uuid, window)

    @rule(window=windows, pick=picks, step=st.sampled_from(["conflict", "refuse", "uncertain"]))
    def stumble(self, window, pick, step):
        uuid = self.mine(window, pick)
        if uuid is None or (uuid in self.on_server and step != "uncertain"):
            return
        box = self.box(window)
        state = box.get(uuid).state
        try:
            if step == "conflict":
                box.conflict(uuid, window, "moved")
            elif step == "refuse":
                box.refuse(uuid, window, "403")
            else:
                box.uncertain(uuid, window, settle_until=self.clock.now + SETTLE, error="lost")
        except LeaseLostError:
            self._lost(uuid, window)
        except IllegalMoveError:
            assert state is OutboxState.UNCERTAIN
        else:
            self.let_go(uuid, window)

    @rule(window=windows, number=st.integers(0, REPORTS - 1))
    def person_resolves(self, window, number):
        current = self.box(window).current_for(self.reports[number])
        if current is None or not current.state.needs_person:
            return
        if current.state is OutboxState.REFUSED:
            self.box(window).retry(current.uuid)
        else:
            try:
                self.box(window).keep_mine(current.uuid, current.ground)
            except ReportClosedError:
                self.box(window).take_theirs(current.uuid)

    @rule(seconds=st.sampled_from([1.0, 29.0, 31.0, 61.0, 600.0]))
    def time_passes(self, seconds):
        self.clock.now += seconds

    @rule(window=windows)
    def expire(self, window):
        self.box(window).expire_leases(self.clock.now, SETTLE)

    @rule(account=accounts, first=windows)
    def both_windows_look_after_a_long_sleep(self, account, first):
        """The way to the rarest states, made short: leases end, everything settles, two windows look at once."""
        self.time_passes(LEASE)
        self.expire(first)
        self.time_passes(SETTLE)
        self.look(first, account)
        self.look("w2" if first == "w1" else "w1", account)

    @rule(window=windows, account=accounts, number=st.integers(0, REPORTS - 1))
    def decide_and_claim(self, window, account, number):
        self.decide(window, account, number)
        self.claim(window, account, 1)

    @rule(window=windows)
    def crash_and_reopen(self, window):
        """The process dies without a word; what it held stays held until the lease ends."""
        self.windows[window].close()
        self.windows[window] = opened(self.folder, self.clock)

    def _lost(self, uuid, window):
        owner, until = self.held.get(uuid, ("", 0.0))
        assert owner != window or until <= self.clock.now, "a lease was taken away before its end"
        self.believed[window].remove(uuid)

    @invariant()
    def nothing_is_lost_nor_confirmed_twice(self):
        if not hasattr(self, "windows"):
            return
        stored = {decision.uuid: decision for decision in self.box("w1").list()}
        assert set(stored) == set(self.decided)
        assert all(times == 1 for times in self.confirmed.values())
        confirmed = {uuid for uuid, decision in stored.items() if decision.state is OutboxState.CONFIRMED}
        assert confirmed == set(self.confirmed)
        assert sum(self.box("w2").counts().values()) == len(self.decided)

    @invariant()
    def what_the_server_has_is_never_queued_again(self):
        if not hasattr(self, "windows"):
            return
        for uuid in self.on_server:
            assert self.box("w1").get(uuid).state in (
                OutboxState.SENDING,
                OutboxState.UNCERTAIN,
                OutboxState.CONFIRMED,
            )

    @invariant()
    def every_move_in_history_was_legal(self):
        if not hasattr(self, "windows"):
            return
        for uuid in self.decided:
            moves = self.box("w2").moves_of(uuid)
            assert moves[0].from_state is None
            for earlier, later in zip(moves, moves[1:]):
                assert later.from_state is earlier.to_state
                assert later.to_state in outbox_moves(later.from_state)


TestOutboxLife = OutboxLife.TestCase
TestOutboxLife.settings = settings(max_examples=40, stateful_step_count=60)
