"""What the wheel promises, tried in a fresh environment: `pytest crates/python/tests`."""

import copy
import datetime
import json
import pathlib
import pickle
import subprocess
import sys
import threading

import ailca
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "fixtures"
REPORTS = sorted((FIXTURES / "reports").glob("*.yaml")) + [FIXTURES / "complete.yaml"]
TODAY = datetime.date(2026, 11, 1)


def command(*arguments, given=None):
    run = [sys.executable, "-m", "ailca", *map(str, arguments)]
    return subprocess.run(run, capture_output=True, input=given, check=False, timeout=120)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_module_finds_what_the_command_finds(path):
    told = command("check", "--format", "json", path)
    by_command = json.loads(told.stdout)
    outcome = ailca.check(path)
    assert outcome.as_dict() == by_command
    assert told.returncode == (0 if outcome.conforms else 1)
    assert [finding.rule for finding in outcome.findings] == [
        finding["rule"] for finding in by_command["reports"][0]["findings"]
    ]


def test_a_report_is_a_text_bytes_a_path_or_a_mapping():
    path = FIXTURES / "complete.yaml"
    text = path.read_text(encoding="utf-8")
    rules = lambda report: [finding.rule for finding in ailca.check(report, today=TODAY).findings]
    assert rules(path) == rules(str(path)) == rules(text) == rules(text.encode())
    mapping = {"schemaVersion": "0.5.0", "report": {"title": "x"}}
    assert "SCH-002" in [finding.rule for finding in ailca.check(mapping).findings]
    with pytest.raises(TypeError, match="int"):
        ailca.check(3)
    with pytest.raises(FileNotFoundError):
        ailca.check(pathlib.Path("no-such-report.yaml"))


def test_bytes_that_are_no_text_are_a_finding():
    (finding,) = ailca.check(b"schemaVersion: \xff").findings
    assert finding.rule.startswith("DOC-") and finding.severity == "error"


def test_arguments_that_are_none_are_told_with_those_that_are():
    for wrong in ({"level": "best"}, {"lang": "de"}, {"notation": "xml"}, {"profile": "demand: [1"}):
        with pytest.raises(ValueError):
            ailca.check("a: 1", **wrong)
    with pytest.raises(ValueError, match="disclosure"):
        ailca.check("a: 1", level="best")
    with pytest.raises(ValueError, match="GHG-001"):
        ailca.explain("GHG-01")
    with pytest.raises(ValueError, match="0.5.0"):
        ailca.schema("9.9.9")


def test_a_report_is_held_against_the_one_before():
    pair = FIXTURES / "proof"
    rules = lambda **asked: [finding.rule for finding in ailca.check(pair / "revision.fails.yaml", today=TODAY, **asked).findings]
    assert "META-012" in rules(earlier=pair / "revision.earlier.yaml")
    assert "META-012" not in rules()


def test_a_profile_is_held():
    path = FIXTURES / "complete.yaml"
    outcome = ailca.check(path, profile="eu-gpai", today=TODAY)
    assert outcome.as_dict()["reports"][0]["profile"]["name"]


def test_outcomes_are_plain_data():
    outcome = ailca.check(REPORTS[0])
    assert pickle.loads(pickle.dumps(outcome)) == outcome
    assert copy.deepcopy(outcome) == outcome
    assert bool(outcome) is outcome.conforms
    proved = [finding for finding in ailca.check(FIXTURES / "reports" / "bloom-176b.yaml").findings if finding.derivation]
    assert proved and proved[0].help and str(proved[0]).startswith(f"{proved[0].line}:")


def test_a_run_of_codecarbon_becomes_a_draft_and_is_checked():
    path = next((FIXTURES / "import" / "codecarbon").glob("*.csv"))
    draft = ailca.import_(path, stage="training", system="Exemplar")
    assert draft.formats == ("codecarbon",)
    assert all(note.message for note in draft.notes)
    outcome = ailca.check(draft.text)
    assert outcome.level in ("wellFormed", None) and outcome.findings
    with pytest.raises(ValueError, match="codecarbon"):
        ailca.import_("a: 1\nb: 2\n")
    with pytest.raises(ValueError, match="training"):
        ailca.import_(path, stage="baking")


def test_the_example_runs():
    path = next((FIXTURES / "import" / "codecarbon").glob("*.csv"))
    run = [sys.executable, ROOT / "crates" / "python" / "examples" / "codecarbon_run.py", path]
    told = subprocess.run(run, capture_output=True, check=True, timeout=120, text=True).stdout
    assert "level reached: wellFormed" in told and "BND-001" in told


def test_exports_say_what_is_lost():
    made = ailca.export(FIXTURES / "complete.yaml", "cyclonedx", today=TODAY)
    assert json.loads(made.text)["bomFormat"] == "CycloneDX"
    assert made.losses and all(loss.pointer.startswith("/") for loss in made.losses)
    with pytest.raises(ValueError):
        ailca.export("a: 1\n", "spdx")


