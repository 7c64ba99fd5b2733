"""Reads, checks and links the entries of the chronology and makes the pages of its site.

One direction, left to right; a stage imports only stages to its left:

    yaml_text, entry_file, register → event → archive → pages, charts, exports → frames, site
                       └──────── rules ────────┘
"""
