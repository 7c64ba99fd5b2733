"""Which fields the model knows at a place of a file; used by rules for their hints."""

from __future__ import annotations

from pydantic import BaseModel

from chronology.event import Claim, Correction, Figure, FrontMatter, PlaceRef, Source, Withdrawal
from chronology.register import MODELS, RegisterFile
from chronology.text_file import TextFile
from chronology.yaml_text import Route

_RECORDS: dict[str, type[BaseModel]] = {
    "claims": Claim,
    "corrections": Correction,
    "figures": Figure,
    "places": PlaceRef,
    "sources": Source,
    "withdrawn": Withdrawal,
}


def model_at(file: TextFile, route: Route) -> type[BaseModel]:
    """The model of the record at `route` of `file`."""
    if isinstance(file, RegisterFile):
        return Source if "sources" in route else MODELS[file.kind]
    return _RECORDS.get(str(route[0]), FrontMatter) if route else FrontMatter


def fields_at(file: TextFile, route: Route) -> list[str]:
    """The names of the fields that the record at `route` may have, as written in the file."""
    fields = model_at(file, route).model_fields
    return sorted(field.alias or name for name, field in fields.items() if name != "id" or route)
