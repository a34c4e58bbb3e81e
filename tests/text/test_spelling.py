from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.text.spelling import fold_sound, list_scripts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Shia al-Sudani", "Muhammad Shia' Al Sudani"),
        ("Mahmoud Abbas", "Mahmud Abbas"),
        ("Abdullah II", "King Abdullah II"),
        ("Abdullah II", "Abdallah II"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Jens Müller", "Jens Mueller"),
        ("Aleksander Nowak", "Alexander Nowak"),
        ("Kim Jong Un", "Jong-un Kim"),
        ("Łódź", "Łodz"),
        ("Łukasz Y\u0131ld\u0131z", "Lukasz Yildiz"),
        ("Đorđe Sørensen", "Dorde Sorensen"),
    ],
)
def test_two_spellings_of_a_name_sound_the_same(one: str, other: str) -> None:
    assert fold_sound(one) == fold_sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abdullah I", "Abdullah II"),
        ("Abdullah II", "Abdullah III"),
        ("Daniel Bauer", "Daniela Bauer"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("George W. Bush", "George H. W. Bush"),
        ("Mahmoud Abbas", "Mohammed Abbas"),
        ("Hansen", "Jansen"),
        ("Angus King", "Angus"),
        ("Resolution 242", "Resolution 338"),
        ("上川 陽子", "上川 洋子"),
    ],
)
def test_two_names_do_not(one: str, other: str) -> None:
    assert fold_sound(one) != fold_sound(other)


@given(st.text(max_size=40))
def test_every_text_can_be_asked(text: str) -> None:
    assert fold_sound(text) == fold_sound(f" {text} ")
    assert len(list_scripts(text)) != 1


@pytest.mark.parametrize(
    ("name", "scripts"),
    [
        ("Mahmoud Abbas", ()),
        ("Øystein Ångström", ()),
        ("黒柳テツ子", ()),
        ("大韓民國 정부", ()),
        ("1ª Vicepresidenta", ()),
        ("Mahmoud Аbbas", ("Cyrillic", "Latin")),  # noqa: RUF001
        ("Ενergy", ("Greek", "Latin")),  # noqa: RUF001
        ("NATO 北大西洋条約機構", ("Cjk", "Latin")),
    ],
)
def test_the_scripts_that_a_name_mixes(name: str, scripts: tuple[str, ...]) -> None:
    assert list_scripts(name) == scripts
