"""What looks for claims: each module here takes prepared fields and gives claims. They never import one another."""
