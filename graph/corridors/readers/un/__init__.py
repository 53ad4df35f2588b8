"""What texts of the United Nations and their like say: heads, bodies and sessions, decisions, papers, access."""
