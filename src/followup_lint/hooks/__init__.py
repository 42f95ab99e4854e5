"""The last check before a message is sent: held back, or sent untouched."""
