"""Medical and bodily effects stated of ordinary goods, classes and habits (广告法 第十七条).

told (complaints and cures) · shape (weight, height, age, sight) · wares (goods named after what they do) ·
frames (who had what, what was done, what became of it) · changes (a body, a change and goods, weighed together) ·
outcomes (what became of a body that used so much of it) · stock (stock phrases in a headline) · results (what became of
which part, in a headline or a clause under a title of goods) · words (what they have in common)
"""

ROOMS = ("told", "shape", "wares", "frames", "changes", "outcomes", "stock", "results")
