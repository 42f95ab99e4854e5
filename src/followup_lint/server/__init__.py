"""The warm process, which keeps the language model loaded, and the client that asks it for work."""
