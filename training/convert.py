"""Turn a checkout of UD_English-EWT into the spaCy files that the pipeline is trained on.

One paragraph becomes one Doc, so that the parser learns sentence boundaries. The words of a
multiword token ("do" + "n't") stand next to each other without a space, as spaCy's tokeniser
leaves them. Of the morphological features only the imperative mood is kept: it is the one that
the rules ask for, and fewer labels leave more of the small network to it.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

SPLITS = ("train", "dev", "test")
IMPERATIVE = "Mood=Imp"


@dataclass
class Paragraph:
    """The rows of one paragraph, with the genre of the document it stands in."""

    genre: str
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraph as running text."""
        pairs = zip(self.words, self.spaces, strict=True)
        return "".join(word + " " * space for word, space in pairs)

    def to_doc(self, vocab: Vocab) -> Doc:
        """The paragraph as a gold-standard Doc."""
        doc = Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.pos,
            morphs=self.morphs,
            heads=self.heads,
            deps=self.deps,
        )
        doc.user_data["genre"] = self.genre
        return doc


def open_split(folder: Path, split: str) -> Iterable[str]:
    """The lines of one split, from a plain or gzip-compressed CoNLL-U file."""
    plain = folder / f"en_ewt-ud-{split}.conllu"
    packed = folder / f"en_ewt-ud-{split}.conllu.gz"
    if plain.exists():
        return plain.open(encoding="utf-8")
    if packed.exists():
        return gzip.open(packed, "rt", encoding="utf-8")
    raise SystemExit(f"{folder}: no en_ewt-ud-{split}.conllu or .conllu.gz in this folder")


def read_paragraphs(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Group CoNLL-U sentences into paragraphs at `# newdoc` and `# newpar`."""
    genre = "unknown"
    paragraph = Paragraph(genre)
    sentence: list[list[str]] = []
    starts_paragraph = False
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            genre = line.rpartition("=")[2].strip().partition("-")[0]
            starts_paragraph = True
        elif line.startswith("# newpar"):
            starts_paragraph = True
        elif line and not line.startswith("#"):
            sentence.append(line.split("\t"))
        elif not line and sentence:
            if starts_paragraph and paragraph.words:
                yield paragraph
                paragraph = Paragraph(genre)
            paragraph.genre = genre
            starts_paragraph = False
            add_sentence(paragraph, sentence)
            sentence = []
    if paragraph.words:
        yield paragraph


def add_sentence(paragraph: Paragraph, rows: list[list[str]]) -> None:
    """Append the words of one sentence; heads become indices into the paragraph."""
    offset = len(paragraph.words)
    joined_until, token_space = 0, True
    for row in rows:
        number, form, xpos, upos = row[0], row[1], row[4], row[3]
        space_after = "SpaceAfter=No" not in row[9]
        if "." in number:
            continue
        if "-" in number:
            joined_until, token_space = int(number.partition("-")[2]), space_after
            continue
        index = int(number)
        if index <= joined_until:
            space_after = token_space if index == joined_until else False
        head = int(row[6])
        paragraph.words.append(form)
        paragraph.spaces.append(space_after)
        paragraph.tags.append(xpos)
        paragraph.pos.append(upos)
        paragraph.morphs.append(IMPERATIVE if IMPERATIVE in row[5].split("|") else "")
        paragraph.heads.append(offset + (head - 1 if head else index - 1))
        paragraph.deps.append(row[7] if head else "ROOT")


def convert(source: Path, target: Path, email_copies: int) -> None:
    """Write train.spacy, dev.spacy and test.spacy; e-mail is repeated in the training part."""
    target.mkdir(parents=True, exist_ok=True)
    for split in SPLITS:
        vocab, docs = Vocab(), DocBin(store_user_data=True)
        count = 0
        for paragraph in read_paragraphs(open_split(source, split)):
            repeat = email_copies if split == "train" and paragraph.genre == "email" else 1
            for _ in range(repeat):
                docs.add(paragraph.to_doc(vocab))
                count += 1
        docs.to_disk(target / f"{split}.spacy")
        print(f"{split}: {count} paragraphs")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path, help="folder with en_ewt-ud-*.conllu[.gz]")
    parser.add_argument("target", type=Path, help="folder for train.spacy, dev.spacy, test.spacy")
    parser.add_argument("--email-copies", type=int, default=1, help="how often e-mail is seen")
    args = parser.parse_args()
    convert(args.source, args.target, args.email_copies)


if __name__ == "__main__":
    main()
