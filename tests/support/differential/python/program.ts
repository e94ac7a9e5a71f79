import type { Dice } from '../dice.ts';
import type { GeneratedProgram } from '../generated-program.ts';
import { inputText } from '../input-text.ts';
import { collections } from './collections.ts';
import { data } from './data.ts';
import { endings, inputs, unparsable } from './endings.ts';
import { errors } from './errors.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { strings } from './strings.ts';

const subjects = [numbers, strings, collections, objects, errors, data];

const modules =
  'asyncio atexit base64 bisect calendar contextlib copy csv dataclasses datetime difflib enum fileinput functools hashlib heapq io itertools json math operator os pprint random re statistics string struct sys textwrap time traceback unicodedata warnings zlib'.split(
    ' ',
  );
const names = {
  collections: ['ChainMap', 'Counter', 'OrderedDict', 'defaultdict', 'deque', 'namedtuple'],
  decimal: ['ROUND_HALF_UP', 'Decimal'],
  fractions: ['Fraction'],
};

/** Only what the program uses: an import may cost more than all the rest. */
function importsOf(source: string): string {
  const uses = (word: string, after: string) => new RegExp(`\\b${word}\\b${after}`).test(source);
  const whole = modules.filter((name) => uses(name, '\\.')).map((name) => `import ${name}`);
  const parts = Object.entries(names).flatMap(([from, all]) => {
    const used = all.filter((name) => uses(name, ''));
    return used.length === 0 ? [] : [`from ${from} import ${used.join(', ')}`];
  });
  return [...whole, ...parts].join('\n');
}

const showInput = `print(len(lines), lines)
numbers = []
for line in lines:
    for part in line.split():
        try:
            numbers.append(int(part))
        except ValueError:
            pass
print(numbers, sum(numbers))`;

/** A few functions, called one after the other; some programs read standard input; then it ends in one of many ways. */
export function pythonProgram(dice: Dice): GeneratedProgram {
  const parts = dice.some(subjects, dice.whole(2, 4)).map((subject) => dice.pick(subject)(dice));
  const reads = dice.chance(0.4);
  const ending = dice.chance(0.4) ? '' : dice.chance(0.08) ? dice.pick(unparsable) : dice.pick(endings)(dice);
  const body = [
    ...parts.map((part, index) => `def part${index + 1}():\n${part}`),
    parts.map((_, index) => `part${index + 1}()`).join('\n'),
    ...(reads ? [dice.pick(inputs), showInput] : []),
    ending,
  ].join('\n\n');
  return { language: 'python', entry: 'main.py', source: `${importsOf(body)}\n\n${body}\n`, stdin: reads ? inputText(dice) : '' };
}
