"""Drafts that try to become part of the page."""

from __future__ import annotations

SCRIPTS = (
    "<script>window.broken = 1</script>",
    "<img src=x onerror='window.broken = 1'>",
    "</textarea><svg onload=window.broken=1>",
    '"><iframe srcdoc="<script>parent.broken=1</script>"></iframe>',
    "'; window.broken = 1; //",
    "{{ 7 * 7 }}{% raw %}${7*7}",
    "javascript:window.broken=1",
    "<!--<base href=//elsewhere.example/>",
)
RIGHT_TO_LEFT = "\u202e全网最佳\u202c\u2066面霜\u2069"
FORMULA = "=cmd|' /C calc'!A0"
