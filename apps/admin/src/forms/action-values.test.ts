import { expect, test } from 'vitest';
import { askMinutes, askReason } from './action-values.ts';

test('takes minutes as they were typed, and the reason without the space around it', () => {
  expect(askMinutes.errors({ minutes: '10', reason: ' Fire alarm ' })).toEqual({});
  expect(askMinutes.input({ minutes: '10', reason: ' Fire alarm ' })).toEqual({ minutes: 10, reason: 'Fire alarm' });
  expect(askReason.input({ minutes: '', reason: 'Fire alarm' })).toEqual({ reason: 'Fire alarm' });
});

test('says beside each field what is missing', () => {
  expect(askMinutes.errors({ minutes: '', reason: ' ' })).toEqual({ minutes: 'Fill this in.', reason: 'Say why in a few words.' });
  expect(Object.keys(askMinutes.errors({ minutes: 20_161, reason: 'Fire alarm' }))).toEqual(['minutes']);
  expect(askReason.errors({ minutes: '', reason: 'no' })).toEqual({ reason: 'Say why in a few words.' });
});
