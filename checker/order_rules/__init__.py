"""What the co-creation rules say about an order: cancelling, violations, settlement, compensation, after-sales.

Pure functions over an order's events: ``assess(order, as_of, rules)``. Nothing here reads a clock or knows a figure;
the instant comes from the caller and the figures from ``lexicons/platform/order-rules.toml``. 蒲公英's own decision
counts.
"""

from checker.order_rules.after_sales import AfterSales, Clock, after_sales
from checker.order_rules.assess import (
    CreatorStanding,
    Deadline,
    OrderAnswer,
    Outcome,
    Remark,
    assess,
    assess_all,
)
from checker.order_rules.cancel import Cancel, Refund, refund_in, who_may_cancel
from checker.order_rules.events import Event, EventType, Order, Party, Periods, PublishedNote, Record, Stage
from checker.order_rules.figures import OrderRules, load_order_rules
from checker.order_rules.problems import find_problems

__all__ = [
    "AfterSales",
    "Cancel",
    "Clock",
    "CreatorStanding",
    "Deadline",
    "Event",
    "EventType",
    "Order",
    "OrderAnswer",
    "OrderRules",
    "Outcome",
    "Party",
    "Periods",
    "PublishedNote",
    "Record",
    "Refund",
    "Remark",
    "Stage",
    "after_sales",
    "assess",
    "assess_all",
    "find_problems",
    "load_order_rules",
    "refund_in",
    "who_may_cancel",
]
