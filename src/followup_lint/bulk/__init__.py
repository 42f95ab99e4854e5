"""Archives of messages: from folders, mailboxes and tables to one row for each message."""
