"""The rule packs: rules as data, one TOML file per theme."""
