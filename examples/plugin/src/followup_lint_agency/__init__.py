"""Rules of a recruiting agency for followup-lint; the TOML files beside this one are packs."""
