"""Turns drafts into reports: decides the kind, runs the rules, filters findings, applies fixes."""
