"""What each line of a draft does: a small trained network that reads one sentence at a time."""
