"""Settings: every key, every mistake with its file and line, and the search for the nearest file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker import config
from checker.config import Settings, UserExemption
from checker.errors import ConfigError
from checker.model import Partnership, Scene, Severity, Speaker
from checker.value import replace

WHOLE = """\
packs = ["words"]
brands = ["山茶小铺"]
competitors = ["某某牌"]
industry = "cosmetics"
speaker = "own-shop"
partnership = "declared"
scene = "live"
fail-on = "warning"
format = "jsonl"
baseline = "base.json"

[pin]
ad-law = "2026.11.0"

[[exemptions]]
rule = "ad-law/9-3"
reason = "商标"

[[exemptions]]
term = "最佳"
within = "最佳拍档"
paths = ["campaign/*.md"]
reason = "产品名"
author = "法务"
until = 2027-06-30
"""


def written(folder: Path, text: str, name: str = "notegate.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    path = written(tmp_path, WHOLE)
    assert config.load(path) == Settings(
        packs=(tmp_path / "words",),
        brands=("山茶小铺",),
        competitors=("某某牌",),
        industry="cosmetics",
        speaker=Speaker.OWN_SHOP,
        partnership=Partnership.DECLARED,
        scene=Scene.LIVE,
        fail_on="warning",
        format="jsonl",
        baseline=tmp_path / "base.json",
        pin={"ad-law": "2026.11.0"},
        exemptions=(
            UserExemption(rule="ad-law/9-3", reason="商标", where=f"{path}:15"),
            UserExemption(
                term="最佳",
                within="最佳拍档",
                paths=("campaign/*.md",),
                reason="产品名",
                author="法务",
                until=datetime.date(2027, 6, 30),
                where=f"{path}:19",
            ),
        ),
        source=path,
    )


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeff")
    assert config.load(path) == Settings(source=path)


@pytest.mark.parametrize("until", ['"2027-06-30"', "2027-06-30T08:00:00"])
def test_until_may_be_written_as_text_or_as_a_moment(tmp_path: Path, until: str) -> None:
    path = written(tmp_path, f'[[exemptions]]\nterm = "x"\nreason = "y"\nuntil = {until}\n')
    assert config.load(path).exemptions[0].until == datetime.date(2027, 6, 30)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('brand = ["a"]', 1, "unknown key 'brand'; did you mean 'brands'?"),
        ('\nfail_on = "error"', 2, "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ('brands = "a"', 1, "'brands' must be a list of texts, not a text"),
        ("brands = [1]", 1, "'brands' must be a list of texts, not a list"),
        ('brands = [" "]', 1, "'brands' must be a list of texts, not a list"),
        ("industry = true", 1, "'industry' must be a text, not true/false"),
        ("industry = 3", 1, "'industry' must be a text, not a number"),
        ("industry = 2026-01-01", 1, "'industry' must be a text, not a date or time"),
        ('speaker = "brnad"', 1, "'speaker' cannot be 'brnad'; did you mean 'brand'?"),
        ('fail-on = "errors"', 1, "'fail-on' cannot be 'errors'; did you mean 'error'?"),
        ('packs = ["none"]', 1, "'packs' names no folder"),
        ('pin = "x"', 1, "'pin' must be a table of pack = version, not a text"),
        ("[pin]\nad-law = 1", 1, "'pin' must be a table of pack = version, not a table"),
        ('exemptions = ["x"]', 1, "'exemptions' must be tables written as [[exemptions]], not a list"),
        ('[[exemptions]]\nterm = "x"', 1, "an exemption needs a 'reason'"),
        ('[[exemptions]]\nterm = "x"\nreason = " "', 1, "an exemption needs a 'reason'"),
        ('[[exemptions]]\nreason = "x"', 1, "an exemption needs a 'rule' or a 'term'"),
        (
            '[[exemptions]]\nterm = "x"\nreason = "y"\n[[exemptions]]\nterm = "x"\nresaon = "y"',
            6,
            "unknown key 'resaon' in an exemption; did you mean 'reason'?",
        ),
        ('[[exemptions]]\nterm = 1\nreason = "y"', 2, "'term' must be a text, not a number"),
        ('[[exemptions]]\nterm = "x"\npaths = "*.md"', 3, "'paths' must be a list of texts, not a text"),
        ('[[exemptions]]\nterm = "x"\nuntil = "soon"', 3, "'until' must be a date such as 2026-12-31, not 'soon'"),
        ('[[exemptions]]\nterm = "x"\nuntil = 7', 3, "'until' must be a date such as 2026-12-31, not 7"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert caught.value.where == f"{path}:{line}"
    assert caught.value.message.startswith(message)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('exemptions = [{term = "x"}]', "1"),
        ('# exemptions = [{}]\n"exemptions"=[\n  {term = "x", reason = "a [ { # b"},\n  {term = "x"}]', "4"),
        ('exemptions = [{term = "x", reason = "y"}, {term = "x"}]', "1:43"),
        ('exemptions = [\n{reason = \'\', resaon = "term = {", term = "x"}]', "2"),
        ('exemptions = [{rule = "y", reason = """\n"{\n"""}, {trem = "x"}]', "3"),
    ],
)
def test_exemptions_written_inline_are_named_with_their_line(tmp_path: Path, text: str, place: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert caught.value.where == f"{path}:{place}"


def test_exemptions_on_one_line_have_places_of_their_own(tmp_path: Path) -> None:
    one = '{term = "x", reason = "y"}'
    path = written(
        tmp_path, f"[tool.other]\nexemptions = [{{}}]\n[tool.notegate]\nexemptions = [{one}, {one}]\n", "pyproject.toml"
    )
    assert [found.where for found in config.load(path).exemptions] == [f"{path}:4:15", f"{path}:4:43"]
    nested = written(tmp_path, f"tool.notegate = {{exemptions = [{one}]}}\n", "pyproject.toml")
    assert [found.where for found in config.load(nested).exemptions] == [f"{nested}:1"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('format = "csv"\n[pin]\nother = "1"\nad-law = "2"\n', 4),
        ('pin = { ad-law = "2" }\n', 1),
        ('\n[pin]\n"ad-\\u006caw" = "2"\n', 2),
    ],
)
def test_what_the_file_says_has_a_place(tmp_path: Path, text: str, line: int) -> None:
    path = written(tmp_path, text)
    settings = config.load(path)
    assert config.place_of(settings, "pin", "ad-law") == f"{path}:{line}"
    assert config.place_of(replace(settings, pin={}), "pin", "ad-law") == ""
    assert config.place_of(Settings(pin={"ad-law": "2"}), "pin", "ad-law") == ""


