"""The agent's door: five tools over the Model Context Protocol.

They give reasons and permitted wordings. What they never give is a spelling of the same claim that a check would miss:
suggestions come from the word lists alone, where none may be a finding itself. :class:`Tools` is plain data in and out;
importing this module needs no SDK, serving does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, NamedTuple, cast

from checker.config import Settings
from checker.doors.words import rule_dict
from checker.engine import Checker
from checker.errors import ConfigError, InputError, NotegateError, nearest
from checker.formats import accounts as account_formats
from checker.formats import orders as order_formats
from checker.formats.places import scalar
from checker.formats.schema import report_schema
from checker.formats.shape import report_dict
from checker.inputs import fields, values
from checker.inputs.accounts import accounts_from
from checker.inputs.orders import orders_from
from checker.inputs.values import SHANGHAI
from checker.locate import lexicon_root
from checker.version import VERSION

INSTRUCTIONS = (
    "Ask check_note before a Xiaohongshu (小红书) note is published or handed over. Each finding says which words "
    "break which rule, why, and what would pass. Change the claim itself: the same claim in another spelling is found "
    "too, and disguising it is a breach of its own. A pass means that these rules, in these versions, find nothing; "
    "not_evaluated lists what could not be judged. explain_rule gives a rule's reasons and permitted wordings."
)
WITHIN = 30


class Tool(NamedTuple):
    """A tool as agents are told of it, and what answers."""

    name: str
    title: str
    description: str
    input: dict[str, Any]
    output: dict[str, Any]
    answer: Callable[[Mapping[str, Any]], dict[str, Any]]


class Tools:
    """The tools over one checker. ``now`` is asked for when a question about dates names no day."""

    def __init__(self, checker: Checker, settings: Settings, now: Callable[[], datetime]) -> None:
        self._checker = checker
        self._settings = settings
        self._now = now
        rules, notes = _RULES, _NOTE
        made = (
            Tool("check_note", "Check a note", _CHECK, notes, _bare(report_schema()), self._check_note),
            Tool("explain_rule", "Explain a rule", _EXPLAIN, _object({"rule": _TEXT}), _RULE, self._explain_rule),
            Tool("list_rules", "List the rules", _LIST, rules, _LISTED, self._list_rules),
            Tool("account_stage", "Ad accounts", _ACCOUNTS, _batch("accounts"), _answers("accounts"), self._accounts),
            Tool("order_status", "Co-creation orders", _ORDERS, _batch("orders"), _answers("orders"), self._orders),
        )
        self.by_name = {tool.name: tool for tool in made}

    def call(self, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of a tool. Raises NotegateError for a tool, an argument or a value that is none."""
        tool = self.by_name.get(name)
        if tool is None:
            raise ConfigError(f"unknown tool {name!r}{nearest(name, self.by_name)}")
        known = tool.input["properties"]
        for given in arguments:
            if given not in known:
                raise InputError(f"unknown argument {given!r}{nearest(given, known)}", where=name)
        for wanted in tool.input["required"]:
            if wanted not in arguments:
                raise InputError(f"{wanted!r} is missing", where=name)
        return tool.answer(arguments)

    def _check_note(self, given: Mapping[str, Any]) -> dict[str, Any]:
        texts = {name: _text(given, name) for name in _NOTE["properties"] if name not in fields.LISTS}
        lists = {name: _texts(given, name) for name in fields.LISTS}
        note = fields.note_of(texts, lists, id="note", settings=self._settings, where="check_note")
        return report_dict(self._checker.check(note))

    def _explain_rule(self, given: Mapping[str, Any]) -> dict[str, Any]:
        name, rules = _text(given, "rule"), self._checker.lexicon.rules
        if name not in rules:
            hint = nearest(name, rules)
            raise InputError(f"unknown rule {name!r}{hint if 'did you mean' in hint else '; list_rules lists them'}")
        return rule_dict(rules[name])

    def _list_rules(self, given: Mapping[str, Any]) -> dict[str, Any]:
        category, lexicon = _text(given, "category"), self._checker.lexicon
        if category and category not in lexicon.categories:
            raise InputError(f"unknown category {category!r}{nearest(category, lexicon.categories)}")
        chosen = [rule for rule in lexicon.rules.values() if category in ("", rule.category)]
        return {
            "rules": [
                {"id": rule.id, "title": rule.title, "category": rule.category}
                for rule in sorted(chosen, key=lambda rule: rule.id)
            ]
        }

    def _accounts(self, given: Mapping[str, Any]) -> dict[str, Any]:
        from checker.account_stage import assess_all, load_stage_rules  # noqa: PLC0415 - only for its questions
        from checker.account_stage.figures import FILE_NAME  # noqa: PLC0415

        as_of = _day(given) or self._now().date()
        rules = load_stage_rules(lexicon_root() / FILE_NAME)
        accounts, errors = accounts_from({"accounts": given["accounts"]}, name="account_stage")
        answers, problems = assess_all(accounts, as_of, rules)
        return account_formats.document(
            account_formats.AccountsReport(
                as_of=as_of, within=_within(given), rules=rules, answers=answers, errors=[*errors, *problems]
            )
        )

    def _orders(self, given: Mapping[str, Any]) -> dict[str, Any]:
        from checker.order_rules import assess_all, load_order_rules  # noqa: PLC0415 - only for its questions
        from checker.order_rules.figures import FILE_NAME  # noqa: PLC0415

        day = _day(given)
        as_of = datetime.combine(day, time(23, 59, 59), SHANGHAI) if day else self._now()
        rules = load_order_rules(lexicon_root() / FILE_NAME)
        orders, errors = orders_from({"orders": given["orders"]}, name="order_status")
        answers, problems = assess_all(orders, as_of, rules)
        return order_formats.document(
            order_formats.OrdersReport(
                as_of=as_of, within=_within(given), rules=rules, answers=answers, errors=[*errors, *problems]
            )
        )


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{name!r} must be a text")
    return value


