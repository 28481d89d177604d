"""notegate: checks Xiaohongshu drafts against advertising law and platform rules."""
