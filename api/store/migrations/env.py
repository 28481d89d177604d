"""Alembic's way in. The connection comes from the server; there is no alembic.ini and no second way to name a database."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], target_metadata=None)
with context.begin_transaction():
    context.run_migrations()
