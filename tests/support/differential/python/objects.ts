import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { text, value } from './values.ts';

/** Classes, data classes, enums, closures, decorators, generators, context managers, match, asyncio. */
export const objects: readonly ((dice: Dice) => string)[] = [
  (dice) => `    class Account:
        opened = 0
        def __init__(self, owner, balance=0):
            self.owner, self._balance = owner, balance
            type(self).opened += 1
        @property
        def balance(self):
            return self._balance
        @balance.setter
        def balance(self, amount):
            if amount < 0:
                raise ValueError(f"{self.owner} cannot have {amount}")
            self._balance = amount
        @classmethod
        def of(cls, text):
            owner, _, amount = text.partition(":")
            return cls(owner, int(amount or 0))
        def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self._balance})"
        def __eq__(self, other): return isinstance(other, Account) and self.balance == other.balance
        def __hash__(self): return hash(self.balance)
        def __lt__(self, other): return self.balance < other.balance
        def __add__(self, amount): return type(self)(self.owner, self.balance + amount)
        def __iadd__(self, amount): self.balance += amount; return self
        def __len__(self): return self.balance
        def __getitem__(self, key): return (key, self.balance)
        def __contains__(self, what): return what in self.owner
        def __call__(self, *args, **options): return args, options
        def __format__(self, spec): return f"<{self.owner:{spec}}>"
        def __getattr__(self, name): return f"no {name}"
    class Savings(Account):
        def __str__(self): return "Savings of " + super().__repr__()
        def __enter__(self): print("enter"); return self
        def __exit__(self, kind, error, trace): print("exit", kind and kind.__name__, error); return isinstance(error, LookupError)
    account = ${dice.pick(['Account', 'Savings'])}.of(${text(`${plainWord(dice)}:`)} + "${dice.whole(0, 99)}")
    for amount in [${dice.list(2, 6, () => dice.whole(-60, 60)).join(', ')}]:
        try:
            account += amount
            print(account, len(account), bool(account))
        except ValueError as error:
            print("refused:", error)
    print(account, repr(account), f"{account:>12}", account[1:2], account["k"], "a" in account, account(1, k=2), account.missing, account + 5, sorted([Account("b", 3), Account("a", 1)]), account == Account("z", account.balance), {Account("k", 1): 1}[Account("l", 1)])
    with Savings("s") as saved:
        raise KeyError("swallowed")
    print(saved, Account.opened, Savings.opened, Savings.__mro__[1].__name__, isinstance(saved, Account), vars(saved), hasattr(saved, "balance"), callable(saved), Savings.of.__qualname__)`,

  (dice) => `    @dataclasses.dataclass(order=True)
    class Item:
        name: str
        price: float = ${dice.whole(0, 999)} / 100
        tags: list = dataclasses.field(default_factory=list, compare=False)
        def total(self, count: int = 1) -> float: return round(self.price * count, 2)
    @dataclasses.dataclass(frozen=True)
    class Point:
        x: int
        y: int = ${dice.whole(0, 9)}
    class Colour(enum.Enum):
        RED = 1
        GREEN = "g"
        @property
        def shout(self): return self.name + "!"
    class Level(enum.IntEnum):
        LOW = ${dice.whole(1, 5)}
        HIGH = 9
    items = [Item(${text(plainWord(dice))}), Item("b", 2.5, ["t"]), Item("a", ${dice.whole(1, 9)})]
    print(items, sorted(items), items[0] == Item(items[0].name), items[1].total(${dice.whole(0, 9)}), dataclasses.asdict(items[1]), dataclasses.replace(Point(1), y=7), {Point(1): "p"}[Point(1)])
    print(Colour.RED, repr(Colour.GREEN), Colour("g").shout, Colour["RED"].value, list(Colour), Level.LOW < Level.HIGH, Level.HIGH + 1, [c.name for c in Colour], Colour.RED is Colour(1))
    for wrong in (lambda: Colour("purple"), lambda: Colour["PINK"], lambda: setattr(Point(1), "x", 2), lambda: Item(), lambda: Item(1, 2, 3, 4)):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, str(error).replace("objects.<locals>.", ""))
    def kind(thing):
        match thing:
            case 0 | 1: return "bit"
            case int() | float() as n if n < 0: return f"negative {n}"
            case str(text) if text.islower(): return f"lower {text}"
            case [first, *rest]: return f"list of {first} and {len(rest)}"
            case {"type": t, **others}: return f"{t} with {sorted(others)}"
            case Point(x=0, y=y): return f"on the axis at {y}"
            case Point(): return "elsewhere"
            case None: return "nothing"
            case _: return type(thing).__name__
    for thing in [${dice.list(4, 9, () => dice.pick([value(dice, 1), 'Point(0, 3)', 'Point(1)', '0', '-5', '"low"', '{"type": "t", "a": 1}', 'None', '[1, 2, 3]'])).join(', ')}]:
        print(kind(thing))`,

  (dice) => `    def logged(label):
        def wrap(function):
            @functools.wraps(function)
            def inner(*args, **options):
                print(label, function.__name__, args, options)
                return function(*args, **options)
            return inner
        return wrap
    @logged("outer")
    @logged("inner")
    def area(width, height=${dice.whole(1, 9)}, *, unit="cm"):
        "The area."
        return f"{width * height} {unit}"
    print(area(${dice.whole(1, 9)}), area(2, height=3, unit=${text(plainWord(dice))}), area.__name__, area.__doc__)
    @functools.lru_cache(maxsize=None)
    def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(${dice.whole(5, 150)}), fib.cache_info())
    def counter(start):
        count = start
        def up(by=1):
            nonlocal count
            count += by
            return count
        return up
    up = counter(${dice.whole(-9, 9)})
    print(up(), up(${dice.whole(2, 9)}), [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
    def numbers(limit):
        total = 0
        try:
            while total < limit:
                got = yield total
                total += got or 1
        except ValueError as error:
            yield f"caught {error}"
        finally:
            print("closing at", total)
        return "the end"
    flow = numbers(${dice.whole(2, 20)})
    print(next(flow), flow.send(${dice.whole(1, 5)}), flow.throw(ValueError("thrown")), next(flow, "exhausted"))
    def delegating():
        result = yield from numbers(2)
        print("result", result)
    print(list(delegating()), sum(x * x for x in range(${dice.whole(0, 20)})), [*map(lambda a, b: a * b, [1, 2, 3], [4, 5])], (lambda *a, **k: (a, k))(1, z=${value(dice, 0)}))
    @contextlib.contextmanager
    def managed(name):
        print("open", name)
        try:
            yield name.upper()
        except KeyError as error:
            print("handled", error)
        finally:
            print("close", name)
    with managed("a") as a, managed("b") as b:
        print(a, b)
        if ${dice.pick(['True', 'False'])}:
            raise KeyError(${text(plainWord(dice))})
    class Tree:
        def __init__(self, *children): self.children = children
        def __iter__(self):
            yield self
            for child in self.children:
                yield from child
        def depth(self): return 1 + max((c.depth() for c in self.children), default=0)
    tree = Tree(Tree(), Tree(Tree(Tree())))
    print(len(list(tree)), tree.depth(), (y := 5) + y, [last := n for n in range(3)], last)`,

  (dice) => `    async def work(name, delay, fail=False):
        print("start", name)
        await asyncio.sleep(delay)
        if fail:
            raise RuntimeError(f"{name} failed")
        return name
    async def countdown(n):
        while n:
            yield n
            n -= 1
            await asyncio.sleep(0)
    async def main():
        print(await asyncio.gather(*[work(name, delay) for name, delay in zip(${text('abc')}, (0, 0.03, ${dice.pick(['0.06', '0.09'])}))]))
        print(await asyncio.gather(work("x", 0), work("y", 0, True), return_exceptions=True))
        try:
            await asyncio.wait_for(asyncio.sleep(5), 0.02)
        except asyncio.TimeoutError:
            print("too slow")
        task = asyncio.create_task(work("t", 5))
        await asyncio.sleep(0)
        print(task.done(), task.cancel())
        try:
            await task
        except asyncio.CancelledError:
            print("cancelled", task.cancelled())
        async for n in countdown(${dice.whole(0, 4)}):
            print("tick", n)
        queue, lock = asyncio.Queue(), asyncio.Lock()
        async def produce():
            for n in range(${dice.whole(1, 4)}):
                await queue.put(n)
            await queue.put(None)
        async def consume():
            while (n := await queue.get()) is not None:
                async with lock:
                    print("consumed", n, queue.qsize())
        await asyncio.gather(produce(), consume())
        done, pending = await asyncio.wait([asyncio.create_task(work("fast", 0)), asyncio.create_task(work("slow", 30))], return_when=asyncio.FIRST_COMPLETED)
        print([t.result() for t in done], len(pending), [x async for x in countdown(2)])
        return "main"
    print(asyncio.run(main()))`,
];
