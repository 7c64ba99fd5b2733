"""What a build has to know about the place where the site will stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses that only the fork that deploys the site knows. Each may be unknown: ""."""

    site_url: str
    """Address of the home page, with a slash at its end."""

    repo_url: str
    """Address of the repository, without a slash at its end."""

    edit_uri: str
    """Whole address to which a path from the project's top is added to edit that file."""
