# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the house is built, as sentences that are checked: docs/architecture.md in a form that fails.

Each rule reads the syntax trees of the source, so that an import inside a function or under
TYPE_CHECKING counts as well.
"""

from __future__ import annotations

import ast
import functools
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kennisreader"
CORE, UI = PACKAGE / "core", PACKAGE / "ui"

LONGEST_MODULE = 400
TOO_LONG_FOR_A_REASON: frozenset[str] = frozenset()
"""Modules that may be longer, each with its reason beside it.  Empty, and meant to stay so."""

SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+TABLE|PRAGMA\s+\w+)\b",
    re.DOTALL,
)
MUTATORS = frozenset(
    [
        "append",
        "add",
        "update",
        "pop",
        "clear",
        "setdefault",
        "extend",
        "remove",
        "insert",
        "discard",
        "popitem",
        "sort",
    ]
)
THREADS = frozenset({"threading", "concurrent", "asyncio", "multiprocessing"})


def sources(*folders: Path) -> list[Path]:
    """The Python files of some folders, in order."""
    return sorted(file for folder in folders for file in folder.rglob("*.py"))


@functools.cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def imports(file: Path) -> set[str]:
    """Every module a file imports, with its dots; ``from a import b`` counts as a and a.b."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                parent = file.relative_to(ROOT).parent.parts
                parent = parent[: len(parent) - node.level + 1]
                module = ".".join([*parent, *([module] if module else [])])
            found.add(module)
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


def importers(name: str, *folders: Path) -> set[str]:
    """Files that import a module or something below it, as paths from the package."""
    return {
        file.relative_to(PACKAGE).as_posix()
        for file in sources(*folders)
        if any(module == name or module.startswith(f"{name}.") for module in imports(file))
    }


