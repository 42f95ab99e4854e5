"""Drafts to reports: what a draft is for, its rules run, the findings that stay, fixes."""
