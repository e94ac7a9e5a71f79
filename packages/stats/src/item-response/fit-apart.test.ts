import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { columnsOfMatrix } from '../response-columns.test-fixture.ts';
import { fitApart } from './fit-apart.ts';
import { fitCurves } from './fit-curves.ts';

const random = seededRandom('apart');
const answers = columnsOfMatrix(
  Array.from({ length: 300 }, () => {
    const skill = random() * 4 - 2;
    return [-1, 0, 1].map((difficulty) => (random() < 1 / (1 + Math.exp(difficulty - skill)) ? 1 : 0));
  }),
);

test('finds what it finds here, while others are served', async () => {
  let served = 0;
  const serving = setInterval(() => {
    served += 1;
  }, 1);
  const found = await fitApart(answers, 'rasch');
  clearInterval(serving);
  expect(found).toEqual(fitCurves(answers, { model: 'rasch' }));
  expect(served).toBeGreaterThan(1);
});

test('a fit that cannot be made fails, and does not hang', async () => {
  await expect(fitApart({ ...answers, questions: -1 }, 'rasch')).rejects.toThrow();
});
