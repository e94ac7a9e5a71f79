import { expect, test } from 'vitest';
import { extendDecision } from './extend.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 0, 5, hours));
const open = { startsFrom: at(8), startsUntil: at(12), isRevoked: false, isStarted: false };
const over = { ...open, startsUntil: at(9) };

test.each([
  ['a window that is running is made longer', open, at(20), 'may'],
  ['a window that is over is opened again', over, at(11), 'may'],
  ['no end at all is allowed', over, null, 'may'],
  ['a moment that has passed opens nothing', over, at(9.5), 'past'],
  ['this very moment has passed', open, at(10), 'past'],
  ['nobody’s window becomes shorter', open, at(11), 'not_later'],
  ['the same moment is no extension', open, at(12), 'not_later'],
  ['what has no end needs none', { ...open, startsUntil: null }, at(20), 'no_end'],
  ['a withdrawn invitation is not brought back by its window', { ...over, isRevoked: true }, at(20), 'revoked'],
  ['whoever has started is out of it', { ...over, isStarted: true }, at(20), 'started'],
] as const)('%s', (_, invitation, until, came) => {
  const decision = extendDecision(invitation, until, at(10));
  expect(decision.kind === 'may' ? 'may' : decision.reason).toBe(came);
});

test('only a refusal about the moment is shown beside the field', () => {
  expect(extendDecision(over, at(9), at(10))).toMatchObject({ isAboutMoment: true });
  expect(extendDecision({ ...over, isStarted: true }, at(20), at(10))).toMatchObject({ isAboutMoment: false });
});
