"""A message is reported sent if, and only if, the server has it: once, for its own readers."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from smtp_model import DOT, NOT_SENT, SENT, UNKNOWN, Asker, Box, Taker, number_of, text_of
from smtp_stepped import LIMITS, Stage

EXACTLY = {SENT: (1,), NOT_SENT: (0,), UNKNOWN: (0, 1)}
# Longer than any limit.
LONG = LIMITS.data_end + 1
# A message takes about ten steps, and another may have to be ended before.
ENOUGH = 100
NOW, DATA, TEXT = b"now", b"DATA", b"text"
PLACES = st.sampled_from([NOW, b"MAIL", DATA, TEXT, DOT])
YES, GO_ON, NO = b"250 ok\r\n", b"354 go\r\n", b"550 no\r\n"
NO_ANSWERS = [b"250-a\r\n550 b\r\n", b"550-a\r\n250 b\r\n", b"199 x\r\n", b"hello\r\n"]
BEGUN = [b"250-", b"2"]
LEAVES = b"421 bye\r\n"
REFUSALS = [b"450 later\r\n", b"550-no\r\n550 never\r\n", LEAVES]


def at_work(mail: Mail) -> bool:
    """Whether the server is there, and not in the middle of an answer."""
    return not (mail.taker.end.left or mail.taker.rest)


def owing(mail: Mail) -> bool:
    """Whether it owes an answer."""
    return at_work(mail) and bool(mail.taker.owed)


def connected(mail: Mail) -> bool:
    """Whether the mail program has a connection."""
    return not (mail.asker.end.left or mail.asker.end.alone)


def in_order(mail: Mail) -> bool:
    """Whether both are there, and the server has broken no rule of SMTP."""
    return connected(mail) and not mail.taker.end.left and mail.taker.straight


def at_rest(mail: Mail) -> bool:
    """Whether all is in order, and nobody waits for anything."""
    busy = mail.taker.owed or mail.taker.rest or mail.asker.expected or mail.asker.plan
    return in_order(mail) and not busy


class Mail(RuleBasedStateMachine):
    """A mail program, the proxy, and a server that does what it likes."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = Stage()
        self.box = Box()
        self.outcomes: dict[int, str] = {}
        self.number = 0
        self.connects()

    def connects(self) -> None:
        """Begin a session."""
        client, server = self.stage.connect()
        self.taker = Taker(server, self.box)
        self.asker = Asker(client, self.outcomes)

    def go_on(self) -> None:
        """Let both read what has come."""
        if not self.taker.end.left:
            self.taker.reads()
        if not self.asker.end.left:
            self.asker.hears()

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.stage.waits(seconds)
        self.go_on()

    def replies(self, content: bytes) -> None:
        """The server says something."""
        self.taker.end.says(content)
        self.go_on()

    def is_at(self, place: bytes) -> bool:
        """Whether this waits for its answer, or a text is there without its end."""
        if place == TEXT:
            return self.taker.within
        return bool(self.taker.owed) and self.taker.owed[0].startswith(place)

    def comes_to(self, place: bytes) -> None:
        """All goes well until a message is there, in a new session if there is none in order."""
        for _ in range(ENOUGH):
            if place == NOW or self.is_at(place):
                return
            if in_order(self):
                self.takes_a_step()
            else:
                self.comes_back()
        raise AssertionError(f"never at {place!r}")

    def takes_a_step(self) -> None:
        """Something goes as it should."""
        if self.taker.rest:
            self.answers_the_rest()
        elif self.asker.expected and self.taker.owed:
            self.replies(self.taker.answers())
        elif self.asker.expected:
            self.passes(LIMITS.quiet)
        elif self.asker.plan:
            self.says(cut=0)
        else:
            self.means_to_send(held=False, readers=2)

    # The mail program

    @precondition(lambda self: connected(self) and not self.asker.plan)
    @rule(held=st.booleans(), readers=st.integers(1, 2))
    def means_to_send(self, held: bool, readers: int) -> None:
        self.number += 1
        self.asker.means_to_send(self.number, text_of(self.number, held=held), readers)

    @precondition(lambda self: connected(self) and self.asker.plan and not self.asker.expected)
    @rule(cut=st.integers(0, 40))
    def says(self, cut: int) -> None:
        content = self.asker.says()
        for part in (content[:cut], content[cut:]):
            self.asker.end.says(part)
            self.go_on()

    @precondition(lambda self: connected(self) and self.asker.plan)
    @rule()
    def says_all_at_once(self) -> None:
        content = b""
        while self.asker.plan:
            content += self.asker.says()
        self.asker.end.says(content)
        self.go_on()

    @precondition(lambda self: connected(self) and not self.asker.expected)
    @rule(verb=st.sampled_from([b"EHLO x", b"RSET", b"NOOP", b"QUIT"]))
    def says_something_else(self, verb: bytes) -> None:
        if self.asker.plan and isinstance(self.asker.plan[0][1], int):
            return  # it would be a line of the message
        self.asker.plan.clear()
        self.asker.plan.append((verb + b"\r\n", verb[:4]))
        self.says(cut=0)

    @rule(place=PLACES)
    def leaves(self, place: bytes) -> None:
        self.comes_to(place)
        if connected(self):
            self.asker.leaves(self.box)
            self.go_on()

    @rule()
    def comes_back(self) -> None:
        self.leaves(NOW)
        self.connects()

    # The server

    @precondition(owing)
    @rule(cut=st.integers(0, 9))
    def answers(self, cut: int) -> None:
        content = self.taker.answers()
        self.taker.rest = content[cut:]
        self.replies(content[:cut])

    @precondition(lambda self: not self.taker.end.left and self.taker.rest)
    @rule()
    def answers_the_rest(self) -> None:
        rest, self.taker.rest = self.taker.rest, b""
        self.replies(rest)

    @precondition(lambda self: owing(self) and self.taker.owed[0] not in (DOT, b"RSET"))
    @rule(reply=st.sampled_from(REFUSALS))
    def refuses(self, reply: bytes) -> None:
        self.taker.owed.popleft()
        self.replies(reply)

    @precondition(lambda self: at_work(self) and DOT not in self.taker.owed)
    @rule(takes=st.booleans())
    def changes_its_mind(self, takes: bool) -> None:
        self.taker.takes = takes

    # What no server may do

    @rule(place=PLACES, passes=st.integers(0, 3), again=st.sampled_from([YES, NO]))
    def answers_twice(self, place: bytes, passes: int, again: bytes) -> None:
        self.comes_to(place)
        if owing(self):
            self.taker.straight = False
            self.taker.hasty |= self.is_at(DATA)
            answer = self.taker.answers()
            self.taker.end.utters(answer)
            for _ in range(passes):
                self.stage.loop.one_pass()
            self.replies(again)

    @rule(reply=st.sampled_from([YES, b"220 box\r\n", b"251-a\r\n251 b\r\n", *NO_ANSWERS, *BEGUN]))
    def takes_data_for_something_else(self, reply: bytes) -> None:
        self.comes_to(DATA)
        self.answers_wrongly(reply)

    @rule(reply=st.sampled_from([YES, NO, GO_ON, LEAVES, *NO_ANSWERS, *BEGUN]))
    def answers_before_the_end(self, reply: bytes) -> None:
        self.comes_to(TEXT)
        self.answers_wrongly(reply)

    @rule(reply=st.sampled_from([GO_ON, *NO_ANSWERS]))
    def answers_the_end_wrongly(self, reply: bytes) -> None:
        self.comes_to(DOT)
        self.answers_wrongly(reply)

    @precondition(lambda self: at_work(self) and not (self.is_at(DATA) or self.is_at(DOT)))
    @rule(reply=st.sampled_from([YES, NO, GO_ON, LEAVES, *NO_ANSWERS, *BEGUN]))
    def answers_wrongly(self, reply: bytes) -> None:
        self.taker.straight = False
        self.taker.hasty |= self.taker.within
        if self.taker.owed:
            self.taker.owed.popleft()
        else:
            self.taker.finished = True
        self.replies(reply)

    @rule(place=PLACES)
    def hangs_up(self, place: bytes) -> None:
        self.comes_to(place)
        if self.taker.end.left:
            return
        self.taker.straight = False
        self.taker.end.closes()
        self.go_on()

    # Time

    @rule()
    def a_moment_passes(self) -> None:
        self.passes(LIMITS.quiet)

    @rule(place=PLACES)
    def nobody_speaks_for_long(self, place: bytes) -> None:
        self.comes_to(place)
        late = bool(self.taker.owed)
        self.taker.straight = False
        self.passes(LONG)
        assert self.taker.end.left or self.taker.end.alone or not late

    # What holds

    @precondition(lambda self: connected(self) and not self.taker.end.left)
    @rule()
    def it_goes_on(self) -> None:
        """On the same connection, whatever happened on it."""
        for _ in range(ENOUGH):
            if connected(self):
                self.takes_a_step()

    @precondition(at_rest)
    @rule()
    def all_goes_well(self) -> None:
        """However odd the session was so far."""
        self.taker.takes = True
        self.comes_to(DOT)
        self.replies(self.taker.answers())
        assert self.outcomes[self.number] == SENT

    @invariant()
    def reported_sent_is_with_the_server(self) -> None:
        taken = Counter(text for _, text in self.box.taken)
        for number, outcome in self.outcomes.items():
            assert taken[text_of(number)] in EXACTLY[outcome], (number, outcome)
            assert text_of(number, held=True) not in self.box.ended
        assert set(taken.values()) <= {1}

    @invariant()
    def what_the_server_says_of_a_message_is_passed_on(self) -> None:
        taker = self.taker
        if taker.verdict and taker.straight and not taker.rest and connected(self):
            number, said = taker.verdict
            assert self.outcomes.get(number) == said

    @invariant()
    def nobody_gets_what_is_for_others(self) -> None:
        for readers, text in self.box.taken:
            name = b".%d@" % number_of(text)
            assert [name in reader for reader in readers] == [True] * (len(readers) or 1)

    @invariant()
    def nothing_broke_within(self) -> None:
        assert [note for note in self.stage.notes if "internal" in note] == []

    def teardown(self) -> None:
        self.leaves(NOW)
        self.passes(LONG)
        self.reported_sent_is_with_the_server()
        self.stage.close()


def test_reported_sent_is_with_the_server_once(loopback: None) -> None:
    # The same each time; that it is too slow would tell how busy the machine is.
    plan = settings(
        max_examples=200,
        stateful_step_count=20,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    run_state_machine_as_test(Mail, settings=plan)
