import { expect, test } from 'vitest';
import { effectWords, judgingWords } from './settings-effect-words.ts';

test('what saving would do is said in numbers of pairs and cases', () => {
  expect(effectWords({ opening: 0, below: 0 })).toBe('No stored pair would become a case.');
  expect(effectWords({ opening: 1, below: 0 })).toBe('1 stored pair would become a case.');
  expect(effectWords({ opening: 1_200, below: 1 })).toBe(
    '1,200 stored pairs would become cases. 1 open case would not be opened any more; it stays and says so.',
  );
  expect(effectWords({ opening: 0, below: 2 })).toBe(
    'No stored pair would become a case. 2 open cases would not be opened any more; they stay and say so.',
  );
});

test('how far stored pairs are judged is said while it goes on, and what came of it in the end', () => {
  expect(judgingWords({ attempts: 9, judged: 3, opened: 1, isOver: false })).toMatch(/are being judged/);
  expect(judgingWords({ attempts: 0, judged: 0, opened: 0, isOver: true })).toMatch(/No pairs were stored/);
  expect(judgingWords({ attempts: 9, judged: 9, opened: 0, isOver: true })).toMatch(/9 attempts .* no case was opened/);
  expect(judgingWords({ attempts: 9, judged: 1, opened: 1, isOver: true })).toMatch(/1 attempt .* 1 case was opened/);
});
