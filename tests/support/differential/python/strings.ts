import type { Dice } from '../dice.ts';
import { number, plainWord, sentence, word } from '../words.ts';
import { text, value } from './values.ts';

const patterns = [
  '\\d+',
  '(\\w+)=(\\w+)',
  '(?P<year>\\d{4})-(?P<month>\\d\\d)',
  '\\b[a-z]{4,}\\b',
  '[^\\x00-\\x7f]',
  '^\\s+|\\s+$',
  '(.)\\1',
  '(?<=[#$])\\d+',
  '[aeiou]',
  '(a)|(b)',
  'o(?!x)',
  ',\\s*',
  '(?i)THE|fox',
  '[\\w.]+',
];
const method = (dice: Dice): string =>
  dice.pick([
    'upper()',
    'lower()',
    'title()',
    'swapcase()',
    'capitalize()',
    'casefold()',
    'strip()',
    'rstrip()',
    'split()',
    'split(",")',
    'splitlines()',
    'splitlines(True)',
    'partition(" ")',
    'rpartition("=")',
    'isalpha()',
    'isdigit()',
    'isupper()',
    'isspace()',
    'isidentifier()',
    'encode()',
    'expandtabs(4)',
    `center(${dice.whole(0, 30)}, "*")`,
    `ljust(${dice.whole(0, 30)})`,
    `rjust(${dice.whole(0, 30)}, "-")`,
    `zfill(${dice.whole(0, 20)})`,
    `find(${text(plainWord(dice))})`,
    `count("${dice.pick(['a', 'e', ' ', ''])}")`,
    `replace("a", "<>", ${dice.whole(-1, 3)})`,
    `strip("aeT ")`,
    `startswith(("a", "T"))`,
    `rsplit(" ", ${dice.whole(0, 3)})`,
    `removeprefix("The ")`,
    `translate(str.maketrans("aeo", "430", "x"))`,
  ]);

/** Methods of text, slices, formats, regular expressions, Unicode. */
export const strings: readonly ((dice: Dice) => string)[] = [
  (dice) => `    for line in [${dice.list(3, 6, () => text(dice.chance(0.5) ? sentence(dice) : word(dice))).join(', ')}]:
        print(line, len(line), repr(line), ascii(line))
        print(${dice.list(6, 10, () => `line.${method(dice)}`).join(', ')})
        print(line[${dice.whole(-9, 9)}:${dice.whole(-9, 20)}], line[::${dice.pick([-1, 2, -3])}], line[${dice.whole(-5, 5)}:], list(line[:5]), line * 2, sorted(line)[:9], line < ${text(word(dice))}, max(line, default=None))
        print(line.encode("utf-8"), line.encode("ascii", "replace"), line.encode("latin-1", "backslashreplace"), [ord(c) for c in line[:6]], unicodedata.normalize("NFD", line) == line, "|".join(reversed(line.split())))`,

  (dice) => `    subject = ${text(sentence(dice))}
    for pattern in [${dice
      .some(patterns, 5)
      .map((pattern) => `r"${pattern}"`)
      .join(', ')}]:
        found = re.search(pattern, subject)
        print(pattern, found, found and found.groups(), found and found.groupdict(), found and found.span())
        print(re.findall(pattern, subject), re.sub(pattern, "<\\\\g<0>>", subject), re.split(pattern, subject)[:4], re.subn(pattern, lambda m: m[0].upper(), subject, count=2))
        print([m.start() for m in re.finditer(pattern, subject)], re.match(pattern, subject), re.fullmatch(pattern, subject), re.compile(pattern, re.I))
    for broken in ["(", "[z-a]", "a{2,1}", "*", "(?P<n>a)(?P<n>b)", "\\\\"]:
        try:
            print(re.compile(broken))
        except re.error as error:
            print(error, error.pos)
    print(re.escape("a.b*c"), re.sub(r"(\\w+) (\\w+)", r"\\2 \\1", subject), re.sub("", "-", "abc"), re.split(r"(\\d)", "a1b2"))`,

  (dice) => `    name, count, ratio, items = ${text(word(dice))}, ${dice.whole(-99, 9999)}, ${number(dice)}, ${value(dice, 1)}
    print(f"{name!r:>20}|{name:<12}|{name:^15}|{name:*^12.3}|{count:>+8,}|{ratio:.{${dice.whole(0, 6)}}f}|{items}|{items!s:.10}|{count=}|{ratio = :.1e}")
    print("%s %r %5d %-8s| %05.1f %x %%" % (name, name, count, name[:4], ratio, abs(count)), "%(n)s is %(c)03d" % {"n": name, "c": count})
    print("{0} {1:>8} {0!r} {2[0]} {k:.2f}".format(name, count, "xyz", k=ratio), "{:,} {:<6}|{:^6}|".format(count, "ab", "cd"), format(count, "08b"), str.format("{:{w}}|", name, w=14))
    print(textwrap.fill(${text(sentence(dice))}, ${dice.whole(20, 30)}), textwrap.shorten("some words that are too many", ${dice.whole(8, 30)}), textwrap.dedent("   a\\n     b\\n"), sep="\\n")
    print(string.Template("$who owes $$$amount").substitute(who=name, amount=count), string.capwords("hello there world"), "-".join(str(n) for n in range(${dice.whole(0, 9)})))
    words = [${dice.list(4, 10, () => text(word(dice))).join(', ')}]
    print(sorted(words), sorted(words, key=str.casefold), sorted(words, key=lambda w: (-len(w), w)), max(words, key=len), [w.title() for w in words if not w.isascii()])
    width = max(map(len, words))
    for index, w in enumerate(words, 1):
        print(f"{index:>3} {w:.<{width}}|", sep="", end="\\n" if index % 2 else "; ")
    print()
    caesar = lambda text, by: "".join(chr((ord(c) - 97 + by) % 26 + 97) if c.isascii() and c.islower() else c for c in text)
    print([caesar(w, ${dice.whole(-30, 30)}) for w in words], difflib.get_close_matches("alpha", words), Counter("".join(words)).most_common(4))`,
];
