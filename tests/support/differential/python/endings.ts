import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { text } from './values.ts';

/** Ways to read standard input, into `lines`. */
export const inputs: readonly string[] = [
  'lines = sys.stdin.read().splitlines()',
  'lines = [line.rstrip("\\n") for line in sys.stdin]',
  'lines = sys.stdin.readlines()',
  'lines = sys.stdin.buffer.read().split(b"\\n")',
  'lines = open(0).read().split("\\n")',
  'lines = [line for line in open("/dev/stdin")]',
  'lines = os.read(0, 10_000).decode().splitlines(keepends=True)',
  'lines = [line.strip() for line in fileinput.input()]',
  'lines = []\ntry:\n    while True:\n        lines.append(input())\nexcept EOFError as error:\n    print("end of input:", error)',
  'lines = [input("first? "), sys.stdin.readline(), *sys.stdin]',
  'lines = list(iter(sys.stdin.readline, ""))',
  'lines = [next(sys.stdin, "nothing"), sys.stdin.read(3), sys.stdin.readline(2), sys.stdin.read()]',
];

/** How the program ends. */
export const endings: readonly ((dice: Dice) => string)[] = [
  () => '',
  () => '',
  (dice) => `sys.exit(${dice.pick(['', '0', '1', '3', '255', '256', '-1', 'None', 'True', '"a message"', '2.5', '[1, 2]', '(1, 2)'])})`,
  (dice) => `raise SystemExit(${dice.whole(0, 9)})`,
  (dice) =>
    `atexit.register(print, "at exit", ${dice.whole(0, 9)})\n${dice.pick(['exit(4)', 'raise KeyError("late")', 'print("last line")'])}`,
  (dice) =>
    `class NotFoundError(${dice.pick(['Exception', 'ValueError', 'LookupError'])}):\n    def __init__(self, what):\n        super().__init__(f"no {what}")\n        self.what = what\n\nraise NotFoundError(${text(plainWord(dice))})`,
  (dice) =>
    `raise ${dice.pick(['ValueError', 'RuntimeError("two\\nlines")', 'TypeError(1, 2)', 'KeyError("k")', 'StopIteration("x")', 'NotImplementedError', 'ArithmeticError("")', 'OSError("only text")', 'AssertionError("é 😀")'])}`,
  () => 'try:\n    {}["a"]\nexcept KeyError as error:\n    raise RuntimeError("wrapped") from error',
  () => 'try:\n    int("x")\nexcept ValueError:\n    raise TypeError("while handling")',
  () => 'try:\n    int("x")\nexcept ValueError:\n    raise TypeError("alone") from None',
  () => 'error = ValueError("noted")\nerror.add_note("first note")\nerror.add_note("second")\nraise error',
  () => 'assert 1 + 1 == 3, ("never", 1)',
  () => 'def depth(n):\n    return depth(n + 1) + 1\n\ndepth(0)',
  () => 'def total(items):\n    return sum(item["price"] for item in items)\n\ntotal([{"price": 1}, {}])',
  () => 'import nothing_here',
  () => 'try:\n    sys.exit(4)\nfinally:\n    print("cleaned up")',
  () => 'async def fail():\n    await asyncio.sleep(0)\n    raise LookupError("in a task")\n\nasyncio.run(fail())',
  () => 'class Broken(Exception):\n    def __str__(self):\n        raise ValueError("no text")\n\nraise Broken()',
  () => 'def values():\n    yield 1\n    raise StopIteration("inside")\n\nlist(values())',
  () => 'def hook(kind, error, trace):\n    print("hooked", kind.__name__, error)\n\nsys.excepthook = hook\n1 / 0',
  () => 'print("to stderr", file=sys.stderr)\nsys.stderr.write("and more\\n")\nprint("done")',
  () => 'warnings.warn("careful")\nprint("after")',
  () => 'class Last:\n    def __del__(self):\n        print("deleted")\n\nlast = Last()\nprint("end")',
  () => 'raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])',
  () => 'print(lenght)\nlength = 3',
  () => '[1, 2].appendd(3)',
  () => 'import math as maths\nmaths.squareroot(2)',
];

/** Programs that do not even start. */
export const unparsable = [
  'print("a"',
  'def f():\n    x = 1\n     y = 2',
  'for i in range(3) print(i)',
  'x = = 1',
  'return 5',
  'if True:\nprint(1)',
  's = "open',
  '1x = 2',
  'print "hello"',
  'def f(a, a): pass',
  'break',
  'x = [1, 2',
  'else:\n    pass',
  'class = 3',
  'f(a b)',
  'while True\n    pass',
];
