"""Training paragraphs as they might also have come: in lower case, mistyped, in the gold words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

Augmenter = Callable[[Language, Example], Iterator[Example]]

# A mistyped word keeps its first letter and its last three, which spaCy's features read on their
# own: so what the network learns is to get by without knowing the word.
FIRST, LAST = 1, 3
SHORTEST = FIRST + LAST + 2


def mistyped(word: str) -> str:
    """The word with two of its inner letters changed round; short ones and numbers stay."""
    if len(word) < SHORTEST or not word.isalpha():
        return word
    place = random.randrange(FIRST, len(word) - LAST - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


@registry.augmenters("followup_lint.as_typed.v1")  # type: ignore[untyped-decorator]
def as_typed(lower: float, mistype: float, gold_words: float) -> Augmenter:
    """Each paragraph in lower case with the chance `lower`, each word mistyped with `mistype`.

    With the chance `gold_words` the words are those of the treebank, else those of spaCy's
    tokeniser, as when a real text is read.
    """

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        words = [token.text for token in example.reference]
        if random.random() < lower:
            words = [word.lower() for word in words]
        words = [mistyped(word) if random.random() < mistype else word for word in words]
        yield example_of(nlp, example, words, gold=random.random() < gold_words)

    return augment


def example_of(nlp: Language, example: Example, words: Sequence[str], *, gold: bool) -> Example:
    """The example with its words replaced, its annotation kept."""
    spaces = [bool(token.whitespace_) for token in example.reference]
    annotation = example.to_dict()
    annotation["token_annotation"]["ORTH"] = list(words)
    typed = Doc(nlp.vocab, words=list(words), spaces=spaces)
    return Example.from_dict(typed if gold else nlp.make_doc(typed.text), annotation)
