"""One mail program and its connection to the server: everything passes, but messages wait."""

from __future__ import annotations

import contextlib

from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.smtp import replies
from followup_lint.hooks.smtp.connection import Connection, LineError, receive
from followup_lint.hooks.smtp.protocol import (
    AUTH,
    CONTINUE,
    DATA,
    DONE,
    DOT,
    EHLO,
    MAIL,
    QUIT,
    REFUSAL,
    REFUSED,
    RSET,
    START_MAIL,
    UNAVAILABLE,
    Command,
    Reply,
    has_false_end,
    is_one_line,
    reply,
    without_stuffing,
)
from followup_lint.hooks.smtp.proxy import Proxy
from followup_lint.hooks.smtp.upstream import Upstream, UpstreamError

GO_AHEAD = Reply(START_MAIL, (b"354 End the message with <CR><LF>.<CR><LF>\r\n",))


class Session:
    """Relays between a mail program and the server.

    `busy` says that a message is under way, `complete` that the server has received its end and has
    not answered yet.
    """

    def __init__(self, client: Connection, upstream: Upstream, proxy: Proxy) -> None:
        self.client = client
        self.upstream = upstream
        self.proxy = proxy
        self.limits = proxy.limits
        self.busy = False
        self.complete = False
        self.ending = False
        self.international = False

    async def run(self) -> None:
        """Relay until one of the two wants no more.

        Raises EOFError and OSError when the mail program has gone.
        """
        while not self.ending:
            try:
                await self.obey(Command.of(await self.line()))
            except UpstreamError as error:
                await self.end(UNAVAILABLE, "4.4.2", str(error))
            except TimeoutError:
                await self.end(UNAVAILABLE, "4.4.2", "The mail program was silent for too long")
            except LineError as error:
                await self.end(521, "5.5.2", str(error))

    async def obey(self, command: Command) -> None:
        """Do what a command asks for."""
        if refusal := self.refusal(command):
            await self.answer(refusal)
        elif command.verb == DATA:
            self.busy = True
            await self.take_message(command)
            self.busy = False
        else:
            await self.relay(command)

    def refusal(self, command: Command) -> Reply | None:
        """What to answer to a command that is not relayed."""
        if command.verb in REFUSED:
            return reply(502, "5.5.1", "This cannot be used through followup-lint")
        if command.verb != AUTH and len(command.line) > self.limits.command_line:
            return reply(500, "5.5.2", f"A command has at most {self.limits.command_line:,} bytes")
        if command.verb == MAIL and command.size > self.limits.max_size:
            return replies.too_large(self.limits.max_size)
        return None

    async def relay(self, command: Command) -> None:
        """Pass a command on, and its answer back; what follows 334 is not a command."""
        if command.verb == MAIL:
            self.international = command.international
        answer = await self.upstream.ask(command.line, self.limits.command)
        while answer.code == CONTINUE:
            await self.answer(answer)
            answer = await self.upstream.ask(await self.line(), self.limits.command)
        if answer.code == START_MAIL:
            # The server takes for DATA what is not; it must get no text that nobody checked.
            raise self.upstream.fail("asks for a message at the wrong time")
        if command.verb == EHLO:
            answer = answer.without_hidden(self.limits.max_size)
        await self.answer(answer)
        self.ending |= command.verb == QUIT

    async def take_message(self, command: Command) -> None:
        """Let the mail program send its message, and judge it before it reaches the server."""
        await self.answer(GO_AHEAD)
        message = await receive(self.client, self.limits)
        if message is None:
            await self.refuse(replies.too_large(self.limits.max_size))
        elif has_false_end(message):
            await self.refuse(replies.false_end())
        else:
            decision = await self.proxy.check(without_stuffing(message))
            if decision.action is Action.BLOCK:
                await self.refuse(replies.held_back(decision, international=self.international))
            else:
                await self.forward(command, message, decision)

    async def refuse(self, answer: Reply) -> None:
        """Answer why the message is not sent, and have the server forget its recipients."""
        await self.answer(answer)
        with contextlib.suppress(UpstreamError):  # the next command will tell
            await self.upstream.ask(RSET, self.limits.command, DONE)

    async def forward(self, command: Command, message: bytearray, decision: Decision) -> None:
        """Send the message unchanged, and pass on the answer of the server."""
        answer = await self.hand_over(command, message)
        if answer.code not in DONE:
            await self.answer(answer)
            return
        try:
            self.tell_of(decision)
            await self.answer(answer)
        finally:
            await self.proxy.remember(without_stuffing(message), decision)

    async def hand_over(self, command: Command, message: bytearray) -> Reply:
        """Send the message, and return what the server says to its end, or why it says nothing."""
        upstream, limits = self.upstream, self.limits
        try:
            self.still_wanted()
            answer = await upstream.ask(command.line, limits.data_start, (START_MAIL,), REFUSAL)
            if answer.code == START_MAIL:
                await upstream.send(memoryview(message))
                await upstream.hear(limits.quiet)  # what comes by now is no answer to the end
                self.still_wanted()
                self.complete = True
                answer = await upstream.ask(DOT, limits.data_end, DONE, REFUSAL)
        except UpstreamError as error:
            answer = replies.failed(error, complete=self.complete)
        self.complete = False
        return answer

    def tell_of(self, decision: Decision) -> None:
        """Note anything unusual about a message that was sent."""
        for note in decision.notes:
            self.proxy.note(note)
        if decision.remark:
            self.proxy.note(decision.remark)
        if self.client.gone:
            self.proxy.note("sent, but the mail program disconnected before it got the answer")

    def still_wanted(self) -> None:
        """Raise EOFError if the mail program has gone: it will take the message for not sent."""
        if self.client.gone:
            self.upstream.abort()
            raise EOFError

    async def line(self) -> bytes:
        """The next line of the mail program. Raises LineError if servers could read it as two."""
        line = await self.client.line(self.limits.auth_line, self.limits.client)
        if not is_one_line(line):
            raise LineError("a line ends in CR LF, and has neither within it")
        return line

    async def answer(self, answer: Reply) -> None:
        """Send a reply to the mail program."""
        await self.client.send(answer.raw, self.limits.client)
        self.ending |= answer.code == UNAVAILABLE

    async def end(self, code: int, status: str, text: str) -> None:
        """Say why no more can be done."""
        self.ending = True
        await self.answer(reply(code, status, text))
