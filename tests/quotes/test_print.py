from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.quotes.matching import find_quote, is_in
from briefing_book.quotes.passages import find_nearest_passage
from work import list_growing

WORDS = st.lists(st.text("abcdeifé", min_size=2, max_size=7), min_size=1, max_size=12)
CUT = st.sampled_from(["-\n", "\u2010\r\n", "- ", "-\n\n  ", "\xad", "\xad\n", "\u200b"])


class TestWhatIsPrinted:
    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("The international community", "The inter-\nnational community"),
            ("The international community", "The inter- national community"),
            ("The international community", "The inter\u2010\r\n   national community"),
            ("THE INTERNATIONAL", "THE INTER-\nNATIONAL"),
            ("non-aligned states", "non-\naligned states"),
            ("non-aligned states", "non- aligned states"),
            ("biało-czerwona", "biało-\n-czerwona"),
            ("from 1945-1950", "from 1945-\n1950"),
            ("an Anglo-American bank", "an Anglo-\nAmerican bank"),
            ("non-aligned, international", "non-\naligned, inter-\nnational"),
            ("pre- and post-war", "pre- and post-war"),
            ("now—later", "now—\nlater"),
            ("We are confident", "We are conﬁdent"),
            ("We are conﬁdent", "We are confident"),
            ("the staff office", "the staﬀ oﬃce"),
            ("a first waffle", "a ﬁrﬆ waﬄe"),
            ("السلام", "ﺍﻟﺴﻼﻡ"),
            ("the cooperation", "the co\xadoperation"),
            ("the cooperation", "the co\xad\noperation"),
            ("with @someone in", "with \u2066@someone\u2069 in"),
            ("République", "Re\u0301publique"),
            ("It cost 10 000 euros", "It cost 10\xa0000 euros"),
            ("by -3 per cent", "by \u22123 per cent"),
        ],
    )  # fmt: skip
    def test_it_is_the_same_word(self, quote: str, text: str) -> None:
        assert find_quote(quote, text)

    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("the nonaligned states", "the non-aligned states"),
            ("the co-operation", "the cooperation"),
            ("an AngloAmerican bank", "an Anglo-\nAmerican bank"),
            ("from 19451950", "from 1945-\n1950"),
            ("wordnow", "word—\nnow"),
            ("the inter national", "the inter-\nnational"),
            ("national community", "the inter-\nnational community"),
            ("the inter", "the inter-\nnational community"),
            ("pre-and post-war", "pre -and post-war"),
        ],
    )
    def test_a_hyphen_that_is_no_line_end_is_a_part_of_the_word(
        self, quote: str, text: str
    ) -> None:
        assert not find_quote(quote, text)

    @given(WORDS, st.data())
    def test_a_quote_is_found_wherever_its_words_are_cut(
        self, words: list[str], data: st.DataObject
    ) -> None:
        printed = " ".join(_print(word, data) for word in words)
        assert find_quote(" ".join(words), f"He said: {printed}.")

    @given(WORDS, st.data())
    def test_a_quote_with_another_word_is_not(self, words: list[str], data: st.DataObject) -> None:
        printed = " ".join(_print(word, data) for word in words)
        at = data.draw(st.integers(0, len(words) - 1))
        letter = data.draw(st.integers(0, len(words[at]) - 1))
        other = words[at][:letter] + "x" + words[at][letter + data.draw(st.integers(0, 1)) :]
        assert not find_quote(" ".join([*words[:at], other, *words[at + 1 :]]), printed)

    @given(WORDS, st.data())
    def test_a_quote_with_a_word_more_or_less_is_not(
        self, words: list[str], data: st.DataObject
    ) -> None:
        marked = ["start", *words, "end"]
        printed = " ".join(_print(word, data) for word in marked)
        at = data.draw(st.integers(1, len(words)))
        assert not find_quote(" ".join([*marked[:at], "xx", *marked[at:]]), printed)
        less = " ".join([*marked[:at], *marked[at + 1 :]])
        assert less == " ".join(marked) or not find_quote(less, printed)


def _print(word: str, data: st.DataObject) -> str:
    at = data.draw(st.integers(1, len(word)))
    cut = data.draw(CUT) if at < len(word) else ""
    return (word[:at] + cut + word[at:]).replace("fi", "ﬁ").replace("é", "e\u0301")


class TestInsertionsWithinAWord:
    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("[w]e agree on this.", "We agree on this."),
            ("he said [w]e agree", "he said We agree"),
            ("[É]tat", "l'état"),
            ("they agree[d] to meet", "they agree to meet"),
            ("they agree[d] to meet", "they agrees to meet"),
            ("[they them]selves", "They saw themselves: they selves"),
            ("a wom[e]n", "a woman"),
            ("[s]he left", "he left"),
            ("[un]able to", "able to"),
            ("we … [t]he end", "we saw The end"),
            (
                "he said [w]e agree[d] to inter[national] law",
                "he said We agree to inter-\nstate law",
            ),
            ("[w]e agree", "they said that [w]e agree"),
            ("中方[坚决]反对", "中方一贯反对"),
        ],
    )
    def test_it_stands_for_letters_of_the_word(self, quote: str, text: str) -> None:
        assert find_quote(quote, text)

    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("[w]e agree", "He agree"),
            ("[w]e agree", "Wee agree"),
            ("[t]hey agree", "whey agree"),
            ("he said [w]e agree", "he said that We agree"),
            ("he said [w]e agree", "he said not I We agree"),
            ("agree[d] to", "agreements to"),
            ("agree[d] to", "agree not to"),
            ("wom[e]n", "wom man"),
            ("gov[e]ment", "go gov ment"),
            ("20[23] was", "2019 was"),
        ],
    )
    def test_and_not_for_another_word(self, quote: str, text: str) -> None:
        assert not find_quote(quote, text)

    @pytest.mark.parametrize("quote", ["[a]b", "b[a]", "b[a]b", "a[b]b … c", "a-[b]b-b"])
    @pytest.mark.parametrize("piece", ["ab", "ab ", "a-b", "b-\n"])
    def test_the_search_grows_no_faster_than_the_text(self, quote: str, piece: str) -> None:
        def look(times: int) -> None:
            is_in(quote, piece * times)

        assert list_growing(look, 1000, 2000, times=2.1) == {}


class TestBracketsOfTheSource:
    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("We [[sic]] agree", "We [sic] agree"),
            ("We [[…]] agree", "We [...] agree"),
            ("[[W]]e agree", "[W]e agree"),
            ("[w]e [[sic]] … agree", "We [sic] always agree"),
        ],
    )
    def test_are_looked_for_as_they_are(self, quote: str, text: str) -> None:
        assert find_quote(quote, text)

    @pytest.mark.parametrize(
        ("quote", "text"),
        [
            ("We [[sic]] agree", "We agree"),
            ("We [[sic]] agree", "We [sick] agree"),
            ("We [[…]] agree", "We always agree"),
            ("[[W]]e agree", "We agree"),
        ],
    )
    def test_and_stand_for_nothing_else(self, quote: str, text: str) -> None:
        assert not find_quote(quote, text)


def test_what_printing_does_is_not_told_as_a_difference() -> None:
    found = find_nearest_passage("We are confident of peace.", "We are conﬁ-\ndent of war.")
    assert found
    assert found.differences == (("peace.", "war."),)
