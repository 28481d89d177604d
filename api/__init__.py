"""The server: HTTP API, jobs and the web form. It imports only ``checker``; nothing imports it but its own rooms.

In the wheel this folder lies at ``checker/_server``. Wherever it lies it is loaded under that one name (see
``checker.locate``), so that a folder ``api`` of the user's is never taken for it; inside, all imports are relative.
"""
