import { expect, test } from 'vitest';
import { clockFinding, connectionFinding, editorFinding } from './device-findings.ts';

test('says how fast the server answers, that it is slow, and that it does not answer', () => {
  expect(connectionFinding(84.4)).toEqual({ isGood: true, words: 'The server answers in 84 ms.' });
  expect(connectionFinding(2400)).toMatchObject({ isGood: false, words: expect.stringContaining('Slow') });
  expect(connectionFinding(null)).toMatchObject({ isGood: false, words: expect.stringContaining('does not answer') });
});

test('says how far the clock is off, and in which direction', () => {
  expect(clockFinding(-59_000).isGood).toBe(true);
  expect(clockFinding(3 * 60_000).words).toBe('Yours is 3 min ahead of ours. Ours counts; go by the time shown here.');
  expect(clockFinding(-3_600_000).words).toContain('behind ours');
});

test('says what takes the place of an editor that does not load', () => {
  expect(editorFinding(true).isGood).toBe(true);
  expect(editorFinding(false).words).toContain('plain text field');
});
