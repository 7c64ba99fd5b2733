#!/usr/bin/env python3
"""The project's one command: see the site, build it, test it; check, start and compare entries.

It needs nothing but Python. What the project stands on goes into `.venv` the first time, from the
hashed list in `requirements/dev.txt`, and again only when that list or Python's version changes.
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (older ones read this far, and no further)
    found = ".".join(map(str, sys.version_info[:3]))
    sys.stderr.write("This project needs Python 3.11 or newer, and this is " + found + ".\n")
    sys.exit(2)

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements" / "dev.txt"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from"


class Stop(Exception):
    """What the person at the keyboard has to know or do, in a sentence or two."""


def main(argv: list[str]) -> int:
    """Run one command and return its exit code: 0 is well, 1 problems found, 2 wrong use."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(help_text())
        return 0
    try:
        if argv[0] not in COMMANDS:
            raise Stop(f"There is no command {argv[0]!r}: python3 dev.py --help lists them.")
        return COMMANDS[argv[0]](argv[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


# The commands. The docstring of each is its line in --help.


def serve(args: list[str]) -> int:
    """Show the site on this computer and follow every change (--port N, --entries DIR)."""
    options = command_options("serve", args)
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", options.port)) == 0:
            raise Stop(
                f"Something answers at port {options.port} already: end it, or add --port N."
            )
    make_venv()
    address = f"127.0.0.1:{options.port}"
    print(f"Soon at http://{address}/ - Ctrl-C ends it.", flush=True)
    watch = ["--livereload", "--watch", str(options.entries or ROOT / "entries")]
    return run("-m", "mkdocs", "serve", "--dev-addr", address, *watch, env=site_env(options))


def build(args: list[str]) -> int:
    """Write the finished site to site/ (--site-dir DIR, --entries DIR, --no-search)."""
    options = command_options("build", args)
    refuse_to_empty(options.site_dir)
    make_venv()
    site = str(options.site_dir)
    failed = run("-m", "mkdocs", "build", "--strict", "--site-dir", site, env=site_env(options))
    if failed or options.no_search:
        return failed
    return run("scripts/search_index.py", site)


def test(args: list[str]) -> int:
    """Run ruff, mypy and every test, browser included; with arguments, pytest alone gets them."""
    make_venv()
    env = {} if "not browser" in args else {"CHROMIUM": find_browser()}
    if args:
        return run("-m", "pytest", *args, env=env)
    failed = []
    for step in ("ruff check", "ruff format --check", "mypy", "pytest"):
        print(f"\n-- {step}", flush=True)
        if run("-m", *step.split(), env=env):
            failed.append(step)
    if failed:
        print(f"\nNot passed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def check(args: list[str]) -> int:
    """Check the entries and say what to mend, where, and how (check --help tells more)."""
    return run_script("check.py", args)


def new(args: list[str]) -> int:
    """Start a new entry from a template (new --help tells more)."""
    return run_script("new_entry.py", args)


def compare(args: list[str]) -> int:
    """Tell which facts differ between two revisions (compare --help tells more)."""
    return run_script("compare.py", args)


COMMANDS = {command.__name__: command for command in (serve, build, test, check, new, compare)}


def help_text() -> str:
    """Return what the program is, then a line for each command."""
    lines = [f"  {name:<9}{command.__doc__}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND …", "", *lines])


# What the commands are made of.


def command_options(command: str, args: list[str]) -> argparse.Namespace:
    """Read the options of serve or build."""
    parser = argparse.ArgumentParser(prog=f"dev.py {command}")
    parser.add_argument("--entries", type=absolute, metavar="DIR", help="instead of entries/")
    if command == "serve":
        parser.add_argument("--port", type=int, default=8000, metavar="N", help="instead of 8000")
    else:
        parser.add_argument("--site-dir", type=absolute, metavar="DIR", help="instead of site/")
        parser.add_argument("--no-search", action="store_true", help="write no search index")
        parser.set_defaults(site_dir=ROOT / "site")
    options = parser.parse_args(args)
    if options.entries and not options.entries.is_dir():
        raise Stop(f"There is no folder of entries at {options.entries}.")
    return options


def absolute(folder: str) -> Path:
    """Return a folder's whole path, whatever the folder in which a step runs."""
    return Path(folder).resolve()


def site_env(options: argparse.Namespace) -> dict[str, str]:
    """Return what the site's build reads from the environment."""
    entries = {"CHRONOLOGY_ENTRIES": str(options.entries)} if options.entries else {}
    return {"NO_MKDOCS_2_WARNING": "1", **entries}


def refuse_to_empty(site_dir: Path) -> None:
    """Stop at a mistyped --site-dir, since a build empties the folder that it writes to."""
    in_use = site_dir.is_dir() and any(site_dir.iterdir()) and site_dir != ROOT / "site"
    if ROOT.is_relative_to(site_dir) or (in_use and not (site_dir / "404.html").exists()):
        raise Stop(f"A build empties {site_dir}, which is not a built site: name a new folder.")


def run_script(name: str, args: list[str]) -> int:
    """Run a door of scripts/ where the person stands, so that relative paths mean what they say."""
    script = ROOT / "scripts" / name
    if not script.exists():
        raise Stop(f"scripts/{name} is not there yet.")
    make_venv()
    return run(str(script), *args, cwd=None)


def run(*args: str, env: dict[str, str] | None = None, cwd: Path | None = ROOT) -> int:
    """Run the project's Python with these arguments and return its exit code."""
    with subprocess.Popen([PYTHON, *args], env={**os.environ, **(env or {})}, cwd=cwd) as child:
        signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:  # the child has it too, and needs a moment to tidy up
                continue


# The set-up.


def make_venv() -> None:
    """Make .venv, unless the one that is there was made from this very list by this very Python."""
    version = ".".join(map(str, sys.version_info[:3]))
    made_from = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {version}\n"
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == made_from:
        return
    print("Setting up .venv; this happens once and takes a minute …", file=sys.stderr, flush=True)
    package = f"python3.{sys.version_info.minor}-venv"
    if not importlib.util.find_spec("ensurepip") and not apt_install(package):
        raise Stop(f"This Python makes no virtual environments yet: install {package} first.")
    pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    for step in (
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        [str(PYTHON), *pip, "--require-hashes", "-r", str(LOCK)],
    ):
        done, last_lines = quietly(*step)
        if not done:
            way_out = "Is this computer online, with room on its disk? The next try starts afresh."
            raise Stop(f"{last_lines}\n\nThe set-up got no further than this. {way_out}")
    STAMP.write_text(made_from)


def apt_install(package: str) -> bool:
    """Install a Debian package where that is ours to do, as root; tell whether that worked."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"Installing {package} with apt-get …", file=sys.stderr, flush=True)
    apt_get = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes"]
    quietly(*apt_get, "update")
    done, last_lines = quietly(*apt_get, "install", "--no-install-recommends", package)
    if not done:
        print(last_lines, file=sys.stderr)
    return done


def quietly(*command: str, seconds: int | None = None) -> tuple[bool, str]:
    """Run a command for so long at most; return whether it succeeded, and the end of its output."""
    nothing, pipe, both = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    try:
        child = subprocess.Popen(
            command, stdin=nothing, stdout=pipe, stderr=both, start_new_session=True
        )
    except OSError as error:
        return False, str(error)
    try:
        output = child.communicate(timeout=seconds)[0].decode(errors="replace")
        return child.returncode == 0, "\n".join(output.splitlines()[-12:])
    except subprocess.TimeoutExpired:
        return False, f"{command[0]} had not ended after {seconds} seconds"
    finally:
        if child.poll() is None:  # what it started itself has to end with it
            os.killpg(child.pid, signal.SIGKILL) if os.name == "posix" else child.kill()


# The browser.


def find_browser() -> str:
    """Return a Chromium that starts, fetched if need be; the tests find it in CHROMIUM."""
    playwright = [str(PYTHON), "-m", "playwright", "--version"]
    if not quietly(*playwright)[0]:
        apt_install("libatomic1")  # what a bare Debian lacks
        works, last_lines = quietly(*playwright)
        if not works:
            raise Stop(f"Playwright, which drives the browser, does not start: {last_lines}")
    named = os.environ.get("CHROMIUM")
    if named and not starts(named):
        raise Stop(f"CHROMIUM names a browser that does not start: {named}")
    browser = named or browser_on_path() or browser_of_playwright()
    if not browser and apt_install("chromium"):
        browser = browser_on_path()
    if not browser:
        way_out = 'Install one, or leave out what needs it: python3 dev.py test -m "not browser"'
        raise Stop(f"No Chromium or Chrome is here, and none could be fetched. {way_out}")
    return browser


def browser_on_path() -> str | None:
    """Return the first browser on PATH that starts."""
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return next((browser for browser in found if browser and starts(browser)), None)


def browser_of_playwright() -> str | None:
    """Return Playwright's own browser, fetched if that takes no longer than a minute."""
    path = "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    path = f"from playwright.sync_api import sync_playwright\n{path}"
    _, browser = quietly(str(PYTHON), "-c", path)
    if not starts(browser):
        print("Fetching a browser …", file=sys.stderr, flush=True)
        fetch = ["-m", "playwright", "install", "--no-shell", "chromium"]
        quietly(str(PYTHON), *fetch, seconds=60)
    return browser if starts(browser) else None


def starts(browser: str) -> bool:
    """Tell whether a browser is there and has all that it needs to run."""
    if os.name == "nt":  # there, --version would open a window
        return Path(browser).is_file()
    return quietly(browser, "--version", seconds=30)[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
