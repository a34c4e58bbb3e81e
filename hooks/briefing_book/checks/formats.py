"""How people met, beside what kind of event it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..values.vocabulary import BriefingKind, MeetingFormat
from .rule import Finding, Spot
from .survey import Survey

_APART: Mapping[BriefingKind, MeetingFormat] = {
    BriefingKind.CALL: MeetingFormat.CALL,
    BriefingKind.CORRESPONDENCE: MeetingFormat.CORRESPONDENCE,
}


def check_kind_and_format(survey: Survey) -> Iterator[Finding]:
    """In a briefing of a call or of correspondence, nobody met in person."""
    for loaded in survey.briefings:
        record = loaded.record
        sort = survey.directory.find_sort(record.kind, BriefingKind) if record.kind else None
        format = _APART.get(sort.built_in) if sort else None
        if sort is None or format is None:
            continue
        for index, meeting in enumerate(record.meetings):
            if meeting.format.is_in_a_room:
                key = "format" if "format" in meeting.model_fields_set else "id"
                yield Finding(
                    Spot(loaded, ("meetings", index, key)),
                    f'the briefing is of the kind "{sort.label}", and "{meeting.id}" is'
                    f" {meeting.format.label}",
                    f"write format: {format}, or another kind",
                )
