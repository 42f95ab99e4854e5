"""A page to write a draft on, and the application that serves it: here, or for an agency."""
