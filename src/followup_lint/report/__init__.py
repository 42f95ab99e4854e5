"""Reports as text for people, and in several forms for programs."""
