import { expect, test } from 'vitest';
import { sectionsSentence, skillsSentence } from './share-words.ts';

const share = (value: number, half: number) => ({ n: 38, value, low: value - half, high: value + half });

test('the hardest is named only where the intervals are apart', () => {
  const apart = [
    { title: 'Queries', share: share(0.4, 0.1) },
    { title: 'Code', share: share(0.8, 0.1) },
  ];
  expect(sectionsSentence(apart).replaceAll('\u00a0', ' ')).toBe('“Queries” is hardest (40 % of the points), “Code” easiest (80 %).');
  expect(sectionsSentence(apart.map((one) => ({ ...one, share: share(one.share.value, 0.2) })))).toBe(
    'None stands out: the intervals of all lie over each other.',
  );
});

test('one alone is compared with nothing', () => {
  expect(skillsSentence([{ skill: 'sql', share: share(0.4, 0.1) }]).replaceAll('\u00a0', ' ')).toBe('sql: 40 % of the points on average.');
});
