"""Reads all files below `entries/`, asks every rule, and gives the archive and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from chronology.archive import Archive
from chronology.diagnostic import Diagnostic, Level
from chronology.entry_file import EntryFile, find_entries
from chronology.register import RegisterFile, read_register, register_of
from chronology.rules import ENTRY_RULES, TEXT_RULES, TREE_RULES, name_of
from chronology.rules.finding import EntryRule, Finding, TextRule, Tree, TreeRule
from chronology.text_file import TextFile

REGISTER_FOLDER = "_register"
MOST = 100
"""Findings of one rule in one file; more would only bury the others, and take for ever."""


@dataclass(frozen=True)
class Inspection:
    """The archive of all entries without errors, and every diagnostic, in order of the files."""

    archive: Archive
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop the build."""
        return tuple(one for one in self.diagnostics if one.severity is Level.ERROR)


def inspect(entries: Path, shown: str = "entries") -> Inspection:
    """Read and check the tree at `entries`, called `shown` in messages. Raises nothing of its own.

    An entry with an error is left out of the archive, so that all others can still be shown.
    """
    files = [EntryFile.read(path, name) for path, name in find_entries(entries, shown)]
    folder = entries / REGISTER_FOLDER
    registers = [] if folder.is_symlink() else read_register(folder, f"{shown}/{REGISTER_FOLDER}")
    register = register_of(registers)
    whole = Archive.of((file.event for file in files if file.event), register)
    ids = frozenset((*(file.stem for file in files), *register.redirects))
    tree = Tree(whole, tuple(files), tuple(registers), ids, shown)
    diagnostics = tuple(sorted(_diagnostics(tree)))
    broken = {one.path for one in diagnostics if one.severity is Level.ERROR}
    if not broken:
        return Inspection(whole, diagnostics)
    sound = {event.id: event for event in whole.events if event.path not in broken}
    return Inspection(Archive.of(sound.values(), register), diagnostics)


def _diagnostics(tree: Tree) -> Iterator[Diagnostic]:
    files: dict[str, TextFile] = {}
    for file in (*tree.entries, *tree.registers):
        files[file.path] = file
        if isinstance(file, RegisterFile):
            file.records  # noqa: B018  (types the records, so that `invalid` is filled)
        for text_rule in TEXT_RULES:
            for finding in islice(text_rule.check(file), MOST):
                yield _diagnostic(text_rule, finding, file)
    for entry in tree.entries:
        for entry_rule in ENTRY_RULES if not entry.is_link else ():
            for finding in islice(entry_rule.check(entry), MOST):
                yield _diagnostic(entry_rule, finding, entry)
    for tree_rule in TREE_RULES:
        for finding in tree_rule.check(tree):
            yield _diagnostic(tree_rule, finding, files[finding.path])


def _diagnostic(
    rule: TextRule | EntryRule | TreeRule, finding: Finding, file: TextFile
) -> Diagnostic:
    spot = finding.spot or file.spot(finding.route)
    return Diagnostic(
        path=file.path,
        line=spot.line,
        column=spot.column,
        severity=rule.SEVERITY,
        rule=name_of(rule),
        message=finding.message,
        hint=finding.hint,
    )
