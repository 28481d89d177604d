"""Many notes from large files, on several processes, to the end even if it is killed on the way.

``parts`` cuts a file into parts of a megabyte or two, ``worker`` turns a part into a finished one, ``folder`` keeps the
finished ones, ``run`` puts them together in order. What is in memory at a time does not depend on how much there is.
"""
