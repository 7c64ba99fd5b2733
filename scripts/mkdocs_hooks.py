"""Makes MkDocs the host of the archive; besides mkdocs.yml the only place that knows MkDocs.

MkDocs renders the hand-written pages of docs/ as usual. Here it also renders a frame for each depth
of generated page, and the archive's pages and downloads are written beside what MkDocs wrote.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import js_lib_leaflet
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure import pages as host
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_datetime

from chronology import output, site
from chronology.diagnostic import Level, as_text
from chronology.frames import ADDRESS, DEPTHS, Frame, Frames, Page, placeholder_page
from chronology.settings import Settings
from chronology.sitemap import sitemap

log = logging.getLogger("mkdocs.plugins.chronology")

_FROM_TOP = re.compile(r'(<a [^>]*href=")/(?!/)')
# What may be wider than the screen scrolls by itself, also by keyboard.
_WIDE = re.compile(r"<table>.*?</table>", re.DOTALL)
_SCROLLED = (
    r'<div class="nk-written__scroll" role="group" aria-label="Table" tabindex="0">\g<0></div>'
)
# Comments that have lines of their own, with the empty lines behind them; no others are looked for.
_COMMENT_LINES = re.compile(r"^ *(?:/\*.*?\*/|//[^\n]*)\n+", re.MULTILINE | re.DOTALL)
# Those that its style sheet names; the site's own maps show none of them.
_LEAFLET_IMAGES = ("layers.png", "layers-2x.png", "marker-icon.png")


@dataclass
class _Build:
    """What one event leaves for the next; MkDocs keeps this module between builds of `serve`."""

    serving: bool = False
    settings: Settings = field(init=False)
    loaded: site.Loaded = field(init=False)
    nav: Navigation = field(init=False)
    frames: Frames = field(init=False)
    # For the test that filled frames equal pages rendered by MkDocs: address -> page.
    real: dict[str, Page] | None = None
    written: tuple[str, ...] = ()


build = _Build()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Remember whether a mistake in an entry may stop the build."""
    build.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read the entries, before MkDocs empties site/. A mistake stops a build, but not `serve`."""
    gc.disable()  # Ten thousand nested records: the collector costs a factor of 2 to 4.
    root = Path(config.config_file_path).parent
    if not config.repo_url:
        config.edit_uri = None
    config.theme.static_templates.discard("sitemap.xml")  # Ours also has the generated pages.
    config.extra["material_css"] = _material_css(config)
    build.settings = _settings(config)
    build.loaded = site.load(_entries(root), root, get_build_datetime().date())
    errors = [one for one in build.loaded.diagnostics if one.severity is Level.ERROR]
    if errors and build.serving:
        log.error("Left out until mended:\n%s", as_text(errors))
    elif errors:
        raise Abort(f"{as_text(errors)}\n\nNothing was built. Errors in the entries: {len(errors)}")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what no page uses of the theme; take in real pages if a test asks for them."""
    used = {config.extra["material_css"]}
    for file in list(files):
        of_theme = file.src_uri == "sitemap.xml" or file.src_uri.startswith("assets/")
        if of_theme and file.src_dir != config.docs_dir and file.src_uri not in used:
            files.remove(file)
    build.real = None
    if os.environ.get("CHRONOLOGY_REAL_PAGES") == "1":
        build.real = {page.uri: page for page in site.pages(build.loaded, build.settings)}
        for uri in build.real:
            files.append(_file(uri, config))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the navigation for the frames, and the hand-written pages for the sitemap."""
    build.nav = nav
    build.written = tuple(file.url.removeprefix("./") for file in files.documentation_pages())


def on_page_content(html: str, page: host.Page, config: MkDocsConfig, files: Files) -> str:
    """Mend the HTML of a hand-written page; in the test of real pages, put in that of theirs."""
    uri = page.file.url.removeprefix("./")
    if build.real and uri in build.real:
        return _dress(page, build.real[uri])
    html = _WIDE.sub(_SCROLLED, html).replace("<pre>", '<pre tabindex="0">')
    return _FROM_TOP.sub(rf"\1{'../' * uri.count('/')}", html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Render a frame for each depth and cut it. Frames are no files, so nothing lists them."""
    template = env.get_template("main.html")
    frames = {}
    for depth in DEPTHS:
        generated = placeholder_page(depth)
        page = host.Page(None, _file(generated.uri, config), config)
        page.content = _dress(page, generated)
        page.canonical_url = ADDRESS if config.site_url else None
        html = template.render(get_context(build.nav, files, config, page))
        name = f"the frame for depth {depth}"
        frames[depth] = Frame.cut(html, name=name, address=bool(config.site_url))
    build.frames = Frames(frames, build.settings.site_url)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the generated pages and downloads, and the sitemap of all pages."""
    outputs = site.outputs(build.loaded, build.frames, build.settings)
    if build.real is not None:
        outputs = (one for one in outputs if not output.is_page(one[0]))
    uris = output.write(outputs, Path(config.site_dir))
    _write_style_sheet(config)
    _strip_scripts(config)
    _copy_leaflet(config)
    if site_url := build.settings.site_url:
        pages = (uri for uri in [*build.written, *uris] if output.is_page(uri))
        Path(config.site_dir, "sitemap.xml").write_bytes(sitemap(pages, site_url))
    if build.serving:
        gc.enable()
    else:
        gc.freeze()  # The process ends here; nobody need look through all records once more.


def _write_style_sheet(config: MkDocsConfig) -> None:
    """One style sheet of all in `extra_css`, so that a page asks for one file, not for a dozen."""
    docs = Path(config.docs_dir)
    sheets = (docs.joinpath(str(path)).read_text(encoding="utf-8") for path in config.extra_css)
    Path(config.site_dir, "stylesheets/site.css").write_text("\n".join(sheets), encoding="utf-8")


def _strip_scripts(config: MkDocsConfig) -> None:
    """The scripts without their comments, a fifth of what a search would fetch of them."""
    for path in Path(config.site_dir, "javascripts").rglob("*.mjs"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_COMMENT_LINES.sub("", text), encoding="utf-8")


def _copy_leaflet(config: MkDocsConfig) -> None:
    """What maps need of Leaflet, out of its wheel; a page loads it only when a map is seen."""
    package = Path(js_lib_leaflet.__file__).parent / "static/js_lib_leaflet"
    vendor = Path(config.site_dir, "vendor/leaflet")
    for path in ("leaflet.js", "leaflet.css", *(f"images/{one}" for one in _LEAFLET_IMAGES)):
        target = vendor / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / path, target)


def on_build_error(error: Exception) -> None:
    """Leave Python as it was found."""
    gc.enable()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Build anew when an entry changes, as MkDocs itself does for docs/."""
    server.watch(str(_entries(Path(config.config_file_path).parent)))


