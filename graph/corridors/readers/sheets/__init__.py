"""What tables say: cut out, their kind known, rows related to people, events and texts."""
