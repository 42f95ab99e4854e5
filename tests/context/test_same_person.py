"""Names that may be one person's, near misses, and others."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.context.same_person import Likeness, compare
from followup_lint.draft.names import DEGREE, is_title

# Letters as names have them: with and without marks, small and large.
LETTERS = st.sampled_from("abcdefghijklmnoprstuvyzäöüéèñçåøłšžßœæABDEGJKLMOSÉÖÅØ")
NAME_WORD = st.text(LETTERS, min_size=1, max_size=12).map(str.title)
HYPHENED = st.tuples(NAME_WORD, st.sampled_from("-'’"), NAME_WORD).map("".join)
WORDS = st.lists(NAME_WORD | HYPHENED, min_size=1, max_size=4)
TITLES = st.sampled_from(["", "Dr. ", "Ms. ", "Prof. ", "Mr. "])


def counts(word: str) -> bool:
    """Whether a word is no initial, title or degree."""
    return len(word) > 1 and not is_title(word) and not DEGREE.match(word)


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
        ("Tom", "Thomas Hale"),
        ("Thomas", "Tommy Hale"),
        ("Mr. Dan", "Daniel Hale"),
        ("Ms. Kate", "Katherine Boyd"),
        ("Mr. Rob", "Bob Hale"),
        ("Kati", "Nagy Katalin"),
        ("Mr. Hans", "Hans Meyer"),
        ("Dr. Sam Johnson", "Samuel Johnson"),
        ("Mohammed", "Md. Rahim"),
        ("William", "Wm. Hale"),
        ("Dave", "David Hale"),
        ("Gabe", "Gabriel Hale"),
        ("Mr. Abe", "Abraham Hale"),
        ("Joe", "Joseph Hale"),
        ("Ollie", "Oliver Hale"),
        ("Sue", "Susan Hale"),
        # Given names that end like family names.
        ("Nicholas", "Nick Hale"),
        ("Frances", "Fran Lee"),
        ("Charles", "Charlie Brown"),
        ("Norman", "Norm Lee"),
        ("Alison", "Ali Brown"),
        ("Alexandros", "Alex Pappas"),
        ("Matthias", "Matt Weber"),
        ("Johannes", "Johann Weber"),
        ("Vivian", "Viv Lee"),
        ("Gillian", "Gill Lee"),
    ],
)
def test_names_that_may_be_one_person_s_are_the_same(said: str, known: str) -> None:
    assert likeness(said, known) is Likeness.SAME


SPELLINGS = [
    ("De Luca", "DeLuca", "de Luca", "Deluca", "De-Luca"),
    ("Le Blanc", "LeBlanc", "Leblanc"),
    ("El Sayed", "Elsayed", "El-Sayed", "Al Sayed", "al-Sayed"),
    ("Abd El Rahman", "Abdelrahman", "Abdel Rahman", "Abd-El-Rahman", "Abd al-Rahman"),
    ("St. John", "Saint John", "St John", "St.John", "Saint-John", "St-John", "StJohn"),
    ("Ste. Marie", "Sainte-Marie", "Ste Marie"),
    ("Sta. Maria", "Santa Maria", "Santamaria"),
    ("van der Berg", "Van Der Berg", "Vanderberg", "VanderBerg", "van derBerg"),
    ("de la Cruz", "Dela Cruz", "De La Cruz", "Delacruz"),
    ("Mc Donald", "McDonald", "Mcdonald"),
    ("O'Brien", "O Brien", "OBrien", "O’Brien"),
    ("D'Angelo", "D Angelo", "Dangelo", "DAngelo"),
    ("Fitz Gerald", "Fitzgerald", "Fitz-Gerald"),
    ("San Martín", "Sanmartin", "San Martin"),
    ("Ben Gurion", "Ben-Gurion", "Bengurion"),
    ("dos Santos", "Dos Santos", "Dossantos"),
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_a_family_name_is_the_same_in_one_word_or_several(spellings: tuple[str, ...]) -> None:
    for one in spellings:
        for other in spellings:
            assert likeness(f"Ms. {one}", f"Vera {other}") is Likeness.SAME, (one, other)
            assert likeness(f"Vera {one}", f"Vera {other}") is Likeness.SAME, (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jo Ann", "Joann"),
        ("Jo Ann", "JoAnn"),
        ("Jo-Ann", "Joann"),
        ("Mary Ann", "Maryann"),
        ("Anne Marie", "Annemarie"),
        ("Min Jun", "Min-jun"),
        ("Min Jun", "Minjun"),
        ("Xiao Ming", "Xiaoming"),
        ("Jean Luc", "Jean-Luc"),
        ("Jean Luc", "Jeanluc"),
    ],
)
def test_a_given_name_is_the_same_in_one_word_or_two(one: str, other: str) -> None:
    for said, known in ((one, other), (other, one)):
        assert likeness(said, f"{known} Hale") is Likeness.SAME
        assert likeness(said, f"Hale {known}") is Likeness.SAME


@given(st.lists(NAME_WORD.filter(counts), min_size=2, max_size=4))
def test_words_that_are_written_as_one_are_the_same_name(words: list[str]) -> None:
    whole = "".join(words).capitalize()

    assert likeness(whole, " ".join(words)) is Likeness.SAME
    assert likeness("-".join(words), whole) is Likeness.SAME


# Family names that are made of given ones, and whom they could be taken for.
OF_GIVEN = [
    ("Johnson", "John"),
    ("Williams", "Will"),
    ("Roberts", "Robert"),
    ("Roberts", "Rob"),
    ("Jackson", "Jack"),
    ("Matthews", "Matt"),
    ("Nichols", "Nick"),
    ("Danielson", "Dan"),
    ("Hansen", "Hans"),
    ("Larsson", "Lars"),
    ("Christensen", "Chris"),
    ("Jonsdottir", "Jons"),
    ("Mendelssohn", "Mendel"),
    ("Petermann", "Peter"),
    ("Martinez", "Martin"),
    ("Fernández", "Fernando"),
    ("Rodríguez", "Rodrigo"),
    ("Fernandes", "Fernando"),
    ("Martinelli", "Martin"),
    ("Bernardi", "Bernard"),
    ("Ivanov", "Ivan"),
    ("Ivanova", "Ivan"),
    ("Petrović", "Petro"),
    ("Stefanović", "Stefan"),
    ("Ivanenko", "Ivan"),
    ("Adamczyk", "Adam"),
    ("Jankowski", "Jan"),
    ("Abramowicz", "Abram"),
    ("Ionescu", "Ion"),
    ("Alexopoulos", "Alex"),
    ("Danielyan", "Dan"),
    ("Petrosian", "Petros"),
    ("Mikheladze", "Mikhel"),
    ("Osmanoğlu", "Osman"),
    ("Hosseinzadeh", "Hossein"),
    ("Ahmadi", "Ahmad"),
    ("Heikkinen", "Heikki"),
    ("Péterfi", "Péter"),
]


@pytest.mark.parametrize(("family", "name"), OF_GIVEN)
def test_a_family_name_that_is_made_of_a_given_one_is_another(family: str, name: str) -> None:
    for said, known in (
        (f"Ms. {family}", f"{name} Quist"),
        (family, f"{name} Quist"),
        (name, f"Vera {family}"),
        (f"Ms. {name}", f"Vera {family}"),
    ):
        assert likeness(said, known) is Likeness.OTHER
    assert likeness(f"Ms. {family}", f"{name} {family}") is Likeness.SAME


@pytest.mark.parametrize("title", ["Mr.", "Dr.", "Frau", "Prof. Dr."])
@pytest.mark.parametrize(
    ("family", "known"),
    [("Leonard", "Leo Quist"), ("Maxwell", "Max Quist"), ("Franklin", "Frank Quist"),
     ("Thomas", "Tom Quist"), ("James", "Jim Quist"), ("Kimura", "Kim Quist")],
)  # fmt: skip
def test_what_follows_a_title_alone_is_no_long_form(title: str, family: str, known: str) -> None:
    assert likeness(f"{title} {family}", known) is Likeness.OTHER


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
        ("Nicole", "Nicolas Boyd", "Nicole", "Nicolas"),
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
        ("Ms. De Luca", "Anna De Rossi"),
        ("Ms. St. John", "Ana St. James"),
        ("Ms. St. John", "John Smith"),
        ("Ms. Saint-Pierre", "Pierre Hale"),
        ("Mr. El Sayed", "Omar El Fayoumi"),
    ],
)
def test_a_name_that_shares_nothing_is_another(said: str, known: str) -> None:
    assert likeness(said, known) is Likeness.OTHER


def test_nicknames_that_are_given_are_the_same() -> None:
    assert likeness("Skip", "Robert Hale") is Likeness.OTHER
    assert compare("Skip", "Robert Hale", nicknames=[("skip", "Robert")]).likeness is Likeness.SAME


def test_a_long_text_takes_no_long_time() -> None:
    assert likeness("b-" * 20_000 + "b", "Ana Ortiz") is Likeness.OTHER
