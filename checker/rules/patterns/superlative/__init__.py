"""Absolute claims: 最 + praise, first and only with a scope, no equal, thrones, 100 % (广告法 第九条第三项)."""

ROOMS = ("most", "ours", "disguise", "first", "peers", "titles", "sweeping", "stock")
