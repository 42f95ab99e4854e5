"""The word pieces: which of the pretrained vocabulary are kept, and a tokeniser for them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
FIRST_WORD = 1996  # where the words begin in the pretrained vocabulary, the most frequent first
FREQUENT = 3500
TIMES = 5  # a piece that the text has less often is written in smaller ones
SIGNS = "–—‘’“”…€•"


def kept_pieces(tokeniser: Path, texts: Iterable[str]) -> list[int]:
    """The ids that are kept: signs and letters, frequent words, and what the texts often have."""
    full = Tokenizer.from_file(str(tokeniser))
    full.no_truncation()
    full.no_padding()
    ids = full.get_vocab()
    words = {number: piece for piece, number in ids.items()}
    kept = {ids[name] for name in SPECIAL}
    for piece, number in ids.items():
        letter = piece.removeprefix("##")
        if len(letter) == 1 and (ord(letter) < 256 or letter in SIGNS):
            kept.add(number)
    seen = Counter(number for made in full.encode_batch(list(texts)) for number in made.ids)
    kept.update(number for number, times in seen.items() if times >= TIMES)
    kept.update(n for n in range(FIRST_WORD, FIRST_WORD + FREQUENT) if words[n].isascii())
    return sorted(kept)


def small_tokeniser(tokeniser: Path, kept: Sequence[int], longest: int) -> Tokenizer:
    """A tokeniser of just these pieces, numbered anew; longer texts are cut."""
    data = json.loads(tokeniser.read_text(encoding="utf-8"))
    pieces = {number: piece for piece, number in data["model"]["vocab"].items()}
    new = {number: place for place, number in enumerate(kept)}
    data["model"]["vocab"] = {pieces[number]: place for number, place in new.items()}
    data["truncation"] = data["padding"] = None
    data["added_tokens"] = [
        {**each, "id": new[each["id"]]} for each in data["added_tokens"] if each["id"] in new
    ]
    for name, special in data["post_processor"].items():
        if name in ("sep", "cls"):
            special[1] = new[special[1]]
        elif name == "special_tokens":
            for each in special.values():
                each["ids"] = [new[number] for number in each["ids"]]
    made = Tokenizer.from_str(json.dumps(data))
    made.enable_truncation(longest)
    made.no_padding()
    return made


def written(tokeniser: Path, kept: Sequence[int]) -> list[str]:
    """The pieces that are kept, in their new order."""
    vocabulary = json.loads(tokeniser.read_text(encoding="utf-8"))["model"]["vocab"]
    words = {number: piece for piece, number in vocabulary.items()}
    return [words[number] for number in kept]
