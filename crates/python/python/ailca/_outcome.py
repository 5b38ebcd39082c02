"""What checking, importing and exporting give: plain data, which pickles and compares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Place:
    """A place of a report: JSON pointer, and line and column from 1."""

    pointer: str
    line: int
    column: int
    message: str = ""


@dataclass(frozen=True)
class Finding:
    """What a rule has to say about a place. `start` and `end` count bytes of UTF-8; columns count characters."""

    rule: str
    severity: str
    level: str
    message: str
    pointer: str
    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    help: tuple[str, ...]
    derivation: str | None
    likely_cause: str | None
    fingerprint: str
    related: tuple[Place, ...]
    more: int
    """How many others like it are counted with it and not told."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Finding:
        related = (Place(each["pointer"], each["line"], each["column"], each["message"]) for each in data["related"])
        return cls(
            rule=data["rule"], severity=data["severity"], level=data["level"], message=data["message"],
            pointer=data["pointer"], path=data["path"], start=data["start"], end=data["end"],
            line=data["line"], column=data["column"], end_line=data["endLine"], end_column=data["endColumn"],
            help=tuple(data["help"]), derivation=data["derivation"], likely_cause=data["likelyCause"],
            fingerprint=data["fingerprint"], related=tuple(related),
            more=data["more"]["count"] if data["more"] else 0,
        )

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.severity} {self.rule}: {self.message}"


@dataclass(frozen=True)
class Short:
    """A finding that matters only to who asks for a higher level."""

    rule: str
    severity: str
    level: str
    message: str
    pointer: str
    line: int
    count: int


@dataclass(frozen=True)
class Outcome:
    """What checking a report gave."""

    name: str
    title: str | None
    level: str | None
    """The level that the report reaches, or `None`."""
    conforms: bool
    """Whether it reaches the level asked for, and conforms to the profile where one was."""
    rules_ran: str
    counts: Mapping[str, int]
    findings: tuple[Finding, ...]
    """Up to the level asked for, in the order of the text."""
    above: tuple[Short, ...]
    """What higher levels ask for."""
    _data: str = field(repr=False, compare=False)

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Outcome:
        (report,) = data["reports"]
        return cls(
            name=report["file"], title=report["title"], level=report["levelReached"], conforms=report["conforms"],
            rules_ran=report["rulesRan"], counts=report["counts"],
            findings=tuple(Finding._of(each) for each in report["findings"]),
            above=tuple(Short(**each) for each in report["above"]),
            _data=json.dumps(data),
        )

    def as_dict(self) -> dict[str, Any]:
        """The whole as `ailca check --format json` writes it; its shape has a version, `formatVersion`."""
        data: dict[str, Any] = json.loads(self._data)
        return data

    def errors(self) -> tuple[Finding, ...]:
        """The errors among the findings."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def __bool__(self) -> bool:
        return self.conforms


@dataclass(frozen=True)
class Note:
    """Something that an import repaired, assumed or left out."""

    file: str
    lines: str
    kind: str
    message: str


@dataclass(frozen=True)
class Draft:
    """The draft of a report."""

    text: str
    """YAML, with a comment wherever something is missing."""
    formats: tuple[str, ...]
    notes: tuple[Note, ...]
    missing: tuple[str, ...]

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Draft:
        notes = tuple(Note(**each) for each in data["notes"])
        return cls(data["text"], tuple(data["formats"]), notes, tuple(data["missing"]))


@dataclass(frozen=True)
class Loss:
    """Something of a report that another format has no room for; `figures` counts the figures that are lost with it."""

    pointer: str
    figures: int


@dataclass(frozen=True)
class Export:
    """A report in another format: each file's text by its name."""

    files: Mapping[str, str]
    losses: tuple[Loss, ...]

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Export:
        files = {each["name"]: each["text"] for each in data["files"]}
        return cls(files, tuple(Loss(**each) for each in data["losses"]))

    @property
    def text(self) -> str:
        """The text, where the format makes one file; else all of them, one after another."""
        return "".join(self.files.values())


@dataclass(frozen=True)
class Comparison:
    """Two reports held against each other; true where they may be compared."""

    allowed: bool
    _data: str

    def as_dict(self) -> dict[str, Any]:
        """The whole as `ailca compare --format json` writes it; its shape has a version, `formatVersion`."""
        data: dict[str, Any] = json.loads(self._data)
        return data

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True)
class Revision:
    """What lies between two revisions; true where it is explained."""

    explained: bool
    _data: str

    def as_dict(self) -> dict[str, Any]:
        """The whole as `ailca diff --format json` writes it; its shape has a version, `formatVersion`."""
        data: dict[str, Any] = json.loads(self._data)
        return data

    def __bool__(self) -> bool:
        return self.explained


@dataclass(frozen=True)
class Leak:
    """Something that a copy still tells of what it withholds."""

    kind: str
    """`written`: the number stands elsewhere, at `line`. `follows`: it can be computed. `guessable`: of a digest."""
    pointer: str | None = None
    line: int | None = None
    range: tuple[float | None, float | None] | None = None
    """Between what the figure must lie, in `unit`; `None` on a side that is open."""
    unit: str | None = None


@dataclass(frozen=True)
class Redacted:
    """A copy for an audience; true where it tells nothing of what it withholds."""

    text: str
    hidden: tuple[str, ...]
    """JSON pointers of the figures that are withheld in it."""
    leaks: tuple[Leak, ...]

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Redacted:
        def leak(each: Mapping[str, Any]) -> Leak:
            bounds = each.get("range")
            return Leak(**{**each, "range": bounds and (bounds[0], bounds[1])})

        leaks = tuple(leak(each) for each in data["leaks"])
        return cls(data["text"], tuple(data["hidden"]), leaks)

    def __bool__(self) -> bool:
        return not self.leaks
