"""Errors in handlers, which tell no word of a draft."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import wraps
from typing import Any

from lsprotocol.types import MessageType
from pygls.exceptions import JsonRpcException, JsonRpcInternalError

from followup_lint.core.errors import FollowupLintError, describe
from followup_lint.editor.lsp.desk import REPORT_IT
from followup_lint.editor.lsp.server import Server


def guarded(handler: Callable[..., Any]) -> Callable[..., Any]:
    """The handler of a request, which is a coroutine, or of a notification, which is none.

    pygls would send and show the text of an error. One in a request is its answer.
    """

    @wraps(handler)
    def notified(ls: Server, *given: Any) -> None:
        try:
            handler(ls, *given)
        except Exception as error:
            ls.say(f"internal error ({describe(error)}); {REPORT_IT}", MessageType.Error)

    @wraps(handler)
    async def asked(ls: Server, *given: Any) -> Any:
        try:
            return await handler(ls, *given)
        except JsonRpcException:
            raise
        except FollowupLintError as error:
            raise JsonRpcInternalError(str(error)) from None
        except Exception as error:
            raise JsonRpcInternalError(f"internal error ({describe(error)})") from None

    return asked if asyncio.iscoroutinefunction(handler) else notified
