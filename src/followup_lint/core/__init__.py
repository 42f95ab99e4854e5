"""What all rooms share; nothing here imports another room."""