def _dress(page: host.Page, generated: Page) -> str:
    """Give a page of MkDocs what a generated page has; returns its content."""
    page.meta = {
        "title": generated.title,
        "description": generated.description,
        "generated": True,
    }
    return generated.content


def _file(uri: str, config: MkDocsConfig) -> File:
    name = f"{uri.rstrip('/') or 'index'}.md"
    return File.generated(config, name, content="", inclusion=InclusionLevel.NOT_IN_NAV)


def _entries(root: Path) -> Path:
    return Path(os.environ.get("CHRONOLOGY_ENTRIES") or root / "entries")


def _settings(config: MkDocsConfig) -> Settings:
    site_url = config.site_url or ""
    repo_url = (config.repo_url or "").rstrip("/")
    top = (config.edit_uri or "").removesuffix("docs/")
    return Settings(
        site_url=site_url and site_url.rstrip("/") + "/",
        repo_url=repo_url,
        edit_uri=f"{repo_url}/{top}" if repo_url and top else "",
    )


def _material_css(config: MkDocsConfig) -> str:
    """Address of Material's style sheet; its name holds a hash that each release changes."""
    for folder in map(Path, config.theme.dirs):
        for path in folder.glob("assets/stylesheets/main.*.min.css"):
            return path.relative_to(folder).as_posix()
    raise Abort("Material's style sheet assets/stylesheets/main.*.min.css is not where it was.")
