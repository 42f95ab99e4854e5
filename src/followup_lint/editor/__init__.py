"""Drafts that are being written: one session for each, whatever program it is written in."""
