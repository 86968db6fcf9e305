"""The archive of ``make package`` is what QGIS installs, and nothing else."""

from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def build(folder: Path) -> Path:
    subprocess.run([sys.executable, str(ROOT / ".ci" / "package.py"), "--out", str(folder)], check=True)
    return next(folder.glob("ocsge_qgis_plugin-*.zip"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("package"))


def test_it_is_one_folder_with_metadata_licence_and_tables(archive: Path) -> None:
    names = set(zipfile.ZipFile(archive).namelist())
    assert {name.split("/")[0] for name in names} == {"ocsge_qgis_plugin"}
    for wanted in ("metadata.txt", "LICENSE", "resource_paths.py", "resources/tables/ocsge_cs.csv"):
        assert f"ocsge_qgis_plugin/{wanted}" in names


def test_no_test_cache_or_binary_is_in_it(archive: Path) -> None:
    for name in zipfile.ZipFile(archive).namelist():
        assert "__pycache__" not in name
        assert "/tests/" not in name
        assert not name.endswith((".pyc", ".so", ".pyd", ".dll", ".exe", ".ts"))


def test_the_same_sources_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == archive.read_bytes()


def test_resources_are_found_in_the_installed_layout(archive: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(archive).extractall(tmp_path)
    code = (
        "from ocsge_qgis_plugin.resource_paths import metadata_path, resource_path;"
        "print(resource_path('tables/ocsge_cs.csv').is_file(), metadata_path().is_file(), resource_path('.'))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert answer.stdout.startswith("True True")
    assert str(tmp_path) in answer.stdout


def test_every_module_reads_as_python_3_9(archive: Path) -> None:
    newer = []
    with zipfile.ZipFile(archive) as opened:
        modules = [name for name in opened.namelist() if name.endswith(".py")]
        for name in modules:
            try:
                ast.parse(opened.read(name), filename=name, feature_version=(3, 9))
            except SyntaxError as error:
                newer.append(f"{name}:{error.lineno}: {error.msg}")
    assert "ocsge_qgis_plugin/plugin.py" in modules
    assert newer == []
