import { expect, test } from 'vitest';
import { describer } from '../submissions/submission.ts';
import { openParser } from '../trees/syntax-tree.ts';
import { compare } from './compare.ts';
import { surpriseToFlag } from './false-flags.ts';
import { model } from './model.ts';

/** Nine ways to the two largest different numbers of a list. */
const honest = [
  'def two(xs):\n    return sorted(set(xs))[-2:]\n',
  'def two(numbers):\n    first = second = None\n    for n in numbers:\n        if first is None or n > first:\n            first, second = n, first\n        elif n != first and (second is None or n > second):\n            second = n\n    return [second, first]\n',
  'import heapq\n\ndef two(values):\n    found = heapq.nlargest(2, set(values))\n    found.reverse()\n    return found\n',
  'def two(a):\n    top = max(a)\n    rest = [x for x in a if x != top]\n    return [max(rest), top]\n',
  'def two(items):\n    seen = []\n    for item in items:\n        if item not in seen:\n            seen.append(item)\n    seen.sort()\n    return seen[len(seen) - 2:]\n',
  'def two(xs):\n    def step(best, x):\n        a, b = best\n        if x > b:\n            return (b, x)\n        if a < x < b:\n            return (x, b)\n        return best\n    best = (float("-inf"), float("-inf"))\n    for x in xs:\n        best = step(best, x)\n    return list(best)\n',
  'from collections import Counter\n\ndef two(data):\n    counts = Counter(data)\n    keys = list(counts.keys())\n    result = []\n    while len(result) < 2:\n        biggest = max(keys)\n        keys.remove(biggest)\n        result.insert(0, biggest)\n    return result\n',
  'def two(nums):\n    n = len(nums)\n    for i in range(n):\n        for j in range(n - 1 - i):\n            if nums[j] > nums[j + 1]:\n                nums[j], nums[j + 1] = nums[j + 1], nums[j]\n    last = nums[n - 1]\n    k = n - 1\n    while nums[k] == last:\n        k -= 1\n    return [nums[k], last]\n',
  'def two(seq):\n    it = iter(set(seq))\n    lo, hi = next(it), next(it)\n    if lo > hi:\n        lo, hi = hi, lo\n    for v in it:\n        if v >= hi:\n            lo = hi\n            hi = v\n        elif v > lo:\n            lo = v\n    return [lo, hi]\n',
];
/** The bubble sort of the eighth, by a careful copier: names, loops, a temporary, a helper, comments. */
const copied =
  '# compare neighbours until sorted\ndef exchange(row, at):\n    if row[at + 1] < row[at]:\n        row[at], row[at + 1] = row[at + 1], row[at]\n\ndef two(row):\n    size = len(row)\n    turn = 0\n    while turn < size:\n        for at in range(size - 1 - turn):\n            exchange(row, at)\n        turn = turn + 1\n    greatest = row[size - 1]\n    place = size - 1\n    while row[place] == greatest:\n        place = place - 1\n    answer = [row[place], greatest]\n    return answer\n';

const parse = await openParser('python');
const all = (texts: readonly string[], templates: readonly string[] = []) => texts.map(describer(parse, templates));

test('puts a rewritten copy first, far above all honest pairs', () => {
  const [first, second] = compare(all([...honest, copied]), model).toSorted((one, other) => other.surprise - one.surprise);
  expect(first).toMatchObject({ first: 7, second: 9 });
  expect(first?.surprise).toBeGreaterThan(2);
  expect(second?.surprise).toBeLessThan(2);
});

test('gives each pair once, the earlier first, similarity from 0 to 1, and 1 to what is the same', () => {
  const pairs = compare(all([...honest, honest[1] ?? '']), model);
  expect(pairs.length).toBe(45);
  expect(
    pairs.every(({ first, second, similarity, surprise }) => first < second && similarity >= 0 && similarity <= 1 && surprise >= 0),
  ).toBe(true);
  expect(pairs.find(({ first, second }) => first === 1 && second === 9)?.similarity).toBe(1);
});

test('says nothing of answers that are too small, whatever they are like', () => {
  const pairs = compare(all(['x = 1\n', 'x = 1\n', '', '# nothing\n']), model);
  expect(pairs.map(({ surprise }) => surprise)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('does not hold the starter code against a hundred who handed in nothing else', () => {
  const starter = honest[7] ?? '';
  const pairs = compare(
    all(
      Array.from({ length: 100 }, () => starter),
      [starter],
    ),
    model,
  );
  expect(pairs.length).toBe(4_950);
  expect(pairs.every(({ surprise }) => surprise === 0)).toBe(true);
});

test('flags nobody where a hundred all wrote the same', () => {
  const pairs = compare(all(Array.from({ length: 100 }, () => honest[7] ?? '')), model);
  expect(Math.max(...pairs.map(({ surprise }) => surprise))).toBeLessThan(surpriseToFlag(50, 99));
  expect(pairs.every(({ similarity }) => similarity === 1)).toBe(true);
});

test('reads what stands beside ten thousand brackets, and what does not parse', () => {
  const [plain = all([''])[0], nested, broken] = all([
    copied,
    `${copied}\nx = ${'['.repeat(10_000)}1${']'.repeat(10_000)}\n`,
    `${copied}\n\ndef broken(((:\n`,
  ]);
  const pairs = compare(
    [plain, nested, broken, ...all(honest)].flatMap((one) => one ?? []),
    model,
  );
  expect(pairs.every(({ surprise, similarity }) => Number.isFinite(surprise) && Number.isFinite(similarity))).toBe(true);
  for (const second of [1, 2]) {
    const ours = pairs.find((pair) => pair.first === 0 && pair.second === second);
    const others = pairs.filter((pair) => pair.first === 0 && pair.second > 2 && pair.second !== 10);
    expect(ours?.surprise).toBeGreaterThan(Math.max(...others.map(({ surprise }) => surprise)));
  }
  expect(broken?.isWhole).toBe(false);
});

test('tells how far it is, up to the end', () => {
  const told: number[] = [];
  compare(all(honest), model, (share) => void told.push(share));
  expect(told.toSorted((one, other) => one - other)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});
