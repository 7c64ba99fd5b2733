"""The charts: SVG made at build time, each with the table that it is drawn from.

To add one: a module with `draw(…) -> Markup` and, where the page has none, `table(…)`; the page
that shows it imports it by name.
"""
