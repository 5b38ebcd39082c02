"""Check environmental disclosures of AI systems before they are published.

>>> import ailca
>>> outcome = ailca.check("report.yaml")            # doctest: +SKIP
>>> outcome.conforms, outcome.level                 # doctest: +SKIP
(False, 'wellFormed')
>>> for finding in outcome.findings:                # doctest: +SKIP
...     print(finding.line, finding.rule, finding.message)

Nothing here reaches for a network. Files are read only where a path is given.
"""

from __future__ import annotations

import datetime
import json
import os
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Union

from ._native import VERSION as __version__
from . import _native
from ._outcome import (
    Comparison, Draft, Export, Finding, Leak, Loss, Note, Outcome, Place, Redacted, Revision, Short,
)

__all__ = [
    "Comparison", "Draft", "Export", "Finding", "Leak", "Loss", "Note", "Outcome", "Place", "Redacted",
    "Revision", "Short",
    "check", "check_many", "compare", "coverage", "derive", "diff", "digest", "explain", "export", "guidelines",
    "import_", "redact", "render", "rules", "schema",
]

Level = Literal["wellFormed", "disclosure", "comparable", "assured"]
Language = Literal["en", "fr"]
Report = Union[str, bytes, "os.PathLike[str]", Mapping[str, Any]]
"""A report: its text, its bytes, the path of a file, or what `json.load` gives of it.

A text of one line that names a file which is there counts as its path.
"""


def check(
    report: Report,
    *,
    level: Level = "disclosure",
    lang: Language = "en",
    profile: str | os.PathLike[str] | None = None,
    today: datetime.date | None = None,
    notation: Literal["yaml", "json"] | None = None,
    earlier: Report | None = None,
) -> Outcome:
    """Checks one report.

    `profile` is the name of a profile of the program, or the path or text of one. `today` is the day that dates of the
    report are held against; the latest day that it is anywhere when left out. A report that cannot be read is an
    outcome with a finding that says why, not an error. Where the report says that it takes the place of `earlier`, figures that
    changed many-fold without a reason are told (META-012).

    Raises `ValueError` where an argument is none that there is, and `OSError` where a file cannot be read.
    """
    text, name = _read(report)
    if profile is not None:
        profile = _profile(profile)
    before = None if earlier is None else _read(earlier)
    found = _native.check(text, name, notation, level, lang, _day(today), profile, before)
    return Outcome._of(json.loads(found))


def check_many(reports: Iterable[Report], **asked: Any) -> list[Outcome]:
    """Checks reports one after another; arguments as of `check`, which lets other threads run meanwhile."""
    return [check(report, **asked) for report in reports]


def import_(
    files: Report | Sequence[str | os.PathLike[str]],
    *,
    format: str | None = None,
    stage: str | None = None,
    system: str | None = None,
    provider: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    tool_version: str | None = None,
    duration: str | None = None,
    lifetime: str | None = None,
    lang: Language = "en",
) -> Draft:
    """Reads files of another format (CodeCarbon, CycloneDX, model cards and others) into the draft of a report.

    What was repaired, assumed or left out stands in `notes`; what the draft cannot be without in `missing`.

    `duration` and `lifetime` are hours, for formats that give impacts of a part of a life (BoaviztAPI).

    Raises `ValueError` with place, cause and next step where a file cannot be read as its format.
    """
    several = files if isinstance(files, Sequence) and not isinstance(files, (str, bytes)) else [files]
    read = [_read(file) for file in several]
    about = {
        "stage": stage, "system": system, "provider": provider,
        "publisher": publisher, "title": title, "tool_version": tool_version,
        "duration": duration, "lifetime": lifetime,
    }
    texts = [(name, text.decode("utf-8")) for text, name in read]
    made = _native.import_(texts, format, json.dumps(about), str(uuid.uuid4()), lang)
    return Draft._of(json.loads(made))


def export(
    report: Report,
    format: str,
    *,
    link: str | None = None,
    whole: bool = False,
    valid_until: datetime.date | None = None,
    company_ids: Sequence[str] = (),
    product_ids: Sequence[str] = (),
    exempted: str | None = None,
    today: datetime.date | None = None,
    lang: Language = "en",
) -> Export:
    """Writes a report in another format (`ailca export --list` names them), and says what of it is lost.

    Raises `ValueError` where the report is not well-formed or the format cannot hold what was asked for.
    """
    text, name = _read(report)
    options = {
        "link": link, "whole": whole, "exempted": exempted,
        "valid_until": valid_until and valid_until.isoformat(),
        "today": (today or datetime.datetime.now(datetime.timezone.utc).date()).isoformat(),
        "company_ids": list(company_ids), "product_ids": list(product_ids),
    }
    made = _native.export(format, text.decode("utf-8"), name, json.dumps(options), lang)
    return Export._of(json.loads(made))


def coverage(report: Report, *, lang: Language = "en") -> dict[str, Any]:
    """What was checked of a report and what was not, as `ailca coverage --format json` writes it.

    The keys are `counts` (relations that held, were broken, or could not be computed), `relations` (each with `rule`,
    `pointer`, `verdict`, and what it `wants`) and `figures` (each with `pointer`, its `standing`: `corroborated`, `bounded`,
    `alone` or `inQuestion`, and the `room` in which all that holds still holds).

    Raises `ValueError` where the report is not well-formed, with the first thing that keeps it from it.
    """
    text, name = _read(report)
    found: dict[str, Any] = json.loads(_native.coverage(text, name, lang))
    return found


