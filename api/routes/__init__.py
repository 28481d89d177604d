"""The routes, one module a subject. Each has ``router``; a route reads, asks a room, and answers."""
