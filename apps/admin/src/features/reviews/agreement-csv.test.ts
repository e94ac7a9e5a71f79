import { expect, test } from 'vitest';
import { agreementCsv } from './agreement-csv.ts';

test('a line a criterion, with both figures and their intervals, and nothing where nothing is known', () => {
  const criterion = { id: 'clear', title: 'Clear', versions: [1, 2], answers: 24, advice: 'mostly_agree' as const };
  const alpha = { isKnown: true as const, n: 24, value: 0.75, interval: { isKnown: true as const, low: 0.5, high: 0.875 } };
  const kappa = { isKnown: false as const, n: 2, why: 'few' as const };
  const csv = agreementCsv([{ questionId: 'q', title: '=Title', kind: 'essay', answers: 24, criteria: [{ ...criterion, alpha, kappa }] }]);
  expect(csv.split('\r\n')).toEqual([
    'question_id,question,criterion,versions,answers,alpha,alpha_low,alpha_high,alpha_n,kappa,kappa_low,kappa_high,kappa_n',
    "q,'=Title,Clear,1 2,24,0.75,0.5,0.875,24,,,,2",
    '',
  ]);
});
