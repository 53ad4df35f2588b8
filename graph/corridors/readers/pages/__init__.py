"""What pages of events and sessions say: title, days, places, roles, agendas, accounts."""
