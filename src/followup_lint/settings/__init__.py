"""Files of settings, and what they mean."""
