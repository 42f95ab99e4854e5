"""The only place that imports spaCy; its types are named here for type checkers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc as Doc
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token as Token

    __all__ = ["Doc", "Sentence", "Token"]
