"""Jinja as the pages use it: everything escaped, compiled to plain attribute access and calls.

Jinja's own code asks the environment for each attribute and the context for each call, so that a
template may write `a.b` for `a["b"]` and a function may ask for the context. No template here does
either, and pages are made in thousands. The way in is Jinja's own:
https://jinja.palletsprojects.com/en/stable/api/#jinja2.Environment.code_generator_class
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import MutableMapping
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame

from chronology.escaping import escaped


class PlainCode(CodeGenerator):
    """Compiles `a.b`, `a[b]` and `f(x)` to what they are in Python."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute; Python raises `AttributeError` where there is none."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Write an item or a slice."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write a call of a function or macro, with arguments by place and by name."""
        if node.dyn_args or node.dyn_kwargs or forward_caller:
            self.fail("templates here call with plain arguments only", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for index, argument in enumerate(chain(node.args, node.kwargs)):
            self.write(", " if index else "")
            self.visit(argument, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")


class PlainEnvironment(Environment):
    """Autoescaping, strict about names that are not there, and quick."""

    code_generator_class = PlainCode
    escaped = staticmethod(escaped)

    def __init__(self) -> None:
        super().__init__(
            loader=PackageLoader("chronology.pages"),
            autoescape=True,
            auto_reload=False,
            bytecode_cache=_compiled(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names every template knows, as a plain dictionary: it is copied for each page."""
        return {**self.globals, **(d or {})}


def _compiled() -> FileSystemBytecodeCache | None:
    """Compiled templates beside Python's own compiled files, where that folder can be written.

    Their name holds a hash of this module, since what is compiled depends on it.
    """
    folder = Path(__file__).parent / "__pycache__"
    if not os.access(folder, os.W_OK):
        return None
    version = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    return FileSystemBytecodeCache(str(folder), f"__jinja2_{version}_%s.cache")
