"""Values that all parts share; nothing here imports another part."""
