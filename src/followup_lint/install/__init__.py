"""Where the check is put into mail programs, and taken out again."""