def test_the_schema_and_the_rules_are_there():
    assert ailca.schema("0.5.0")["$id"]
    rules = ailca.rules(lang="fr")
    assert len(rules) > 150 and all(rule["title"] for rule in rules)
    assert "GHG-001" in ailca.explain("GHG-001")
    assert "itu-t-l1801" in ailca.guidelines()


def test_the_deepest_report_is_read_on_a_thread_with_little_room():
    deep = '{"schemaVersion":"0.5.0","extensions":{"org.example":' + "[" * 120 + "]" * 120 + "}}"
    found = []
    threading.stack_size(256 << 10)
    try:
        thread = threading.Thread(target=lambda: found.append(ailca.check(deep)))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(0)
    assert len(found) == 1


def test_other_threads_run_meanwhile():
    path = FIXTURES / "complete.yaml"
    text = path.read_text(encoding="utf-8")
    outcomes = {}
    def work(name):
        outcomes[name] = ailca.check_many([text] * 20, today=TODAY)
    threads = [threading.Thread(target=work, args=(name,)) for name in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes[0] == outcomes[1] and len(outcomes[0]) == 20


def test_the_command_is_the_command():
    assert command("--version").stdout.decode().strip() == f"ailca {ailca.__version__}"
    assert command("check", "no-such-file.yaml").returncode == 2
    assert command("check", "-", given=b"schemaVersion: 1\n").returncode == 1
    assert "Exit" in command("--help").stdout.decode() or command("--help").returncode == 0


def test_what_is_told_of_a_report_is_what_the_command_tells():
    path = FIXTURES / "complete.yaml"
    told = lambda *arguments: json.loads(command(*arguments).stdout)
    assert ailca.coverage(path) == told("coverage", "--format", "json", path)
    assert ailca.derive(path) == told("derive", "--format", "json", path)["quantities"]
    everything = ailca.derive(path)
    part = ailca.derive(path, paths=["/inventory/training"])
    assert 0 < len(part) < len(everything)
    assert all(each["pointer"].startswith("/inventory/training") for each in part)
    assert len(ailca.derive(path, published=True)) >= len(everything)
    with pytest.raises(ValueError, match="/nowhere"):
        ailca.derive(path, paths=["/nowhere"])
    for form in ("html", "svg", "badge", "markdown"):
        assert ailca.render(path, form) == command("render", "--format", form, path).stdout.decode("utf-8")
    # A sheet is its report.
    assert ailca.digest(ailca.render(path)) == ailca.digest(path)
    with pytest.raises(ValueError, match="html, svg"):
        ailca.render(path, "pdf")
    with pytest.raises(ValueError, match="not well-formed"):
        ailca.coverage("schemaVersion: '0.5.0'")


def test_two_reports_are_held_against_each_other():
    one, other = (FIXTURES / "reports" / name for name in ("llama-2.yaml", "llama-3.1.yaml"))
    ran = command("compare", "--format", "json", one, other)
    comparison = ailca.compare(one, other)
    assert comparison.as_dict() == json.loads(ran.stdout)
    assert bool(comparison) == comparison.allowed == (ran.returncode == 0)
    with pytest.raises(ValueError, match="there is no point"):
        ailca.compare(one, other, judged_alike=["colour"])
    ran = command("diff", "--format", "json", one, other)
    revision = ailca.diff(one, other)
    assert revision.as_dict() == json.loads(ran.stdout)
    assert bool(revision) == (ran.returncode == 0)


def test_a_copy_says_what_it_withholds_and_still_tells():
    path = FIXTURES / "complete.yaml"
    text = path.read_text(encoding="utf-8")
    figure = "{ value: 35635.200000, unit: kWh, boundary: facility, source: meters }"
    assert figure in text
    meant = text.replace(figure, figure.replace(" }", ", audience: regulator }"), 1)
    copy = ailca.redact(meant, "public")
    assert copy.text.encode() == command("redact", "--audience", "public", "-", given=meant.encode()).stdout
    assert len(copy.hidden) == 1 and "withheld" in copy.text
    assert bool(copy) == (not copy.leaks)
    assert all(leak.kind in ("written", "follows", "guessable") for leak in copy.leaks)
    assert ailca.redact(meant, "regulator").hidden == ()
    with pytest.raises(ValueError, match="public, regulator, downstream"):
        ailca.redact(meant, "press")


def test_a_digest_is_of_what_a_report_says():
    path = FIXTURES / "complete.yaml"
    told = command("digest", path).stdout.decode().split()[0]
    assert ailca.digest(path) == told and len(told) == 64
    with pytest.raises(ValueError, match="canonical"):
        ailca.digest("a: 1\na: 2\n")
