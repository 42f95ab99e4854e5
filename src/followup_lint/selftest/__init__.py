"""Whether the check before sending works here: messages of our own, sent to a sink of our own."""