def derive(
    report: Report,
    *,
    paths: Sequence[str] = (),
    published: bool = False,
    lang: Language = "en",
) -> list[dict[str, Any]]:
    """What follows from the figures of a report and is not stated in it.

    Each quantity has `pointer`, the key of the `quantity`, its `range` with unit, whether it is `contested`, and
    `derivations` with `formula`, the pointers of `figures` and the `rules` that are passed. `paths` are JSON pointers that it
    is limited to. With `published`, published figures stand in where the report states nothing, and are named.

    Raises `ValueError` where the report is not well-formed or a pointer leads nowhere.
    """
    text, name = _read(report)
    found: list[dict[str, Any]] = json.loads(_native.derive(text, name, list(paths), published, lang))["quantities"]
    return found


def render(
    report: Report,
    form: Literal["html", "svg", "badge", "markdown"] = "html",
    *,
    lang: Language = "en",
) -> str:
    """Draws the fact sheet of a report: a page, the label for a model card, the badge for a README, or a summary in Markdown.

    The page holds the report itself, and draws the same again. In a notebook, `IPython.display.SVG(ailca.render(r, "svg"))`
    shows the label. What is accepted in an `ailca.yaml` is shown by the command alone.

    Raises `ValueError` where the report is not well-formed.
    """
    text, name = _read(report)
    return _native.render(text, name, form, lang)


def compare(
    one: Report, other: Report, *, judged_alike: Sequence[str] = (), lang: Language = "en"
) -> Comparison:
    """Holds two reports against each other: whether they may be compared, point by point, and ratios where they may.

    `judged_alike` are points that people found alike where both reports state them in words that differ.

    Raises `ValueError` where a report is not well-formed or there is no such point.
    """
    made = json.loads(_native.compare(_read(one), _read(other), list(judged_alike), lang))
    return Comparison(made["holds"], made["told"])


def diff(older: Report, newer: Report, *, lang: Language = "en") -> Revision:
    """What changed between two revisions of a report, what follows from what, and whether it is explained.

    Raises `ValueError` where one of them is not well-formed.
    """
    made = json.loads(_native.diff(_read(older), _read(newer), lang))
    return Revision(made["holds"], made["told"])


def redact(
    report: Report, audience: Literal["public", "regulator", "downstream"], *, lang: Language = "en"
) -> Redacted:
    """A copy for an audience, in which figures meant for others are withheld, and what the copy still tells of them.

    Publish it only where `leaks` is empty: `Redacted` is true then.

    Raises `ValueError` where the report is not well-formed or cannot be copied so.
    """
    text, name = _read(report)
    return Redacted._of(json.loads(_native.redact(text, name, audience, lang)))


def digest(report: Report, *, lang: Language = "en") -> str:
    """The SHA-256 of the canonical form (RFC 8785) of a report, by which a copy names it: the same in YAML and in JSON.

    Raises `ValueError` where it has no one form, as where a key stands twice.
    """
    text, name = _read(report)
    return _native.digest(text, name, lang)


def schema(version: str | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a released version, else that of the types of this build.

    Raises `ValueError` where there is no such version.
    """
    found: dict[str, Any] = json.loads(_native.schema_(version))
    return found


def rules(*, lang: Language = "en") -> list[dict[str, Any]]:
    """The catalogue: id, severity, level, title, reason, source, tests and the clauses that ask for each rule."""
    found: list[dict[str, Any]] = json.loads(_native.rules_(lang))["rules"]
    return found


def explain(rule: str, *, lang: Language = "en") -> str:
    """What a rule asks for, why, who asks for it, and an example.

    Raises `ValueError` where there is no such rule.
    """
    return _native.explain(rule, lang)


def guidelines() -> list[str]:
    """The keys of the guidelines whose clauses rules are traced to."""
    return _native.guidelines_()


def _read(report: Any) -> tuple[bytes, str]:
    """The bytes of a report and its name."""
    if isinstance(report, Mapping):
        return json.dumps(report, ensure_ascii=False).encode(), "report.json"
    if isinstance(report, (bytes, bytearray, memoryview)):
        return bytes(report), "report"
    if isinstance(report, os.PathLike) or (isinstance(report, str) and _is_path(report)):
        with open(report, "rb") as file:
            return file.read(), os.fspath(report)
    if isinstance(report, str):
        return report.encode("utf-8"), "report"
    raise TypeError(f"a report is a text, bytes, a path or a mapping, not {type(report).__name__}")


def _is_path(text: str) -> bool:
    """Whether a text is the name of a file that is there, rather than a report."""
    try:
        return len(text) < 4096 and "\n" not in text and os.path.isfile(text)
    except ValueError:
        return False


def _profile(profile: str | os.PathLike[str]) -> str:
    """The name or the text of a profile."""
    if isinstance(profile, os.PathLike) or _is_path(profile):
        with open(profile, encoding="utf-8") as file:
            return file.read()
    return profile


def _day(today: datetime.date | None) -> str:
    """The day of the check: no report of today is of the future, wherever it was written."""
    latest = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=14)))
    return (today or latest.date()).isoformat()
