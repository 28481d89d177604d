"""Fortune telling on offer, and objects or acts credited with luck (广告法 第九条第八项)."""

ROOMS = ("telling", "rites", "powers", "omens", "credited", "arts", "beliefs", "trade", "gains")