def calls(file: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", None) or getattr(function, "id", None)
            if name in names:
                yield node


def where(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


# What may import what


def test_core_imports_the_standard_library_its_two_libraries_and_itself():
    allowed = set(sys.stdlib_module_names) | {"pymupdf", "whoosh"}
    strangers = {
        f"{file.relative_to(ROOT)}: {module}"
        for file in sources(CORE)
        for module in imports(file)
        if module.split(".")[0] not in allowed
        and not re.match(r"kennisreader(\.core\b|\.__version__$|$)", module)
    }
    assert not strangers


@pytest.mark.parametrize("name", ["PySide6", "kennisreader.ui", "kennisreader.paths"])
def test_core_knows_neither_qt_nor_the_window_nor_the_users_folders(name: str):
    assert importers(name, CORE) == set()


def test_only_the_readers_and_writers_of_pdf_import_pymupdf():
    allowed = {"core/importing/pdf.py", "core/pages.py", "core/export/pdf.py"}
    assert importers("pymupdf", PACKAGE) <= allowed


def test_only_search_imports_whoosh():
    outside = [f for f in importers("whoosh", PACKAGE) if not f.startswith("core/search/")]
    assert not outside


def test_only_paths_imports_appdirs():
    assert importers("appdirs", PACKAGE) <= {"paths.py"}


def test_only_the_window_imports_qt():
    outside = [f for f in importers("PySide6", PACKAGE) if not f.startswith("ui/")]
    assert not outside


@pytest.mark.parametrize("module", ["cli.py", "worker.py"])
def test_the_terminal_and_the_worker_know_nothing_of_the_window(module: str):
    assert module not in importers("kennisreader.ui", PACKAGE)


def test_the_start_needs_nothing_but_the_standard_library():
    names = ("__main__.py", "bootstrap.py", "bootstrap_words.py", "desktop_entry.py")
    for name in names:
        for module in imports(PACKAGE / name):
            assert module.split(".")[0] in {*sys.stdlib_module_names, "kennisreader"}, name


def test_panels_do_not_know_each_other():
    """What the main window puts together is wired there and nowhere else."""
    window = UI / "main_window.py"
    panels = {
        f"kennisreader.ui.{file.stem}": file
        for file in sources(UI)
        if f"kennisreader.ui.{file.stem}" in imports(window) and makes_a_panel(file)
    }
    acquaintances = [
        f"{file.stem} imports {other}"
        for name, file in panels.items()
        for other in panels
        if other != name and other in imports(file)
    ]
    assert not acquaintances


def makes_a_panel(file: Path) -> bool:
    return any(
        isinstance(node, ast.ClassDef)
        and any(ast.unparse(base) in {"QWidget", "QFrame", "QDockWidget"} for base in node.bases)
        for node in tree(file).body
    )


def test_slow_work_runs_in_child_processes_not_in_threads():
    for file in sources(PACKAGE):
        assert not {module.split(".")[0] for module in imports(file)} & THREADS, file
        assert not any("QThread" in module for module in imports(file)), file


# What the window leaves to others


def test_the_window_holds_no_sql():
    statements = [
        where(file, node)
        for file in sources(UI)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value)
    ]
    assert not statements
    assert importers("sqlite3", UI) == set()


def test_translated_texts_are_literals():
    """An f-string would be looked up after its fields are filled in, and never be found."""
    built = [
        where(file, call)
        for file in sources(UI)
        for call in calls(file, "tr", "translate")
        if re.search(r"\btr$|Application\.translate$", ast.unparse(call.func))  # not QRectF's
        for argument in call.args[:2]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
        or (isinstance(argument, ast.Call) and getattr(argument.func, "attr", "") == "format")
    ]
    assert not built


TIPS = {"setToolTip": 0, "setTabToolTip": 1, "showText": 1}
"""What shows a tip, with the place of its text among the arguments."""


def test_tips_show_words_as_they_are():
    """Qt reads a tip as HTML if it looks like it; a title of a letter may."""
    unsafe = [
        where(file, node)
        for file in sources(UI)
        for node, text in tips(tree(file))
        if not shows_words_as_they_are(text)
    ]
    assert not unsafe, "kennisreader.ui.labels.plain_tip"


def tips(module: ast.Module) -> Iterator[tuple[ast.AST, ast.expr]]:
    """Every text that becomes a tip: of a call, of a role of an item, of a method that makes one."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            at = TIPS.get(node.func.attr)
            if at is not None and len(node.args) > at:
                yield node, node.args[at]
            if node.func.attr in ("setItemData", "setData"):
                values = [a for a in node.args if "ToolTipRole" not in ast.unparse(a)]
                if len(values) < len(node.args):
                    yield node, values[-1]
        elif isinstance(node, ast.FunctionDef) and re.fullmatch(r"_?tip", node.name):
            returned = [each for each in ast.walk(node) if isinstance(each, ast.Return)]
            yield from ((each, each.value) for each in returned if each.value is not None)


def shows_words_as_they_are(text: ast.expr) -> bool:
    """Whether a text is `plain_tip` of something, or words of our own with nothing filled in."""
    if isinstance(text, ast.IfExp):
        return shows_words_as_they_are(text.body) and shows_words_as_they_are(text.orelse)
    if isinstance(text, ast.Call):
        called = ast.unparse(text.func)
        if re.search(r"\btr$|Application\.translate$", called):
            return all(isinstance(each, ast.Constant) for each in text.args)
        return called == "plain_tip" or re.search(r"\._?tip$", called) is not None
    return isinstance(text, ast.Constant)


def test_labels_show_words_as_they_are():
    """A label guesses whether its text is HTML; `labels` makes those that do not."""
    unsafe = [
        where(file, node)
        for file in sources(UI)
        for node in ast.walk(tree(file))
        if guesses(node, file.name == "labels.py")
    ]
    assert not unsafe, "kennisreader.ui.labels.plain_label"


BOXES = re.compile(r"QMessageBox\.(about|critical|information|question|warning)$")
MARKUP = re.compile(
    r"\.(setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown)$|^QErrorMessage$|^QProgressDialog$"
)


def guesses(node: ast.AST, of_labels: bool) -> bool:
    """Whether a call or a class shows text that may be taken for HTML."""
    if isinstance(node, ast.Attribute):
        return ast.unparse(node).endswith(("TextFormat.RichText", "TextFormat.AutoText"))
    if isinstance(node, ast.ClassDef):
        bases = {ast.unparse(base) for base in node.bases}
        return bool(bases & {"QLabel", "QMessageBox"}) and not says_plain(node)
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func)
    if called == "QLabel":
        return not of_labels
    return bool(BOXES.search(called) or MARKUP.search(called))


def says_plain(node: ast.AST) -> bool:
    return any(
        isinstance(each, ast.Call)
        and getattr(each.func, "attr", "") == "setTextFormat"
        and "PlainText" in ast.unparse(each)
        for each in ast.walk(node)
    )


def test_message_boxes_show_words_as_they_are():
    """Each function that makes one says that its text is plain."""
    unsafe = [
        where(file, function)
        for file in sources(UI)
        for function in ast.walk(tree(file))
        if isinstance(function, ast.FunctionDef)
        and any(
            isinstance(each, ast.Call) and ast.unparse(each.func) == "QMessageBox"
            for each in ast.walk(function)
        )
        and not says_plain(function)
    ]
    assert not unsafe


UNSAFE = (
    "self.setToolTip(title)",
    "self.setToolTip(f'{title}')",
    "self.setToolTip(self.tr('Open {0}').format(title))",
    "self.setToolTip('' if cut else title)",
    "QToolTip.showText(place, title, self)",
    "box.setItemData(0, title, Qt.ItemDataRole.ToolTipRole)",
    "def _tip(self): return title",
)
SAFE = (
    "self.setToolTip('')",
    "self.setToolTip(self.tr('Close'))",
    "self.setToolTip(plain_tip(title))",
    "self.setToolTip(plain_tip(title) if cut else '')",
    "QToolTip.showText(place, plain_tip(title), self)",
    "box.setItemData(0, plain_tip(title), Qt.ItemDataRole.ToolTipRole)",
    "box.setItemData(0, title)",
)


@pytest.mark.parametrize("code", UNSAFE)
def test_an_unsafe_tip_is_found(code: str):
    assert not all(shows_words_as_they_are(text) for _, text in tips(ast.parse(code)))


@pytest.mark.parametrize("code", SAFE)
def test_a_safe_tip_is_let_pass(code: str):
    assert all(shows_words_as_they_are(text) for _, text in tips(ast.parse(code)))


def test_every_symbol_the_window_names_is_drawn():
    drawn = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
    named = {
        argument.value
        for file in sources(UI)
        for call in calls(file, "icon")
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant)
    }
    assert named <= drawn


# State


def test_no_module_has_state_of_its_own():
    """Tables of constants may be dicts and lists; nothing may change them, and nothing is global."""
    changed = [
        where(file, node)
        for file in sources(PACKAGE)
        for node in changes(tree(file), module_names(tree(file)))
    ]
    assert not changed


def module_names(module: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names.update(target.id for target in targets if isinstance(target, ast.Name))
    return names


def changes(module: ast.Module, names: set[str]) -> Iterator[ast.AST]:
    """Places inside functions that rebind or change a name of the module."""
    for function in ast.walk(module):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        inner = names - local_names(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield node
            elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
                if isinstance(node.value, ast.Name) and node.value.id in inner:
                    yield node
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id in inner and node.func.attr in MUTATORS:
                    yield node


def local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    bound = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return bound | {argument.arg for argument in every}


def test_no_qt_object_is_made_while_a_module_is_imported():
    """Before the application exists, a widget aborts the process and a timer never fires."""
    made = [
        where(file, call)
        for file in sources(UI)
        for node in tree(file).body
        if not isinstance(node, ast.FunctionDef | ast.ClassDef)
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and re.match(
            r"Q(Widget|Timer|Application|Object|Action|Icon|Pixmap)$", ast.unparse(call.func)
        )
    ]
    assert not made


# Form


@pytest.mark.parametrize(
    "file",
    sources(PACKAGE, ROOT / "tests", ROOT / "packaging"),
    ids=lambda file: file.relative_to(ROOT).as_posix(),
)
def test_every_file_names_its_licence(file: Path):
    if "gold" in file.relative_to(ROOT).parts:
        pytest.skip("the judges' scorer is kept as it was given")
    lines = file.read_text(encoding="utf-8").splitlines()[:2]
    assert lines == [
        "# SPDX-FileCopyrightText: The Kennisreader contributors",
        "# SPDX-License-Identifier: AGPL-3.0-or-later",
    ]


def test_modules_are_short_enough_to_know():
    long = {
        file.relative_to(ROOT).as_posix(): length
        for file in sources(PACKAGE)
        if (length := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert set(long) == TOO_LONG_FOR_A_REASON, long


# What is loaded when it runs


def loaded_by(code: str, tmp_path: Path, *arguments: str) -> set[str]:
    """Run code in a fresh Python and return the top-level modules that it left loaded."""
    end = "\nimport sys; print('\\n'.join({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code + end, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "KENNISREADER_LIBRARY": str(tmp_path / "library")},
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_a_command_of_the_terminal_does_not_load_qt(tmp_path: Path):
    code = "from kennisreader.__main__ import main; assert main(['letters']) == 0"
    assert "PySide6" not in loaded_by(code, tmp_path)


def test_the_worker_does_not_load_qt(tmp_path: Path):
    code = "from kennisreader.__main__ import main; assert main(['worker']) == 0"
    assert "PySide6" not in loaded_by(code, tmp_path)


def test_the_started_window_loads_neither_whoosh_nor_pymupdf(tmp_path: Path):
    """Both together take as long as all of Qt; child processes load them."""
    code = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
original = QApplication.exec
def run_for_a_moment(*_):
    QTimer.singleShot(1500, QApplication.closeAllWindows)
    QTimer.singleShot(3000, QApplication.quit)
    return original()
QApplication.exec = run_for_a_moment
from kennisreader.__main__ import main
assert main([]) == 0
"""
    modules = loaded_by(code, tmp_path)
    assert "PySide6" in modules
    assert not modules & {"whoosh", "pymupdf", "fitz", "numpy"}


AFTER_THE_FIRST_PAINT = (
    # what reads, writes and searches letters
    *("whoosh", "pymupdf", "kennisreader.core.importing", "kennisreader.core.export"),
    *("kennisreader.core.search", "kennisreader.core.theme_files", "kennisreader.core.intake"),
    *("kennisreader.core.theme_matcher", "kennisreader.core.finding", "kennisreader.core.linking"),
    # what lies around the letter, or is opened by the reader
    *("kennisreader.ui.library_panel", "kennisreader.ui.inspector", "kennisreader.ui.find_bar"),
    *("kennisreader.ui.search_palette", "kennisreader.ui.command_palette"),
    *("kennisreader.ui.link_gutter", "kennisreader.ui.help_dialog", "kennisreader.ui.overlay"),
    *("kennisreader.ui.lists_stage", "kennisreader.ui.synopsis", "kennisreader.ui.synopsis_model"),
    *("kennisreader.ui.accessibility", "kennisreader.ui.accessible_items"),
    *("kennisreader.ui.query_values", "kennisreader.core.messages"),
    *("kennisreader.ui.page_view", "kennisreader.ui.page_source", "kennisreader.ui.page_layout"),
    *("kennisreader.ui.worker_process", "kennisreader.ui.single_instance"),
    # what costs milliseconds by itself
    *("PySide6.QtNetwork", "tomllib", "hashlib", "subprocess", "xml"),
)
"""What a later start does not wait for."""


def test_the_first_paint_waits_for_nothing_that_is_not_seen_in_it(tmp_path: Path):
    loaded_by("from kennisreader.__main__ import main; assert main(['letters']) == 0", tmp_path)
    code = """
import os, sys
from kennisreader.__main__ import main
from kennisreader.ui import app
def tell(_program):
    print(*sys.modules, flush=True)
    os._exit(0)
app.Program._after_first_paint = tell
main([])
"""
    loaded_by(code, tmp_path)  # the first start reads the themes and keeps them
    modules = loaded_by(code, tmp_path)
    assert "kennisreader.ui.letter_painter" in modules
    assert not modules.intersection(AFTER_THE_FIRST_PAINT)
