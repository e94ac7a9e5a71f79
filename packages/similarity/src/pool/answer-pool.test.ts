import { expect, test } from 'vitest';
import { compare } from '../scores/compare.ts';
import { model } from '../scores/model.ts';
import { describer, type Submission } from '../submissions/submission.ts';
import { openParser } from '../trees/syntax-tree.ts';
import { AnswerPool } from './answer-pool.ts';
import { storedDescription } from './stored-description.ts';

const describe = describer(await openParser('python'));

/** Numbers from 0 to 1, the same ones at each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const steps = [
  'for x in xs:\n        total += x * K',
  'for at in range(len(xs)):\n        if xs[at] > K:\n            total = total + xs[at]',
  'while len(xs) > K:\n        total -= xs.pop()',
  'seen = {}\n    for x in xs:\n        seen[x] = seen.get(x, 0) + K',
  'xs = sorted(xs, key=lambda x: -x)[:K]',
  'if not xs:\n        return K',
  'best = max(xs) - min(xs) + K\n    total = max(total, best)',
  'pairs = [(a, b) for a in xs for b in xs if a + b == K]\n    total += len(pairs)',
  'low, high = 0, len(xs) - 1\n    while low < high:\n        middle = (low + high) // 2\n        if xs[middle] < K:\n            low = middle + 1\n        else:\n            high = middle',
  'total = sum(x % K for x in xs if x)',
  'names = ", ".join(str(x) for x in xs)\n    print(names, K)',
  'stack = []\n    for x in xs:\n        while stack and stack[-1] > x:\n            stack.pop()\n        stack.append(x + K)',
];

function answer(random: () => number): string {
  const body = Array.from({ length: 5 + Math.floor(random() * 4) }, () => steps[Math.floor(random() * steps.length)] ?? '');
  return `def solve(xs):\n    total = 0\n    ${body.join('\n    ').replaceAll('K', () => String(1 + Math.floor(random() * 9)))}\n    return total\n`;
}

const renamed = (text: string) => text.replaceAll('total', 'result').replaceAll('xs', 'numbers').replaceAll(/\bx\b/g, 'one');

const random = chance(7);
const texts = Array.from({ length: 60 }, () => answer(random));
texts[40] = renamed(texts[12] ?? '');
texts[59] = renamed(texts[25] ?? '');
const submissions = texts.map(describe);
const entryOf = (submission: Submission, at: number) => ({
  id: `answer ${at}`,
  person: `person ${at}`,
  isGuest: false,
  size: submission.size,
  description: storedDescription(submission, model),
});
const entries = submissions.map(entryOf);

/** Of the pairs of the newest, the largest difference to what `compare` says of the whole set. */
function farthest(pool: AnswerPool, size: number): number {
  const entry = entries[size - 1];
  if (entry === undefined) throw new Error('there are not so many answers');
  const found = new Map(pool.add(entry).map(({ id, surprise }) => [id, surprise]));
  const wanted = compare(submissions.slice(0, size), model).filter(({ second }) => second === size - 1);
  expect(found.size).toBe(size - 1);
  return Math.max(...wanted.map(({ first, surprise }) => Math.abs(surprise - (found.get(`answer ${first}`) ?? Number.NaN))));
}

test('says of each new answer what a comparison of the whole set says, to a twentieth of a power of ten', () => {
  const pool = new AnswerPool(model, [], null);
  for (const [at, entry] of entries.entries()) {
    if ([2, 3, 5, 13, 28, 41, 60].includes(at + 1)) expect(farthest(pool, at + 1), `at ${at + 1}`).toBeLessThan(0.05);
    else pool.add(entry);
  }
});

test('does so, too, where most of the others were reckoned long ago', () => {
  const many = Array.from({ length: 260 }, () => answer(random));
  many.push(renamed(many[3] ?? ''));
  const described = many.map(describe);
  const rows = described.map(entryOf);
  const pool = new AnswerPool(model, rows.slice(0, 60), null);
  while (pool.reckonNext());
  const last =
    rows
      .slice(60)
      .map((row) => pool.add(row))
      .at(-1) ?? [];
  const found = new Map(last.map(({ id, surprise }) => [id, surprise]));
  for (const { first, second, surprise } of compare(described, model)) {
    if (second !== 260) continue;
    const drift = Math.abs(surprise - (found.get(`answer ${first}`) ?? Number.NaN));
    expect(drift, `of answer ${first}, ${surprise}`).toBeLessThan(0.05);
  }
  expect(found.get('answer 3')).toBeGreaterThan(4);
});

test('puts the copy first, and ranks what is suspect as the comparison of the whole set does', () => {
  const pool = new AnswerPool(model, entries.slice(0, 59), null);
  while (pool.reckonNext());
  const found = pool.add(entryOf(submissions[59] ?? describe(''), 59)).toSorted((one, other) => other.surprise - one.surprise);
  const wanted = compare(submissions, model)
    .filter(({ second }) => second === 59)
    .toSorted((one, other) => other.surprise - one.surprise);
  expect(found.slice(0, 3).map(({ id }) => id)).toEqual(wanted.slice(0, 3).map(({ first }) => `answer ${first}`));
  expect(found[0]?.id).toBe('answer 25');
  expect(found[0]?.similarity).toBeCloseTo(wanted[0]?.similarity ?? Number.NaN, 9);
});

