"""Who and what is named: people, their posts and bodies, states, groups; several told apart."""
