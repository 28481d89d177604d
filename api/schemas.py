"""What comes in, as pydantic models: strict, because an unknown field is a field that would go unchecked."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, FailFast, Field

from checker.inputs.bounds import MAX_ITEMS
from checker.model import Image, Note, Partnership, Scene, Speaker

LONGEST_ID = 200
LONGEST_WORD = 60

EXAMPLE_NOTE: dict[str, Any] = {
    "id": "draft-7",
    "title": "面霜测评",
    "body": "这支面霜是全网最低价，用了三周。",
    "topics": ["护肤"],
    "scene": "note",
    "industry": "cosmetics",
    "partnership": "paid",
}


def _number_as_text(value: object) -> object:
    """Ids come as numbers too; everything else is pydantic's to judge."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_Id = Annotated[str, Field(max_length=LONGEST_ID), BeforeValidator(_number_as_text, json_schema_input_type=str | int)]


class NoteIn(BaseModel):
    """One note, as ``POST /v1/check`` takes it. ``title`` and ``body`` have to be there and may be empty."""

    model_config = ConfigDict(
        extra="forbid", strict=False, title="Note", json_schema_extra={"examples": [EXAMPLE_NOTE]}
    )

    title: str
    body: str
    id: _Id | None = Field(default=None, description="comes back in the report")
    topics: list[str] | None = Field(default=None, max_length=MAX_ITEMS)
    scene: Scene | None = Field(default=None, description="what kind of text this is (default: note)")
    industry: str | None = Field(
        default=None,
        max_length=LONGEST_WORD,
        description="an id or a name, such as cosmetics or 化妆品, as `notegate industries` lists them; any other is a 422",
    )
    partnership: Partnership | None = Field(
        default=None, description="paid: something was received; declared: the platform's label is there"
    )
    speaker: Speaker | None = None
    images: list[str] | None = Field(default=None, max_length=MAX_ITEMS, description="the text read from each picture")
    proofs: list[str] | None = Field(
        default=None, max_length=MAX_ITEMS, description="sources, approval or patent numbers, licences held"
    )

    def note(self, own_id: str) -> Note:
        """The note of the core; ``own_id`` is its id if it has none."""
        return Note(
            id=own_id if self.id is None else self.id,
            title=self.title,
            body=self.body,
            topics=tuple(self.topics or ()),
            images=tuple(Image(text=text) for text in self.images or ()),
            scene=self.scene or Scene.NOTE,
            industry=self.industry or None,
            speaker=self.speaker or Speaker.UNKNOWN,
            partnership=self.partnership or Partnership.UNKNOWN,
            proofs=tuple(self.proofs or ()),
        )


class BatchIn(BaseModel):
    """Several notes, as ``POST /v1/check/batch`` takes them in one document."""

    model_config = ConfigDict(
        extra="forbid", title="Batch", json_schema_extra={"examples": [{"notes": [EXAMPLE_NOTE]}]}
    )

    notes: Annotated[list[NoteIn], FailFast()]  # a document of a million wrong ones is refused for the first
