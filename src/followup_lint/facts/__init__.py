"""What is known of an interview: from the author, a calendar, the draft itself, and history."""
