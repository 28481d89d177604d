"""Doors to other people's programs: each imports its heavy library inside, and gives the answer every door gives."""
