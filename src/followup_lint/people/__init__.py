"""People and what they are called: names that match, and whom a message is for."""
