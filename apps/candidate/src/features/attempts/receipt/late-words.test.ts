import { expect, test } from 'vitest';
import { type LateFacts, lateNotices } from './late-words.ts';

const facts: LateFacts = {
  waiting: 0,
  deliverableUntil: new Date('2026-11-22T10:00:00.000Z'),
  now: new Date('2026-11-21T10:05:00.000Z'),
  lateTail: null,
  contact: 'Mara Manager',
};
const tail = { edits: 38, lastReceivedAt: '2026-11-21T10:04:00.000Z', decision: null };

test('says nothing when everything was there in time', () => {
  expect(lateNotices(facts)).toEqual([]);
});

test('counts what is still here, and says until when it can be handed in', () => {
  expect(lateNotices({ ...facts, waiting: 1 })[0]?.title).toBe('1 edit is still on this device');
  const [notice] = lateNotices({ ...facts, waiting: 38 });
  expect(notice?.title).toBe('38 edits are still on this device');
  expect(notice?.text).toMatch(/until 22 November 2026/);
});

test('names the person to ask once the day is over', () => {
  const [notice] = lateNotices({ ...facts, waiting: 2, now: facts.deliverableUntil });
  expect(notice?.text).toMatch(/ask Mara Manager/);
  expect(lateNotices({ ...facts, waiting: 2, now: facts.deliverableUntil, contact: null })[0]?.text).toMatch(/ask whoever invited you/);
});

test('tells late edits that wait for a person from those decided on, with the reason', () => {
  expect(lateNotices({ ...facts, lateTail: tail })[0]?.title).toBe('38 edits arrived late and are kept');
  expect(lateNotices({ ...facts, lateTail: { ...tail, edits: 1 } })[0]?.title).toBe('1 edit arrived late and is kept');
  const at = '2026-11-21T12:00:00.000Z';
  const [counts] = lateNotices({ ...facts, lateTail: { ...tail, decision: { counts: true, reason: 'The train had no signal.', at } } });
  expect(counts?.title).toBe('Your late edits count');
  expect(counts?.text).toMatch(/The train had no signal\.$/);
  const [not] = lateNotices({ ...facts, lateTail: { ...tail, decision: { counts: false, reason: 'Typed after the end.', at } } });
  expect(not?.title).toBe('Your late edits do not count');
});

test('shows both what is here and what has arrived', () => {
  expect(lateNotices({ ...facts, waiting: 2, lateTail: tail })).toHaveLength(2);
});
