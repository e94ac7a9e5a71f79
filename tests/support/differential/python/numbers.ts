import type { Dice } from '../dice.ts';
import { number, wholeNumber } from '../words.ts';
import { float } from './values.ts';

const specs = ['.2f', '10.3e', 'g', ',', '+', '08.2f', '_', '.1%', '>12', '<12.4g', '^14.1f', '=+9', '.0f', 'G', '.15g', '*^20'];
const wholeSpecs = ['d', 'x', '#X', 'b', '#o', '06d', '+,d', '_b', '>8', 'c', 'n', '^+9'];
const operators = ['+', '-', '*', '//', '%', '<', '==', '>='];

function expression(dice: Dice, depth: number): string {
  if (depth === 0) return `(${dice.chance(0.5) ? number(dice) : wholeNumber(dice)})`;
  return `(${expression(dice, depth - 1)} ${dice.pick(operators)} ${expression(dice, dice.whole(0, depth - 1))})`;
}

/** Division and modulo of negatives, rounding, formats, big integers, Decimal and Fraction. */
export const numbers: readonly ((dice: Dice) => string)[] = [
  (dice) => `    for n in [${dice.list(4, 9, () => float(dice)).join(', ')}]:
        print(n, repr(n), ${dice
          .some(specs, 5)
          .map((spec) => `f"{n:${spec}}"`)
          .join(', ')})
        print("%.3f|%10.2e|%g|%-12r|%s" % (n, n, n, n, n), round(n, ${dice.whole(-2, 5)}), str(n), n.is_integer(), abs(n))
        print(math.floor(n), math.ceil(n), math.trunc(n), round(n), n // 3, n % -7, n.as_integer_ratio(), n.hex())
    for n in [${dice.list(3, 7, () => dice.whole(0, 100_000)).join(', ')}]:
        print(n, ${dice
          .some(wholeSpecs, 5)
          .map((spec) => `f"{n${spec === 'c' ? ' % 900 + 33' : ''}:${spec}}"`)
          .join(
            ', ',
          )}, bin(n), hex(-n), oct(n), n.bit_length(), divmod(-n, ${dice.whole(1, 99)}), -n // ${dice.whole(1, 99)}, -n % ${dice.whole(1, 99)}, n % -${dice.whole(1, 99)})`,

  (dice) => `    def show(label, work):
        try:
            result = work()
            print(label, result, type(result).__name__)
        except (ZeroDivisionError, OverflowError) as error:
            print(label, type(error).__name__)

${dice.list(5, 10, (index) => `    show(${index}, lambda: ${expression(dice, 3)})`).join('\n')}
    show('power', lambda: ${dice.whole(-9, 9)} ** ${dice.whole(-4, 9)})
    show('mod', lambda: pow(${dice.whole(2, 99)}, ${dice.whole(2, 99)}, ${dice.whole(2, 99)}))
    print(round(2.5), round(-3.5), round(2.675, 2), round(${dice.whole(-99_999, 99_999)}, -2), math.fsum([0.1] * 10), 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0)
    print(max(1, 1.0), min([3, 1.5]), True + True, 7 / 2, 6 / 3, -7 // 2, -7.5 // 2, -7.5 % 2, 2 ** -1, 1_000, complex(${dice.whole(-9, 9)}, 2) * 1j)`,

  (dice) => `    big = ${dice.whole(2, 99)} ** ${dice.whole(20, 90)} - ${dice.whole(0, 1000)}
    print(big, -big // 7, -big % ${dice.whole(2, 99)}, big >> 13, big & 0xFFFF, big ^ 5, ~big, len(str(big)), f"{big:,}", f"{big:e}", float(big), big.bit_length())
    print(int(str(big)) == big, int("${dice.pick(['ff', '7a', '10'])}", 16), int(" -42 "), int("0b101", 0), int("1_000"), int(${float(dice)}), float("1e5"), float(" -.5 "), int.from_bytes(big.to_bytes(90, "big"), "big") == big)
    print(math.gcd(${dice.whole(1, 9999)}, ${dice.whole(1, 9999)}), math.lcm(${dice.whole(1, 99)}, ${dice.whole(1, 99)}), math.comb(${dice.whole(5, 40)}, 5), math.factorial(${dice.whole(0, 40)}), math.isqrt(big), math.prod(range(1, ${dice.whole(1, 20)})))
    one, other = Decimal("${dice.whole(-9999, 9999)}.${dice.whole(0, 999)}"), Decimal("${dice.whole(1, 99)}.5")
    print(one + other, one * other, one / other, one // other, one % other, round(one, 1), one.quantize(Decimal("0.01"), ROUND_HALF_UP), repr(one.normalize()), f"{one:.2f}", int(one))
    third = Fraction(${dice.whole(-99, 99)}, ${dice.whole(1, 99)})
    print(third, repr(third), third + 1, third ** 2, float(third), third.limit_denominator(7), Fraction("0.125"), statistics.mean([${dice.list(2, 6, () => wholeNumber(dice)).join(', ')}]), statistics.median([${dice.list(2, 6, () => wholeNumber(dice)).join(', ')}]))
    print(statistics.pstdev([${dice.list(2, 6, () => dice.whole(1, 20)).join(', ')}]), hash(${dice.whole(0, 99_999)}), hash(2.0), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.modf(-2.25), math.hypot(3, 4), math.inf > 10 ** 300, math.nan == math.nan)`,

  (dice) => `    random.seed(${dice.whole(0, 9999)})
    print(random.random(), random.randint(1, 100), random.choice("abcdef"), random.sample(range(50), 4), random.uniform(-1, 1), random.choices([1, 2, 3], k=4), random.getrandbits(40), random.randrange(0, 100, 7))
    deck = list(range(10))
    random.shuffle(deck)
    print(deck, random.Random("text").random(), random.Random(${dice.whole(0, 99)}).random())
    def primes(limit):
        sieve = bytearray([1]) * (limit + 1)
        for n in range(2, limit + 1):
            if sieve[n]:
                yield n
                sieve[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    found = list(primes(${dice.whole(10, 400)}))
    print(found, len(found), sum(found), [n for n in found if str(n) == str(n)[::-1]])
    def base(n, b):
        digits = ""
        n, sign = abs(n), "-" if n < 0 else ""
        while n:
            n, rest = divmod(n, b)
            digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        return sign + (digits or "0")
    print([base(${wholeNumber(dice)}, b) for b in (2, 7, 36)], [(a // b, a % b) for a in (-7, 7) for b in (-3, 3)], [round(x / 2) for x in range(-5, 6)])`,
];
