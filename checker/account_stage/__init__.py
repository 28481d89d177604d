"""When a deposit-industry ad account loses its qualification for want of spend, and what can still be done.

Pure functions over an account's events: ``assess(account, as_of, rules)``. Nothing here reads a clock or knows a
figure; the day comes from the caller and the figures from ``lexicons/platform/account-stage.toml``. The platform's own
notice always decides.
"""

from checker.account_stage.assess import Action, Assessment, Next, OtherReading, State, assess
from checker.account_stage.batch import assess_all
from checker.account_stage.events import Account, Appeal, Extension, Notice, NoticeStage, Outcome, Spend, SpendKind
from checker.account_stage.figures import Question, StageRules, load_stage_rules
from checker.account_stage.problems import find_problems
from checker.account_stage.timeline import Dated, Milestone

__all__ = [
    "Account",
    "Action",
    "Appeal",
    "Assessment",
    "Dated",
    "Extension",
    "Milestone",
    "Next",
    "Notice",
    "NoticeStage",
    "OtherReading",
    "Outcome",
    "Question",
    "Spend",
    "SpendKind",
    "StageRules",
    "State",
    "assess",
    "assess_all",
    "find_problems",
    "load_stage_rules",
]
