"""Names that may be one person's, near misses, and others."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.people.names import Likeness, compare

# Letters as names have them: with and without marks, small and large.
LETTERS = st.sampled_from("abcdefghijklmnoprstuvyzäöüéèñçåøłšžßœæABDEGJKLMOSÉÖÅØ")
NAME_WORD = st.text(LETTERS, min_size=1, max_size=12).map(str.title)
HYPHENED = st.tuples(NAME_WORD, st.sampled_from("-'’"), NAME_WORD).map("".join)
WORDS = st.lists(NAME_WORD | HYPHENED, min_size=1, max_size=4)
TITLES = st.sampled_from(["", "Dr. ", "Ms. ", "Prof. ", "Mr. "])


def likeness(first: str, second: str) -> Likeness:
    return compare(first, second).likeness


def without_marks(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@given(st.text(max_size=40) | WORDS.map(" ".join), st.text(max_size=40) | WORDS.map(" ".join))
def test_it_does_not_matter_which_name_comes_first(first: str, second: str) -> None:
    assert likeness(first, second) is likeness(second, first)


@given(WORDS, st.randoms(), TITLES)
def test_a_name_is_itself_in_any_order_case_and_with_any_title(
    words: list[str], random: Random, title: str
) -> None:
    name = " ".join(words)
    turned = list(words)
    random.shuffle(turned)
    for same in (" ".join(turned), name.upper(), name.lower(), name.swapcase(), title + name):
        assert likeness(name, same) is Likeness.SAME


@given(WORDS)
def test_a_name_is_itself_without_its_marks(words: list[str]) -> None:
    name = " ".join(words)

    assert likeness(name, without_marks(name)) is Likeness.SAME
    assert likeness(name, unicodedata.normalize("NFD", name)) is Likeness.SAME


@given(WORDS)
def test_each_word_of_a_name_is_that_name(words: list[str]) -> None:
    assert all(likeness(word, " ".join(words)) is Likeness.SAME for word in words)


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_near_word_stands_where_it_is_said_to_stand(first: str, second: str) -> None:
    found = compare(first, second)

    assert found.first.text == first[found.first.start :][: len(found.first.text)]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Ms. Ortiz", "Ana Ortiz"),
        ("Ana", "Ortiz, Ana"),
        ("A. Ortiz", "Ana Ortiz"),
        ("J.B.", "John Boyd"),
        ("JB", "John Boyd"),
        ("Ms. Muñoz", "Elena Munoz"),
        ("Jürgen", "Juergen Weiß"),
        ("Mr. Weiss", "Jürgen Weiß"),
        ("Soren", "Søren Holm"),
        ("Soeren", "Søren Holm"),
        ("Bob", "Robert Hale"),
        ("Rob", "Robert Hale"),
        ("Bob", "Rob Hale"),
        ("Danny", "Daniel Hale"),
        ("Sam", "Samantha Hale"),
        ("Jimmy", "Jim Hale"),
        ("Anne", "Anne-Marie Hale"),
        ("Marie", "Anne-Marie Hale"),
        ("Annemarie", "Anne-Marie Hale"),
        ("Mr. OBrien", "Sean O’Brien"),
        ("Mr. D'Angelo", "Leo Dangelo"),
        ("Van", "Van Nguyen"),
        ("Ms. de la Cruz", "Eva Cruz"),
        ("Donald", "Don Hale"),
        ("Ana Lopez", "Ana Ortiz"),
        ("Professor", "Ana Ortiz"),
        ("", "Ana Ortiz"),
        ("Ms. Ortiz", "Ana"),
        ("Ana", "Ms. Ortiz"),
        ("Li", "李明"),
        ("Анна", "Anna Orlova"),
        ("Dr. Hale", "Robert Hale, Ph.D."),
    ],
)
def test_names_that_may_be_one_person_s_are_the_same(said: str, known: str) -> None:
    assert likeness(said, known) is Likeness.SAME


@pytest.mark.parametrize(
    ("said", "known", "word", "meant"),
    [
        ("Kathrine", "Katherine Boyd", "Kathrine", "Katherine"),
        ("Jon", "John Boyd", "Jon", "John"),
        ("Sara", "Sarah Boyd", "Sara", "Sarah"),
        ("Ms. Okonkow", "Ada Okonkwo", "Okonkow", "Okonkwo"),
        ("Ana Ortis", "Ana Ortiz", "Ortis", "Ortiz"),
        ("Micheal", "Michael Boyd", "Micheal", "Michael"),
        ("Marie", "Maria Boyd", "Marie", "Maria"),
    ],
)
def test_a_name_that_differs_a_little_is_near(said: str, known: str, word: str, meant: str) -> None:
    found = compare(said, known)

    assert found.likeness is Likeness.NEAR
    assert (found.first.text, found.second.text) == (word, meant)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Ms. Lopez", "Ana Ortiz"),
        ("Ben", "Ana Ortiz"),
        ("Ana", "Dana Reyes"),
        ("Mr. de Boer", "Jan de Vries"),
        ("Paul", "Peter Hale"),
        ("Robert", "William Hale"),
    ],
)
def test_a_name_that_shares_nothing_is_another(said: str, known: str) -> None:
    assert likeness(said, known) is Likeness.OTHER


def test_nicknames_that_are_given_are_the_same() -> None:
    assert likeness("Skip", "Robert Hale") is Likeness.OTHER
    assert compare("Skip", "Robert Hale", nicknames=[("skip", "Robert")]).likeness is Likeness.SAME


def test_a_long_text_takes_no_long_time() -> None:
    assert likeness("b-" * 20_000 + "b", "Ana Ortiz") is Likeness.OTHER
