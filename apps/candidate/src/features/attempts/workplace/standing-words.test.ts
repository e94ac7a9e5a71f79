import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import { standing } from './standing-words.ts';

const saved = { kind: 'saved', at: null, delivered: 0 } as const;
const fine = { view: { save: saved, isWriter: true, isDurable: true }, isOver: false, isPractice: false, by: null };
const offline = (edits: number) => ({ kind: 'offline', edits }) as const;

test('says nothing while nothing is in the way, offline included: the bar says that', () => {
  expect(standing(fine)).toBeNull();
  expect(standing({ ...fine, view: { ...fine.view, save: offline(38) } })).toBeNull();
});

test('says at the end of the time that nothing needs to be done', () => {
  expect(standing({ ...fine, isOver: true })?.text).toMatch(/there is nothing you need to do/);
});

test('says at the end of the time without a connection what is kept, where, and for how long', () => {
  const over = (edits: number, isDurable = true) =>
    standing({ ...fine, view: { ...fine.view, save: offline(edits), isDurable }, isOver: true })?.text;
  expect(over(38)).toMatch(
    /^You are offline\. 38 edits typed in time are kept here\. Keep this page open, or open it again on this device within 24 hours/,
  );
  expect(over(1)).toMatch(/1 edit typed in time is kept here/);
  expect(over(0)).toBe('You are offline. Everything you typed is saved. The receipt appears here when the connection is back.');
  expect(over(2, false)).not.toMatch(/24 hours/);
});

test('names who has taken over once it is known', () => {
  const view = { ...fine.view, isWriter: false };
  const by = { device: 'Firefox on Windows', openedAt: '2026-11-21T10:42:00.000Z', lastSeenAt: '2026-11-21T10:42:00.000Z' };
  expect(standing({ ...fine, view, by })?.text).toMatch(/^Firefox on Windows, since \d\d:42 /);
  expect(standing({ ...fine, view })?.text).toMatch(/^This page shows what was here/);
});

test('tells a practice round that another round or the start took away from an attempt that was deleted', () => {
  const view = {
    ...fine.view,
    save: { kind: 'blocked', edits: 1, error: new AppError('not_found', 'There is no such attempt.') },
  } as const;
  expect(standing({ ...fine, view, isPractice: true })?.title).toBe('This practice round has ended');
  expect(standing({ ...fine, view })?.title).toBe('This attempt is no longer on our server');
});

test('tells a refusal from a server that cannot save', () => {
  const error = new AppError('unauthenticated', 'You are signed out.');
  expect(standing({ ...fine, view: { ...fine.view, save: { kind: 'blocked', edits: 1, error } } })?.text).toMatch(
    /^You are signed out\. 1 edit is kept here\./,
  );
  const unavailable = { kind: 'unavailable', edits: 3, message: 'The disk of our server is full.' } as const;
  expect(standing({ ...fine, view: { ...fine.view, save: unavailable } })?.text).toMatch(
    /^The disk of our server is full\. What you type is kept here/,
  );
});

test('asks not to close the page where the browser keeps nothing', () => {
  const view = { ...fine.view, isDurable: false };
  expect(standing({ ...fine, view })?.text).toMatch(/^Everything is saved to our server/);
  expect(standing({ ...fine, view: { ...view, save: offline(2) } })?.text).toMatch(/^2 edits are in this page only/);
});
