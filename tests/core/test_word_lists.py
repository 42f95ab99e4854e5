"""Lists of words: each word once, and what is no word left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import followup_lint
from followup_lint.core import word_lists
from followup_lint.core.word_lists import lines_in, table_in, words_in

LISTS = sorted(Path(followup_lint.__file__).parent.rglob("words/*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_word_stands_once_in_its_list(path: Path) -> None:
    room = path.parent.parent.relative_to(Path(followup_lint.__file__).parent).as_posix()
    lines = list(lines_in(room, path.stem))
    is_table = ":" in lines[0]
    words = [line.partition(":")[0] for line in lines] if is_table else words_in(room, path.stem)

    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_comments_and_empty_lines_say_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "room" / "words").mkdir(parents=True)
    text = "# Fruit\n\napple fig # and more\n  plum\n"
    (tmp_path / "room" / "words" / "fruit.txt").write_text(text, encoding="utf-8")
    (tmp_path / "room" / "words" / "meant.txt").write_text("teh: the\nalot : a lot\n")
    monkeypatch.setattr(word_lists, "ROOMS", str(tmp_path))

    assert words_in("room", "fruit") == ("apple", "fig", "plum")
    assert table_in("room", "meant") == {"teh": "the", "alot": "a lot"}