def _texts(given: Mapping[str, Any], name: str) -> list[str]:
    value = given.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise InputError(f"{name!r} must be a list of texts")
    return value


def _within(given: Mapping[str, Any]) -> int:
    value = given.get("within", WITHIN)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 99_999:
        raise InputError("'within' must be a number of days")
    return value


def _day(given: Mapping[str, Any]) -> date | None:
    text = _text(given, "as_of")
    found = values.moment(text, "as_of") if text else None
    return found[0].date() if found else None


def _object(properties: dict[str, Any], *, required: tuple[str, ...] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties if required is None else required),
        "additionalProperties": False,
    }


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in ("$schema", "title")}


_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_CHECK = (
    "Check one draft note. Finds claims that break advertising law or platform rules, with reasons and what would pass."
)
_EXPLAIN = "What a rule forbids, on which basis, and what would pass."
_LIST = "The ids and titles of all rules, or of one category."
_ACCOUNTS = (
    "When ad accounts of deposit industries (聚光保证金行业) lose their qualification and what can be done. "
    "Fields as in docs/account-stage.md. The platform's own notice decides."
)
_ORDERS = (
    "What the co-creation rules (品牌与小红书共创) say about orders: cancelling, violations, settlement, after-sales. "
    "Fields as in docs/order-rules.md."
)
_RULES = _object({"category": {**_TEXT, "description": "the id of a category"}}, required=())
_NOTE = _object(
    {
        "title": _TEXT,
        "body": _TEXT,
        "topics": _TEXTS,
        "images": {**_TEXTS, "description": "the text read from each picture"},
        "scene": {**_TEXT, "description": "note, ad, live, brief or comment"},
        "industry": {**_TEXT, "description": "such as cosmetics or 化妆品"},
        "speaker": {**_TEXT, "description": "brand, own-shop, creator or institution"},
        "partnership": {**_TEXT, "description": "none, paid (something was received) or declared"},
        "proofs": {**_TEXTS, "description": "sources, approval or patent numbers the author holds"},
        "id": _TEXT,
    },
    required=("body",),
)
_BASIS = _object({"id": _TEXT, "title": _TEXT, "confidence": _TEXT, "checked": _TEXT})
_RULE = _object(
    {
        **dict.fromkeys(("id", "title", "category", "help", "advice"), _TEXT),
        "basis": {"type": "array", "items": _BASIS},
    }
)
_LISTED = _object(
    {"rules": {"type": "array", "items": _object(dict.fromkeys(("id", "title", "category"), _TEXT))}},
)


def _batch(name: str) -> dict[str, Any]:
    return _object(
        {
            name: {"type": "array", "items": {"type": "object"}},
            "as_of": {**_TEXT, "description": "the day to judge, as 2026-06-21 (default: now, in Shanghai)"},
            "within": {"type": "integer", "minimum": 0, "description": f"what counts as urgent (default: {WITHIN})"},
        },
        required=(name,),
    )


