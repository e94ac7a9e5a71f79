import { expect, test } from 'vitest';
import { openLinkState } from './open-link-state.ts';

const link = { closedAt: null, endsAt: new Date('2026-06-30T22:00:00Z'), mostAttempts: 3, applied: 2 };
const before = new Date('2026-06-30T21:59:59Z');

test('is open until its last moment, until it is full, and until somebody closes it', () => {
  expect(openLinkState(link, before)).toBe('open');
  expect(openLinkState(link, link.endsAt)).toBe('ended');
  expect(openLinkState({ ...link, applied: 3 }, before)).toBe('full');
  expect(openLinkState({ ...link, applied: 3, closedAt: before }, before)).toBe('closed');
  expect(openLinkState({ ...link, endsAt: null }, new Date('2030-01-01'))).toBe('open');
});
