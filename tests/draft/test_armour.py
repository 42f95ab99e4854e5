"""What PGP and the like put around a text is none of it."""

from __future__ import annotations

import pytest

from cases import case
from followup_lint import lint
from followup_lint.draft import Draft, Role

SIGNATURE = """-----BEGIN PGP SIGNATURE-----
Version: GnuPG v2

iQIzBAEBCAAdFiEEabcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVW
XYZu+r/thx=
=AbCd
-----END PGP SIGNATURE-----
"""
LETTER = "Dear Ines,\n\nThe tour was a pleasure.\n\nBest,\nTove"


def signed(text: str) -> str:
    return f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{text}\n{SIGNATURE}"


def test_a_signed_text_is_read_without_its_armour() -> None:
    text = signed(LETTER)
    draft = Draft.from_text(text)
    assert draft.authored_text == LETTER
    assert [r.span.of(text).split("\n")[0] for r in draft.regions if r.role is Role.FOOTER] == [
        "-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNATURE-----",
    ]  # fmt: skip


def test_what_signing_puts_before_a_hyphen_is_no_text() -> None:
    text = signed("Dear Ines,\n\n- - looms\n- - wool\n\nBest,\nTove\n- -- \nTove Berg\nMill")
    draft = Draft.from_text(text)
    assert [span.of(text) for span in draft.spans([Role.LIST_ITEM])] == ["- looms", "- wool"]
    assert [span.of(text) for span in draft.spans([Role.SIGNATURE])] == ["-- \nTove Berg\nMill"]


@pytest.mark.parametrize(
    "armour",
    [
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\nComment: x\n\nmQENBF\n=abcd\n"
        "-----END PGP PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n=abcd\n-----END PGP MESSAGE-----",
        "-----BEGIN CERTIFICATE-----\nMIIB\nabc=\n-----END CERTIFICATE-----",
        "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----",
        "-----BEGIN PGP SIGNATURE-----\n\niQIzBAEB\n=AbCd",
    ],
)
def test_blocks_of_data_are_no_text(armour: str) -> None:
    assert Draft.from_text(f"{LETTER}\n\n{armour}\n").authored_text == LETTER


def test_text_below_a_block_is_authored() -> None:
    text = f"Dear Ines,\n\n{SIGNATURE}\nMore of mine."
    assert Draft.from_text(text).authored_text == "Dear Ines,\n\nMore of mine."


def test_a_private_key_is_not_passed_over() -> None:
    key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"
    assert key in Draft.from_text(f"{LETTER[:-10]}\n\n{key}\n\nMore.").authored_text


def test_nothing_in_the_armour_is_reported() -> None:
    draft = Draft.from_bytes(case("m27_pgp_inline.eml"))
    assert draft.authored_text.endswith("Kind regards,\nPriya Raman")
    assert "BEGIN" not in draft.authored_text
    found = {finding.rule for finding in lint(signed(LETTER)).findings}
    assert found == {finding.rule for finding in lint(LETTER).findings}
