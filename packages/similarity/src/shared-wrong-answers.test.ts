import { expect, test } from 'vitest';
import { type AnswersOfAll, chosenText, numberText, type ShortAnswer, sharedWrongAnswers, writtenText } from './shared-wrong-answers.ts';

const right: ShortAnswer = { text: 'b', isRight: true };
const wrong = (text: string): ShortAnswer => ({ text, isRight: false });

/** `given` of the one and the other among so many others who gave each wrong answer. */
function asked(given: readonly [ShortAnswer, ShortAnswer], others: Readonly<Record<string, number>>): AnswersOfAll {
  const all: [string, ShortAnswer][] = [
    ['one', given[0]],
    ['other', given[1]],
  ];
  for (const [text, count] of Object.entries(others))
    for (let at = 0; at < count; at += 1) all.push([`${text} ${at}`, text === 'b' ? right : wrong(text)]);
  return new Map(all);
}

test('a wrong answer that most give is hardly evidence, one that nobody else gives is', () => {
  const common = sharedWrongAnswers([asked([wrong('c'), wrong('c')], { b: 100, c: 90, d: 9 })], 'one', 'other');
  const rare = sharedWrongAnswers([asked([wrong('a'), wrong('a')], { b: 100, c: 90, d: 9 })], 'one', 'other');
  expect(common.surprise).toBeLessThan(0.1);
  expect(rare.surprise).toBeCloseTo(2, 1);
  expect(rare.shared).toEqual([{ question: 0, text: 'a', othersGiving: 0, othersWrong: 99 }]);
});

test('what both got right, or only one got wrong, counts for nothing', () => {
  const others = { b: 50, c: 40 };
  const none = sharedWrongAnswers([asked([right, right], others), asked([wrong('c'), right], others)], 'one', 'other');
  expect(none).toEqual({ shared: [], bothWrong: 0, surprise: 0 });
});

test('says little where few were wrong, and nothing of attempts that it does not know', () => {
  expect(sharedWrongAnswers([asked([wrong('a'), wrong('a')], { b: 500, c: 2 })], 'one', 'other').surprise).toBeLessThan(0.5);
  expect(sharedWrongAnswers([asked([wrong('a'), wrong('a')], { b: 500 })], 'one', 'other').surprise).toBe(0);
  expect(sharedWrongAnswers([asked([wrong('a'), wrong('a')], { c: 99 })], 'one', 'nobody').surprise).toBe(0);
  expect(sharedWrongAnswers([], 'one', 'other').surprise).toBe(0);
});

test('several rare ones are more than one, and different wrong answers beside them take away', () => {
  const others = { b: 10, c: 40, d: 40, e: 9 };
  const rare = asked([wrong('a'), wrong('a')], others);
  const different = asked([wrong('c'), wrong('d')], others);
  const once = sharedWrongAnswers([rare], 'one', 'other').surprise;
  const twice = sharedWrongAnswers([rare, rare], 'one', 'other').surprise;
  const among = sharedWrongAnswers([rare, ...Array.from({ length: 20 }, () => different)], 'one', 'other');
  expect(twice).toBeGreaterThan(1.9 * once);
  expect(among.surprise).toBeLessThan(once);
  expect(among).toMatchObject({ bothWrong: 21, shared: [{ question: 0 }] });
});

test('does not depend on who is named first', () => {
  const questions = [asked([wrong('a'), wrong('a')], { c: 30, d: 3 }), asked([wrong('c'), wrong('d')], { c: 30, d: 3 })];
  expect(sharedWrongAnswers(questions, 'one', 'other').surprise).toBe(sharedWrongAnswers(questions, 'other', 'one').surprise);
});

test('of honest pairs no more than promised reach a surprise, and one who copied half of a paper is found', () => {
  let state = 11;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const attempts = 80;
  const questions = Array.from({ length: 24 }, () => {
    const share = 0.3 + 0.4 * random();
    const [first, second] = [0.4 + 0.3 * random(), 0.2 * random()];
    const draw = (): ShortAnswer => {
      if (random() < share) return right;
      const where = random();
      return wrong(where < first ? 'a' : where < first + second ? 'c' : where < 0.9 ? 'd' : `own ${Math.floor(random() * 40)}`);
    };
    return new Map(Array.from({ length: attempts }, (_, at) => [`${at}`, draw()] as const));
  });
  let [pairs, reached] = [0, 0];
  for (let one = 0; one < attempts; one += 1)
    for (let other = 0; other < one; other += 1) {
      pairs += 1;
      if (sharedWrongAnswers(questions, `${one}`, `${other}`).surprise >= 2) reached += 1;
    }
  expect(reached / pairs).toBeLessThan(0.015);
  const copied = questions.map((answers, at) =>
    at % 2 === 0
      ? new Map([...answers, ['copier', answers.get('7') ?? right]])
      : new Map([...answers, ['copier', answers.get('8') ?? right]]),
  );
  expect(sharedWrongAnswers(copied, '7', 'copier').surprise).toBeGreaterThan(2);
});

test.each([
  [chosenText(['opt_2', 'opt_1']), chosenText(['opt_1', 'opt_2', 'opt_1'])],
  [numberText('1,000.0'), numberText(' 1e3 ')],
  [numberText('About 7'), numberText('about  7.')],
  [writtenText('  Nested  Loop!'), writtenText('nested loop')],
  [writtenText('ﬁrst'), writtenText('first')],
])('takes %j and %j for one answer', (one, other) => {
  expect(one).toBe(other);
});

test.each([
  [numberText('1.5'), numberText('15')],
  [numberText(''), numberText('0')],
  [numberText('Infinity'), numberText('1e999 x')],
  [chosenText(['a', 'b']), chosenText(['a'])],
])('tells %j from %j', (one, other) => {
  expect(one).not.toBe(other);
});
