"""What records of speech say: turns, who speaks in them, who asks, moderates, presents whom."""