def _answers(name: str) -> dict[str, Any]:
    """The documents of these rooms: their frame; the pages of the rooms describe each answer."""
    answer = {
        "type": "object",
        "properties": {"id": _TEXT, "needs_action": {"type": "boolean"}},
        "required": ["id", "needs_action"],
    }
    return _object(
        {
            "as_of": _TEXT,
            "within": {"type": "integer"},
            "rules": _TEXT,
            name: {"type": "array", "items": answer},
            "errors": {"type": "array", "items": _object({"where": _TEXT, "message": _TEXT})},
        }
    )


async def serve(tools: Tools) -> None:
    """Serve over standard input and output until the client leaves. Needs the SDK."""
    import anyio  # noqa: PLC0415 - comes with the SDK
    from mcp import types  # noqa: PLC0415 - an extra, and slow to import
    from mcp.server.lowlevel.server import Server  # noqa: PLC0415
    from mcp.server.stdio import stdio_server  # noqa: PLC0415
    from mcp.shared.message import SessionMessage  # noqa: PLC0415

    hints = types.ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)

    async def listed(context: Any, params: Any) -> types.ListToolsResult:
        del context, params
        told = [
            types.Tool(
                name=tool.name,
                title=tool.title,
                description=tool.description,
                input_schema=tool.input,
                output_schema=tool.output,
                annotations=hints,
            )
            for tool in tools.by_name.values()
        ]
        return types.ListToolsResult(tools=told)

    async def called(context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        del context
        try:
            answer = tools.call(params.name, params.arguments or {})
        except NotegateError as error:
            return failed(str(error))
        except Exception as error:  # its message may hold the draft
            return failed(f"a bug in notegate: {type(error).__name__}")
        text = json.dumps(answer, ensure_ascii=False)
        content = types.TextContent(type="text", text=text.encode("utf-8", "replace").decode())
        return types.CallToolResult(content=[content], structured_content=json.loads(content.text))

    def failed(message: str) -> types.CallToolResult:
        return types.CallToolResult(content=[types.TextContent(type="text", text=message)], is_error=True)

    server = Server(
        "notegate",
        version=VERSION,
        instructions=INSTRUCTIONS,
        on_list_tools=cast("Any", listed),
        on_call_tool=cast("Any", called),
    )
    async with stdio_server() as (reading, writing), anyio.create_task_group() as tasks:
        passed, handed = anyio.create_memory_object_stream[Any]()

        async def pass_on() -> None:
            """The SDK drops what its reader does not take without a word, and the client would wait for ever."""
            async with passed:
                async for item in reading:
                    message, answer = _reread(item) if isinstance(item, Exception) else (item, None)
                    if answer is not None:
                        await writing.send(SessionMessage(answer))
                    elif message is not None:
                        await passed.send(message)

        tasks.start_soon(pass_on)
        await server.run(handed, writing, server.create_initialization_options())
        tasks.cancel_scope.cancel()


def _reread(problem: Exception) -> tuple[Any, Any]:
    """The message that the SDK's reader did not take, or else the error to answer with; neither for a blank line.

    Half a character, as a client makes that cuts a text in two, is read as U+FFFD: the note can still be checked.
    """
    from mcp import types  # noqa: PLC0415 - an extra, and slow to import
    from mcp.shared.message import SessionMessage  # noqa: PLC0415

    first = problem.errors()[0] if hasattr(problem, "errors") else {"type": "", "input": None}
    held: Any = first["input"]  # a line that is not JSON, else what is wrong with the message, or all of it
    code, said = types.INVALID_REQUEST, "not a message of JSON-RPC 2.0"
    if first["type"] == "json_invalid":
        if not held.strip():
            return None, None
        try:
            held = json.loads(scalar(json.dumps(json.loads(held), ensure_ascii=False)))
            return SessionMessage(types.jsonrpc_message_adapter.validate_python(held, by_name=False)), None
        except (json.JSONDecodeError, RecursionError):
            code, said = types.PARSE_ERROR, "not valid JSON"
        except ValueError:  # the SDK's reader again: JSON, but no message
            pass
    id = held.get("id") if isinstance(held, dict) else None
    id = id if isinstance(id, str | int) and not isinstance(id, bool) else None
    return None, types.JSONRPCError(jsonrpc="2.0", id=id, error=types.ErrorData(code=code, message=said))
