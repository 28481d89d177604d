"""Order texts and briefs sent to a creator: pay first, hand over the account, hide the deal, make up the experience.

A brief also says what it does not want. What it forbids or denies (不收押金, 请勿刷赞) is told apart here where the words
stand within the claim, and in ``checker.exempt`` where they stand before it.

money · account · hiding · made
"""

ROOMS = ("money", "account", "hiding", "made")