test('goes on from its summary as if it had never been closed', () => {
  const whole = new AnswerPool(model, [], null);
  for (const entry of entries.slice(0, 40)) whole.add(entry);
  const opened = new AnswerPool(model, entries.slice(0, 40), whole.summary());
  expect(opened.reckonNext()).toBe(false);
  expect(farthest(opened, 41)).toBeLessThan(0.05);
});

test('knows how common everything is once somebody is gone', () => {
  const whole = new AnswerPool(model, [], null);
  for (const entry of entries.slice(0, 40)) whole.add(entry);
  const isThere = (_: unknown, at: number) => at % 3 !== 0;
  const opened = new AnswerPool(model, entries.slice(0, 40).filter(isThere), whole.summary());
  const { id, ...newest } = entryOf(submissions[40] ?? describe(''), 40);
  const found = new Map(opened.add({ id, ...newest }).map((pair) => [pair.id, pair]));
  const left = submissions.slice(0, 40).flatMap((submission, at) => (isThere(submission, at) ? [{ submission, at }] : []));
  const wanted = compare([...left.map(({ submission }) => submission), submissions[40] ?? describe('')], model);
  for (const { first, second, similarity, surprise } of wanted) {
    if (second !== left.length) continue;
    const pair = found.get(`answer ${left[first]?.at}`);
    expect(pair?.similarity).toBeCloseTo(similarity, 5);
    // Who was the nearest of somebody before they went is told until that one's turn comes.
    expect(Math.abs((pair?.surprise ?? Number.NaN) - surprise)).toBeLessThan(0.2);
  }
});

test('reckons everything anew where there is no summary, or one that is damaged', () => {
  const summary = new AnswerPool(model, entries.slice(0, 20), null).summary();
  for (const broken of [
    null,
    new Uint8Array(0),
    Uint8Array.of(1, 2, 3),
    summary.slice(0, -2),
    Uint8Array.from({ length: 500 }, () => 255),
  ]) {
    const pool = new AnswerPool(model, entries.slice(0, 20), broken);
    expect(pool.reckonNext()).toBe(true);
    while (pool.reckonNext());
    expect(farthest(pool, 21)).toBeLessThan(0.05);
  }
});

test('compares with a guest as if it were one more of the set, and takes it for nobody among the answers', () => {
  const guest = { ...entryOf(describe(renamed(texts[30] ?? '')), 99), id: 'known', person: null, isGuest: true };
  const pool = new AnswerPool(model, [], null);
  for (const entry of entries.slice(0, 30)) pool.add(entry);
  pool.add(guest);
  expect(pool.answers).toBe(30);
  const found = new Map(pool.add(entries[30] ?? guest).map((pair) => [pair.id, pair.surprise]));
  const among = compare(submissions.slice(0, 31), model).filter(({ second }) => second === 30);
  for (const { first, surprise } of among) expect(Math.abs(surprise - (found.get(`answer ${first}`) ?? Number.NaN))).toBeLessThan(0.05);
  const beside = compare([...submissions.slice(0, 31), describe(renamed(texts[30] ?? ''))], model).at(-1);
  expect(Math.abs((beside?.surprise ?? 0) - (found.get('known') ?? Number.NaN))).toBeLessThan(0.1);
  expect(found.get('known')).toBeGreaterThan(2);
});

test('compares nobody with themselves, nor one guest with another', () => {
  const again = (at: number) => ({ ...entryOf(submissions[at] ?? describe(''), at), id: `again ${at}`, person: 'person 3' });
  const pool = new AnswerPool(model, entries.slice(0, 10), null);
  while (pool.reckonNext());
  const found = pool.add(again(3));
  expect(found.map(({ id }) => id)).not.toContain('answer 3');
  expect(found.length).toBe(9);
  const guest = (id: string) => ({ ...again(5), id, person: null, isGuest: true });
  pool.add(guest('one'));
  expect(pool.add(guest('other')).map(({ id }) => id)).not.toContain('one');
});

test('the same answer is as much alike as can be and not more, also where a pool was stored meanwhile', () => {
  for (let size = 2; size < 30; size += 1) {
    const before = new AnswerPool(model, entries.slice(0, size), null);
    while (before.reckonNext());
    const pool = new AnswerPool(model, entries.slice(0, size), before.summary());
    const same = { ...entryOf(submissions[size - 1] ?? describe(''), size), person: 'somebody else' };
    const similarity = pool.add(same).find(({ id }) => id === `answer ${size - 1}`)?.similarity;
    expect(similarity).toBeLessThanOrEqual(1);
    expect(similarity).toBeGreaterThan(0.999);
  }
});

test('says nothing of an answer that is too small', () => {
  const pool = new AnswerPool(model, [], null);
  for (const [at, text] of ['x = 1\n', 'x = 1\n', ''].entries())
    expect(pool.add(entryOf(describe(text), at)).every(({ surprise }) => surprise === 0)).toBe(true);
});
