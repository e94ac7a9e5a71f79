import type { PairEvidence } from '@assay/core/similarity';
import { formatPercent } from '@assay/ui';
import { expect, test } from 'vitest';
import { evidenceLines } from './evidence-words.ts';

const nothing: PairEvidence = {
  pasted: [null, null],
  burst: [null, null],
  seconds: [null, null],
  minutesApart: null,
  sameNetwork: null,
  sameDevice: null,
};
const line = (evidence: Partial<PairEvidence>, sign: string) => evidenceLines({ ...nothing, ...evidence }).find((one) => one.sign === sign);

test('every sign stands beside how usual it is, and of two rates the rarer one is told', () => {
  const pasted: PairEvidence['pasted'] = [
    { value: 0.92, rate: { share: 0.04, n: 250 } },
    { value: 0, rate: { share: 1, n: 250 } },
  ];
  expect(line({ pasted }, 'Pasted from outside')).toEqual({
    sign: 'Pasted from outside',
    left: formatPercent(0.92),
    right: formatPercent(0),
    usual: `${formatPercent(0.04)} of 250 other answers have as much`,
  });
  expect(line({ sameNetwork: { isSame: true, rate: { share: 0.31, n: 1225 } } }, 'Network')).toEqual({
    sign: 'Network',
    left: 'the same network',
    right: 'the same network',
    usual: `${formatPercent(0.31)} of 1,225 other pairs have one in common`,
  });
  expect(line({ minutesApart: { value: 0.4, rate: { share: 0.02, n: 300 } } }, 'Last change')?.left).toBe('1 min apart');
});

test('what is not known, or rests on too few, says so', () => {
  for (const { left, right, usual } of evidenceLines(nothing))
    expect([left, right, usual]).toEqual(['not known', 'not known', 'not known']);
  const few = { isSame: false, rate: { share: null, n: 12 } };
  expect(line({ sameDevice: few }, 'Device')).toMatchObject({ left: 'different ones', usual: 'too few others to say (12)' });
});
