"""Reports as text for people, and in several formats for programs."""
