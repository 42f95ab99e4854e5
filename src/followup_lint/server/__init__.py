"""The warm process, which lints without the start that a language model needs, and its client."""
