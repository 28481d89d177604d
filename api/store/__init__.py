"""What outlives a request: keys and jobs. SQLite in a file, or PostgreSQL by URL, through the same statements."""