def test_a_key_on_no_line_of_its_own_is_named_by_the_table(tmp_path: Path) -> None:
    path = written(tmp_path, '[[exemptions]]\n"ter\\u006d" = 1\n')
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert caught.value.where == f"{path}:1"


def test_broken_toml_and_broken_text_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"not valid TOML: .*line 2"):
        config.load(written(tmp_path, "\nbrands = ="))
    (tmp_path / "notegate.toml").write_bytes(b"brands = ['\xff']")
    with pytest.raises(ConfigError, match="not UTF-8"):
        config.load(tmp_path / "notegate.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path / "absent.toml")


def test_pyproject_is_read_and_its_lines_are_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, '[tool.ruff]\nformat = "x"\n[tool.notegate]\nformat = "csv"\n', "pyproject.toml")
    assert config.load(path).format == "csv"
    written(tmp_path, '[tool.ruff]\nformat = "x"\n[tool.notegate]\nformat = 1\n', "pyproject.toml")
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert caught.value.where == f"{path}:4"


def test_pyproject_with_something_else_under_our_name(tmp_path: Path) -> None:
    path = written(tmp_path, "[tool]\nnotegate = 3\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"'tool\.notegate' must be a table"):
        config.load(path)
    assert config.load(written(tmp_path, "tool = 3\n", "pyproject.toml")) == Settings(source=path)


def test_exemptions_in_pyproject_have_their_line(tmp_path: Path) -> None:
    text = '[tool.notegate]\n[[tool.notegate.exemptions]]\nterm = "x"\nreason = "y"\n'
    path = written(tmp_path, text, "pyproject.toml")
    assert config.load(path).exemptions[0].where == f"{path}:2"


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    outer = written(tmp_path, "")
    assert config.find(deep) == outer
    written(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert config.find(deep / "note.md") == outer
    middle = written(tmp_path / "a", "[tool.notegate]\n", "pyproject.toml")
    assert config.find(deep) == middle
    own = written(tmp_path / "a", "")
    assert config.find(deep) == own


def test_no_file_is_found_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda path: False)
    assert config.find(tmp_path) is None


def test_exemptions_bound_to_paths_hold_only_there(tmp_path: Path) -> None:
    everywhere = UserExemption(term="a", reason="r")
    bound = UserExemption(term="b", reason="r", paths=("campaign/*.md", "special.txt"))
    settings = Settings(exemptions=(everywhere, bound), source=tmp_path / "notegate.toml")
    assert settings.for_path(tmp_path / "campaign" / "x.md") is settings
    assert settings.for_path(tmp_path / "other" / "special.txt") is settings
    assert settings.for_path(tmp_path / "x.md").exemptions == (everywhere,)
    assert Settings(exemptions=(bound,)).for_path(Path("/elsewhere/x.md")).exemptions == ()


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        (Severity.ERROR, "error", True),
        (Severity.WARNING, "error", False),
        (Severity.WARNING, "warning", True),
        (Severity.INFO, "warning", False),
        (Severity.INFO, "info", True),
        (Severity.ERROR, "never", False),
    ],
)
def test_fail_on(severity: Severity, fail_on: str, expected: bool) -> None:
    assert config.fails(severity, fail_on) is expected


def test_a_dump_reads_back_as_the_same_settings(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    settings = config.load(written(tmp_path, WHOLE))
    copy = written(tmp_path, config.dump(settings))
    again = config.load(copy)
    assert again.pin == settings.pin
    assert again.packs == settings.packs
    assert [one.term for one in again.exemptions] == [one.term for one in settings.exemptions]
    assert [one.until for one in again.exemptions] == [one.until for one in settings.exemptions]
    assert (again.fail_on, again.format, again.baseline) == (settings.fail_on, settings.format, settings.baseline)


def test_a_dump_escapes_what_toml_would_take_for_its_own(tmp_path: Path) -> None:
    settings = Settings(brands=('a"b\\c\nd\x7f',))
    assert config.load(written(tmp_path, config.dump(settings))).brands == settings.brands
