"""Mail programs: the check put into each of them, taken out again, and tried."""
