from __future__ import annotations

from itertools import count

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.text.prose import plain_prose, render_prose
from reading import Part, parse
from work import count_calls, list_growing

ALLOWED = {
    "body": set(), "p": set(), "em": set(), "strong": set(), "code": {"class"}, "pre": set(),
    "blockquote": set(), "ul": set(), "ol": {"start"}, "li": set(), "br": set(), "hr": set(),
    "a": {"href", "title"},
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="https://example.org/x.png" onerror="alert(1)">',
    "<b onclick='alert(1)'>bold</b>",
    "<!-- a comment -->",
    "</p></div><iframe src=//example.org>",
    "&lt;script&gt;",
]
PIECES = st.sampled_from(
    [*HOSTILE, "[a](javascript:alert(1))", "![x](https://example.org/x.png)", "**", "*", "_", "`",
     "\n\n", "\n", "- ", "1. ", "> ", "# ", "    ", "```", "<https://example.org>", "[a]: ", "](",
     "Iraq", "\u0628\u063a\u062f\u0627\u062f"]
)  # fmt: skip


def text(prose: str) -> str:
    return Part(parse(render_prose(prose))).text


def links(prose: str) -> dict[str, str]:
    return {Part(a).text: a.attrib["href"] for a in parse(render_prose(prose)).iter("a")}


class TestProse:
    def test_paragraphs_emphasis_and_lists_are_kept(self) -> None:
        body = parse(render_prose("They *met*.\n\n- one\n- **two**"))
        assert [element.tag for element in body.iter()][1:] == [
            "p",
            "em",
            "ul",
            "li",
            "li",
            "strong",
        ]

    def test_a_number_at_the_beginning_stays_what_it_is(self) -> None:
        prose = (
            "1945. That is where it began.\n\n21. jūlijā the ministers met.\n\n2) Then they left."
        )
        body = parse(render_prose(prose))
        assert [element.tag for element in body.iter()][1:] == ["p", "p", "p"]
        assert text(prose) == plain_prose(prose) == " ".join(prose.split())

    def test_a_list_begins_with_one_and_has_its_numbers_as_plain_text(self) -> None:
        prose = "They agreed\n\n1. to meet;\n2. to talk.\n\n1) Once more."
        assert [item.tag for item in parse(render_prose(prose)).iter("li")] == ["li"] * 3
        assert plain_prose(prose) == "They agreed 1. to meet; 2. to talk. 1) Once more."

    @pytest.mark.parametrize("html", HOSTILE)
    def test_raw_html_is_shown_as_text(self, html: str) -> None:
        shown = text(f"Before {html} after")
        assert shown == f"Before {html.replace('&lt;', '<').replace('&gt;', '>')} after"

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
         "//example.org/", "/etc/passwd", "file:///etc/passwd", "&#106;avascript:alert(1)"],
    )  # fmt: skip
    def test_only_addresses_on_the_web_and_of_mail_become_links(self, address: str) -> None:
        assert links(f"[here]({address})") == {}

    @pytest.mark.parametrize(
        "address", ["https://example.org/a?b=c", "http://example.org/", "mailto:desk@example.org"]
    )
    def test_those_do(self, address: str) -> None:
        assert links(f"[here]({address})") == {"here": address}

    def test_an_image_is_not_fetched(self) -> None:
        body = parse(render_prose("![a map](https://example.org/map.png)"))
        assert not list(body.iter("img"))
        assert "a map" in Part(body).text

    def test_a_heading_does_not_break_the_outline_of_the_page(self) -> None:
        assert text("# Loud\n\nQuiet\n=====") == "# Loud Quiet ====="

    @given(st.lists(PIECES | st.text(max_size=20), max_size=12).map("".join))
    def test_nothing_but_the_elements_of_prose_comes_out(self, prose: str) -> None:
        tree = html5lib.parse(render_prose(prose), namespaceHTMLElements=False)
        for element in tree.iterfind(".//body//*"):
            assert element.tag in ALLOWED
            assert set(element.attrib) <= ALLOWED[element.tag]
            address = element.get("href", "https://")
            assert address.lower().startswith(("http://", "https://", "mailto:"))


class TestTime:
    @pytest.mark.parametrize(
        "piece",
        ["word ", "[", "[a](", "[[a]", "![", "]", "*", "*a ", "*a**b_", "`a", "`` ` ", "<a:", "&a",
         "- a\n", "> a\n", "> - a\n", "1. a\n", "```\n", "[a\n", "[a]: /b\n", "a\n\n", "\\",
         "http://"],
    )  # fmt: skip
    def test_it_grows_no_faster_than_the_text(self, piece: str) -> None:
        others = count()

        def show(times: int) -> None:
            render_prose(f"{piece * times} {next(others)}")

        size = 1 + 1_500 // len(piece)
        assert list_growing(show, size, 2 * size, times=2.2, count=count_calls) == {}

    def test_a_text_is_read_once_however_often_it_is_shown(self) -> None:
        prose = "*Talks* went on [and on]" * 50

        def show() -> None:
            render_prose(prose)
            plain_prose(prose)

        assert count_calls(show).total() > 1_000
        assert count_calls(show).total() < 10


class TestPlainText:
    @pytest.mark.parametrize(
        ("prose", "plain"),
        [
            ("They *met* in **Baghdad**.", "They met in Baghdad."),
            ("One\n\nTwo\nthree", "One Two three"),
            ("See [the report](https://example.org/).", "See the report."),
            ("- one\n- two", "one two"),
            ("> said he", "said he"),
            ("Use `code`.", "Use code."),
            ("```\nraw\n```", "raw"),
            ("Line  \nbreak", "Line break"),
            ("1\\. January", "1. January"),
            ("<b>bold</b>", "<b>bold</b>"),
            ("AT&amp;T", "AT&T"),
        ],
    )
    def test_it_has_no_markup(self, prose: str, plain: str) -> None:
        assert plain_prose(prose) == plain

    @given(st.lists(PIECES | st.text(max_size=20), max_size=12).map("".join))
    def test_it_stands_on_one_line(self, prose: str) -> None:
        plain = plain_prose(prose)
        assert plain == " ".join(plain.split())
