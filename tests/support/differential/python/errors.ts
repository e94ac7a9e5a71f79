import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { data, text } from './values.ts';

/** Only messages that are the same from Python 3.11 to 3.14. */
const mistakes = [
  '1 / 0',
  'int("x1")',
  '[1][5]',
  '{}["key"]',
  'None.size',
  '"a" + 1',
  '1 + "a"',
  'undefined_name',
  'len(5)',
  'int([])',
  'float("abc")',
  '(1, 2)[2]',
  '"abc".index("z")',
  '[].pop()',
  '{}.popitem()',
  'next(iter([]))',
  'sorted([1, "a"])',
  '[1].remove(2)',
  '__import__("nothing_here")',
  'chr(-1)',
  'b"\\xff".decode()',
  '"é".encode("ascii")',
  '(lambda x: x)()',
  '(lambda x: x)(1, 2)',
  '(lambda x: x)(y=1)',
  '[1, 2].foo',
  '5()',
  '5[0]',
  '(1).upper()',
  '2 ** "a"',
  '"%d" % "x"',
  '"{}".format()',
  'range(1.5)',
  '"a" * "b"',
  '[1, 2] + (3,)',
  'iter(5)',
  '[*5]',
  'int("9" * 5000)',
  'round("a")',
  'abs("a")',
  'ord("ab")',
  'isinstance(1, 2)',
  'getattr(1, "zz")',
  'sum(["a"])',
  '",".join([1])',
  '(1,) < ("a",)',
  '{1} + {2}',
  '-"a"',
  '10 ** 400 * 1.0',
  'math.exp(1000)',
  'int(float("inf"))',
  'int(float("nan"))',
  'bytes([256])',
  '"abc".split("")',
  'sys.exit("bye")',
  '[][::0]',
  'Decimal("x")',
  'random.choice([])',
  'statistics.mean([])',
  '1 << -1',
  '[0] * 10 ** 20',
  '"x".nothing()',
  'list(zip([1], [1, 2], strict=True))',
  'eval("1 +")',
  'exec("x = (")',
  'eval("undefined")',
  '(_ for _ in ()).throw(ValueError("thrown"))',
  'exec("a, b = [1]")',
  'object().field',
  'max(1)',
  'open("no/such/file", "zz")',
  'next(5)',
  'super().nothing',
  'type("A", (), {})(1)',
  'datetime.datetime.strptime("x", "%Y")',
  'json.loads("[1, 2")',
  'json.loads("nul")',
  'json.loads("")',
  'recurse(0)',
];

/** Exceptions with their messages, chains, groups, finally. */
export const errors: readonly ((dice: Dice) => string)[] = [
  (dice) => `    def recurse(n): return recurse(n + 1)
    attempts = [${dice
      .some(mistakes, 16)
      .map((mistake) => `lambda: ${mistake}`)
      .join(',\n        ')}]
    for attempt in attempts:
        try:
            print("fine", attempt())
        except BaseException as error:
            print(type(error).__name__, "|", str(error).split(" (")[0], "|", isinstance(error, Exception), [base.__name__ for base in type(error).__mro__[1:3]])`,

  (dice) => `    class ValidationError(Exception):
        def __init__(self, field, message):
            super().__init__(message)
            self.field = field
    class TooLong(ValidationError):
        def __str__(self): return f"<{self.field}: {self.args[0]}>"
    def check(value):
        try:
            number = int(value)
        except ValueError as error:
            raise ValidationError("number", f"{value!r} is no number") from error
        else:
            if number > 100:
                raise TooLong("number", number)
            return number
        finally:
            print("checked", value)
    for given in [${dice.list(4, 8, () => text(dice.pick([String(dice.whole(-50, 200)), plainWord(dice), '', ' 7 ', '1e3', '١٢']))).join(', ')}]:
        try:
            print(check(given))
        except TooLong as error:
            print("too long", error, repr(error))
        except ValidationError as error:
            print(type(error).__name__, error, error.args, error.field, repr(error.__cause__), error.__suppress_context__)
    try:
        raise ExceptionGroup("several", [ValueError(1), TypeError("t"), KeyError(${text(plainWord(dice))})])
    except* ValueError as group:
        print(group.exceptions, group)
    except* (TypeError, KeyError) as group:
        print([repr(error) for error in group.exceptions])
    try:
        try:
            {}[${text(plainWord(dice))}]
        except KeyError as error:
            error.add_note("a note")
            raise
    except KeyError as error:
        print(repr(error), error.__notes__, traceback.format_exception_only(error)[-1].strip())`,

  (dice) => `    order = []
    def risky(n):
        try:
            order.append(f"try {n}")
            if n == 1: raise ValueError("one")
            if n == 2: return "returned"
            if n == 3: raise KeyError("three")
            return n
        except ValueError as error:
            order.append(f"except {error}")
            return "caught"
        else:
            order.append("else")
        finally:
            order.append(f"finally {n}")
    for n in [${dice.list(3, 7, () => dice.whole(0, 4)).join(', ')}]:
        try:
            print(n, risky(n))
        except LookupError as error:
            print(n, type(error).__name__, error, error.__context__)
    print(order)
    for text in [${dice.list(4, 9, () => text(brokenJson(dice))).join(', ')}]:
        try:
            print(json.loads(text))
        except json.JSONDecodeError as error:
            print(error.msg, error.pos, error.lineno, error.colno)
    with contextlib.suppress(ZeroDivisionError):
        print("in"); 1 / 0; print("never")
    for expression in ["1 +* 2", "def", "x = = 1", "(1", "'open", "f(a b)", "a b", "if x", "1x", "return", "[i for i in range(3)]"]:
        try:
            print(eval(expression))
        except SyntaxError as error:
            print(type(error).__name__, error.lineno)
    print(traceback.format_exc().strip(), sys.exc_info())`,
];

function brokenJson(dice: Dice): string {
  const json = data(dice, 2).replaceAll('True', 'true').replaceAll('False', 'false').replaceAll('None', 'null');
  const at = dice.whole(0, json.length);
  return dice.pick([json, json.slice(0, at), `${json.slice(0, at)}x${json.slice(at)}`, `${json} 1`]);
}
