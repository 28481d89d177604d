"""Files to check: taken in, read into rows, checked in chunks by workers, handed back, forgotten.

The unit of work is a chunk of rows. A worker claims it for a while (a lease that it renews), and brings its result in
together with the mark that the chunk is done, in one transaction. Whoever dies in between leaves a claim that runs out,
and the next one does the chunk again: every row is in the result once.
"""
