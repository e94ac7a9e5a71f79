import { expect, test } from 'vitest';
import { addedMs, addedWords, reopenedWords } from './added-time.ts';

const at = (time: string) => `2026-11-21T${time}.000Z`;

test('notices that the end has moved, and not that it trembles, comes closer, or that a break has passed', () => {
  expect(addedMs(at('19:42:00'), at('19:52:00'))).toBe(600_000);
  expect(addedMs(at('19:42:00'), at('19:42:05'))).toBeNull();
  expect(addedMs(at('19:42:00'), at('19:42:06'))).toBe(6000);
  expect(addedMs(at('19:42:00'), at('19:40:00'))).toBeNull();
  expect(addedMs(at('19:42:00'), null)).toBeNull();
  expect(addedMs(null, at('19:52:00'))).toBeNull();
});

test('says how much more there is, and until when', () => {
  expect(addedWords(600_000, at('19:52:00'))).toMatch(/^You have 10 minutes more: until \d\d:52 /);
  expect(addedWords(61_000, at('19:52:00'))).toMatch(/^You have 1 minute more: /);
  expect(addedWords(20_000, at('19:52:00'))).toMatch(/^You have 20 s more: /);
  expect(reopenedWords(at('19:52:00'))).toMatch(/^Your attempt is open again: until \d\d:52 /);
});
