"""What a rule is, where rules come from, and what they see of a draft."""
