"""What was sent and when: keyed hashes in SQLite, never words."""
