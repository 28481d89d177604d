"""What the types of ``checker.model`` and the settings have in common: frozen, keyword-only values.

They behave as frozen dataclasses do, and ``dataclasses`` takes them for such (``fields``, ``replace``, ``asdict``). But
that module writes and compiles methods for each class anew, and importing it and the types took 9 of the 105
milliseconds in which the command has to check one note; here they share theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform

_T = TypeVar("_T")


class _Fresh:
    """A default that is made anew for each value."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def fresh(*, default_factory: Callable[[], _T]) -> _T:
    """A field whose default ``default_factory`` makes for each value."""
    made: Any = _Fresh(default_factory)
    return made  # type: ignore[no-any-return]


class _Later:
    """``__dataclass_fields__`` and ``__dataclass_params__``, made by ``dataclasses`` itself when somebody asks for one."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: Any) -> Any:
        from dataclasses import field, make_dataclass  # noqa: PLC0415 - see the module's docstring

        made: list[Any] = []
        for name in owner._names:
            default = owner._defaults.get(name, owner)
            if default is owner:
                made.append((name, owner._types[name]))
            elif isinstance(default, _Fresh):
                made.append((name, owner._types[name], field(default_factory=default.make)))
            else:
                made.append((name, owner._types[name], field(default=default)))
        like: Any = make_dataclass(owner.__name__, made, frozen=True, kw_only=True)
        owner.__dataclass_fields__ = like.__dataclass_fields__
        owner.__dataclass_params__ = like.__dataclass_params__
        return getattr(owner, self.name)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(fresh,))
class Value:
    """A frozen, keyword-only value whose fields are the annotated names of its class."""

    _names: ClassVar[tuple[str, ...]] = ()
    _types: ClassVar[dict[str, Any]] = {}
    _defaults: ClassVar[dict[str, Any]] = {}
    _made: ClassVar[tuple[tuple[str, Callable[[], Any]], ...]] = ()
    __dataclass_fields__: ClassVar[dict[str, Any]]
    __dataclass_params__: ClassVar[Any]
    __match_args__ = ()

    def __init_subclass__(cls) -> None:
        own = {
            name: kind for name, kind in cls.__annotations__.items() if "ClassVar" not in str(kind).partition("[")[0]
        }
        for name in ("__dataclass_fields__", "__dataclass_params__"):
            setattr(cls, name, _Later(name))
        cls._types = {**cls._types, **own}
        cls._names = tuple(cls._types)
        cls._defaults = {**cls._defaults, **{name: vars(cls)[name] for name in own if name in vars(cls)}}
        cls._made = tuple((name, one.make) for name, one in cls._defaults.items() if isinstance(one, _Fresh))

    def __init__(self, **given: Any) -> None:
        """Raises TypeError for a field that is unknown or missing."""
        values = {**self._defaults, **given}
        if len(values) != len(self._names) or values.keys() != self._types.keys():
            raise TypeError(self._wrong(values))
        for name, make in self._made:
            if name not in given:
                values[name] = make()
        self.__dict__.update(values)

    def _wrong(self, values: dict[str, Any]) -> str:
        unknown = [name for name in values if name not in self._types]
        if unknown:
            return f"{type(self).__qualname__}() got an unexpected keyword argument {unknown[0]!r}"
        missing = ", ".join(repr(name) for name in self._names if name not in values)
        return f"{type(self).__qualname__}() misses the keyword arguments {missing}"

    def __setattr__(self, name: str, value: object) -> None:
        """Raises FrozenInstanceError."""
        self.__delattr__(name, "assign to")

    def __delattr__(self, name: str, what: str = "delete") -> None:
        """Raises FrozenInstanceError."""
        from dataclasses import FrozenInstanceError  # noqa: PLC0415 - see the module's docstring

        raise FrozenInstanceError(f"cannot {what} field {name!r}")

    def __replace__(self, /, **changes: Any) -> Self:
        return type(self)(**{**dict(zip(self._names, self._values(), strict=True)), **changes})

    def _values(self) -> tuple[object, ...]:
        return tuple(map(self.__dict__.__getitem__, self._names))

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        fields = (f"{name}={value!r}" for name, value in zip(self._names, self._values(), strict=True))
        return f"{type(self).__qualname__}({', '.join(fields)})"


_V = TypeVar("_V", bound=Value)


def replace(value: _V, **changes: Any) -> _V:
    """``value`` with some fields changed. Raises TypeError for an unknown one."""
    return value.__replace__(**changes)
