"""The rules on single files and records, each by its name and in one sentence.

The rules across the record, whose breach is a warning or a note, say what they want in their own
docstrings; `checks.list_rules` has them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..problems import Level


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as a page shows it: its name, how grave a breach is, and the rule in words."""

    name: str
    level: Level
    text: str


ERROR_RULES: Mapping[str, str] = MappingProxyType(
    {
        # The file.
        "encoding": "A file is encoded in UTF-8.",
        "file-name": "The name of a file that is to be read ends in .yml.",
        "file-outside": "A link does not lead out of the folder of briefings.",
        "file-place": "Registries stand directly in the folder of briefings, trips in trips/.",
        "file-size": "A file has at most one mebibyte, and at most 10,000 values, lists and"
        " mappings; a registry, at most 80,000.",
        "too-many-problems": "Of one file, the first hundred problems are told.",
        "file-unwritable": "A file that is put in order can be written.",
        "file-unreadable": "Files and folders of content can be opened.",
        "hidden-character": "A text has no characters that control how it is shown, and that nobody"
        " sees.",
        "odd-space": "What parts keys and values is an ordinary space, not one that looks like it.",
        "comment-in-value": "A # that begins a comment after a value has a space after it.",
        "merge-conflict": "Nothing is left in a file of two versions that were to be merged.",
        # YAML.
        "yaml-syntax": "A file is YAML.",
        "yaml-alias": "A value is written out where it is needed, and not taken over with *.",
        "yaml-anchor": "No value is marked with & to be taken over elsewhere.",
        "yaml-depth": "Lists and mappings are nested at most twenty deep.",
        "yaml-documents": "A file holds one document, without a line --- between two.",
        "yaml-key": "A key is a plain text, and no list or mapping.",
        "yaml-merge": "Keys are written out, and not taken over with <<.",
        "yaml-tag": "No value has a tag, which begins with an exclamation mark.",
        "duplicate-key": "A key stands once among its neighbours.",
        "empty-item": "Every item of a list has something in it.",
        "empty-entry": "Every id of a registry has its record under it.",
        "not-a-mapping": "A file consists of keys and values.",
        # Keys and values.
        "unknown-key": "Only keys that the format has are written.",
        "missing-key": "The keys that the format requires are there.",
        "wrong-type": "A text, a list or a mapping stands where the format has one.",
        "empty-value": "A value that is written has something in it.",
        "unreadable-name": "A name or title has a letter or a digit in it that can be seen.",
        "text-too-long": "A text has at most 100,000 characters.",
        "unknown-value": "Where the format lists the allowed values, one of them is written.",
        "bad-address": "An address on the web is a whole one and begins with http or https.",
        "bad-amount": "An amount is a number, with how exact it is before and a unit after it.",
        "bad-coordinates": "Coordinates are degrees of latitude and of longitude.",
        "bad-count": "A count is a whole number above zero.",
        "bad-date": "A date is one that the calendar has, and no period ends before it begins.",
        "bad-id": "An id has up to 80 characters, which are a to z, digits and hyphens; the code"
        " of a place has two to four capitals.",
        "bad-identifier": "An identifier is written as its register has it, with the right check"
        " digits.",
        "bad-language": "A language is a tag of BCP 47.",
        "bad-registration": "A registration is a number of the United Nations Treaty Series.",
        "bad-time": "A time is one of the day, or has its day and, where required, its offset.",
        "not-translated": "What is known in translation only is a quote, in another language than"
        " what was said.",
        "quote-or-paraphrase": "A statement has either a quote or a paraphrase.",
        "too-many-parties": "A list of parties has at most 1,000 of them.",
        "too-many-places": "A list of places has at most 100 of them.",
        "not-to-be-named": "Who may be quoted but not named is written as a post.",
        "country-and-organization": "A post is for a country or for an organization, not both.",
        "reason-without-withdrawn": "Only a withdrawn briefing says why it was withdrawn.",
        "withdrawn-without-reason": "A withdrawn briefing says why it was withdrawn.",
        # Across records.
        "duplicate-id": "An id is unique among its kind, former ones too; the lists of a briefing"
        " share theirs.",
        "reserved-id": "The id of a briefing is no bare year, whose address is an archive.",
        "ambiguous-name": "A name or alias that is written leads to one record only.",
        "open-name": "A former name has an end; without one it is the present name, or an alias.",
        "rescheduled-not-postponed": "Only what was postponed names the briefing to which it was.",
        "rescheduled-to-itself": "What a briefing was put off to never leads back to it.",
        "unknown-agreement": "What an agreement supersedes is an agreement of some briefing.",
        "end-before-start": "A meeting ends after it began; one that ends in the night after it is"
        " twelve hours long at most, unless its end has its day.",
        "unknown-briefing": "The briefing to which an event was put off is there.",
        "unknown-country": "A country is a code of ISO 3166-1 or of places.yml.",
        "unknown-figure": "What a figure supersedes is a figure of some briefing.",
        "unknown-kind": "A kind is a built-in one, or stands in kinds.yml.",
        "unfitting-kind": "A kind of one's own stands where the built-in kind may that it is a sort"
        " of, and its id is not that of a built-in one.",
        "unknown-meeting": "The meeting that an item names is one of its own briefing.",
        "unknown-organization": "An organization that is referred to stands in organizations.yml.",
        "unknown-party": "A party is a code, or stands in people.yml or organizations.yml.",
        "unknown-person": "A person who is referred to stands in people.yml.",
        "unknown-source": "A source that is cited by its id stands in sources.yml.",
        "unknown-register": "The key of an identifier is that of a known register, or a word of one"
        " of your own, in small letters, that is like none of them.",
        "unknown-topic": "A topic stands in topics.yml.",
        "unknown-trip": "A trip has its file in trips/.",
        "unknown-field": "An account differs on a key that its record has.",
        "supersedes-itself": "What a figure or an agreement supersedes never leads back to it.",
        # Quotes and the texts that they are found in.
        "quote-changed": "A quote that was verified is not changed afterwards, or verified anew.",
        "quote-lock": "The lock of quotes is as verify writes it.",
        "quote-lock-edited": "The lock of quotes is not edited by hand.",
        "quote-not-found": "A quote stands in the text of its source, word for word; where the text"
        " of another source is not at hand, this is a warning.",
        "quote-too-common": "A quote has so many words between two marks of the editor that they"
        " stand at few places of a text.",
        "published-list": "The list of published ids has a kind and an id in each line.",
        "text-path": "The path of a source's text starts in the project and stays in it.",
        "text-unreadable": "The text of a source is plain text in UTF-8 of at most 8 mebibytes.",
    }
)
"""Every rule that can be broken by an error, in the order in which content is read."""

OTHER_RULES: tuple[RuleText, ...] = (
    RuleText(
        "quote-unproved",
        Level.WARNING,
        "A quote that was changed is verified anew where the text of its source is.",
    ),
    RuleText(
        "text-changed",
        Level.NOTE,
        "When the text of a source has changed, its quotes are looked for again.",
    ),
    RuleText(
        "address-lost",
        Level.WARNING,
        "What is in the list of published ids is there, or something leads on from its address.",
    ),
    RuleText(
        "key-order",
        Level.WARNING,
        "The keys of a file are written so that they can be put in order.",
    ),
)
"""What else commands may have to say. It is settled by running them, so nothing allows it."""
