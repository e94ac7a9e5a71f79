import { expect, test } from 'vitest';
import { leftOutWords, tellingWords } from './tell-words.ts';

test('says whom telling is about, by decision', () => {
  expect(tellingWords({ telling: 31, byDecision: { advance: 4, reject: 27, hold: 0 } })).toBe('31 people to tell: 4 advance, 27 rejected.');
  expect(tellingWords({ telling: 0, byDecision: { advance: 0, reject: 0, hold: 0 } })).toBe('Nobody here has a decision to be told');
});

test('says of everybody who is selected and gets no letter why', () => {
  const all = { undecided: 0, toldAlready: 0, telling: 31, sending: 31, onTheirWay: 0 };
  expect(leftOutWords(all)).toEqual([]);
  expect(leftOutWords({ undecided: 1, toldAlready: 2, telling: 31, sending: 28, onTheirWay: 2 })).toEqual([
    '1 person is not decided and left out.',
    '2 people know already.',
    '2 letters are on the way already.',
    '1 person is owed no answer and left out.',
  ]);
});
