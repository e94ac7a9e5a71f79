import type { ConnectionEntry } from '@assay/core/candidates';
import { formatClock } from '@assay/ui';
import { expect, test } from 'vitest';
import { entriesInWords, summarySentence } from './connection-words.ts';

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const device = 'Firefox on Windows';
const closed: ConnectionEntry = { kind: 'closed', at: at('10:42:00'), closedBy: 'deadline', reason: null };

function tell(entries: readonly ConnectionEntry[], closedAt: string | null = null) {
  return entriesInWords({ closedAt, entries }).map(({ words }) => words);
}
const one = (entry: ConnectionEntry, closedAt: string | null = null) => tell([entry], closedAt)[0];

test('sums up in one sentence, with nothing, one and many of each', () => {
  const calm = { gaps: 0, gapSeconds: 0, takeOvers: 0, networks: 1, lateEdits: 0 };
  expect(summarySentence(calm)).toBe('No gaps; never taken over; one network; no late edits.');
  expect(summarySentence({ ...calm, gaps: 1, gapSeconds: 40, takeOvers: 1, lateEdits: 1 })).toBe(
    'One gap, 40 s; taken over once; one network; 1 late edit.',
  );
  expect(summarySentence({ gaps: 2, gapSeconds: 250, takeOvers: 2, networks: 2, lateEdits: 14 })).toBe(
    'Two gaps, 4 min 10 s in all; taken over twice; two networks; 14 late edits.',
  );
  expect(summarySentence({ ...calm, gaps: 13, gapSeconds: 3_600, takeOvers: 3 })).toBe(
    '13 gaps, 1 h in all; taken over three times; one network; no late edits.',
  );
  expect(summarySentence({ ...calm, networks: 0 })).toBe('No gaps; never taken over; no late edits.');
});

test('tells the first opening from a take-over, and from where that came', () => {
  const opened: ConnectionEntry = { kind: 'opened', at: at('10:00:00'), device, isTakeOver: false, isNewNetwork: false };
  expect(one(opened)?.what).toBe('Opened for writing in Firefox on Windows.');
  expect(one({ ...opened, isTakeOver: true })?.what).toBe('Taken over in Firefox on Windows with the resume code.');
  expect(one({ ...opened, isTakeOver: true, isNewNetwork: true })?.what).toBe(
    'Taken over in Firefox on Windows with the resume code, from another network.',
  );
});

test('a gap says what became of the edits made in it', () => {
  const gap = (edits: number): ConnectionEntry => ({ kind: 'gap', at: at('10:10:00'), until: at('10:12:10'), device, edits });
  expect(tell([gap(12), closed], closed.at)[0]).toEqual({
    what: `Nothing was heard from Firefox on Windows for 2 min 10 s, until ${formatClock(at('10:12:10'))}.`,
    meaning: '12 edits made in that time were delivered when the connection came back; nothing is missing.',
    reason: null,
  });
  expect(tell([gap(1), closed], closed.at)[0]?.meaning).toBe(
    '1 edit made in that time was delivered when the connection came back; nothing is missing.',
  );
  expect(tell([gap(0), closed], closed.at)[0]?.meaning).toBe('Nothing was typed in that time; nothing is missing.');
});

test('promises nothing about a gap after which nothing was heard', () => {
  const last = (edits: number): ConnectionEntry => ({ kind: 'gap', at: at('10:30:00'), until: closed.at, device, edits });
  expect(tell([last(0), closed], closed.at)[0]?.meaning).toBe('No edit of that time has arrived.');
  expect(tell([last(3), closed], closed.at)[0]?.meaning).toMatch(/^3 edits made in that time arrived after the end: .+ late edits\.$/);
  const open = (edits: number) => ({ kind: 'gap', at: at('10:30:00'), until: at('10:31:00'), device, edits }) as const;
  expect(tell([open(0)])[0]?.meaning).toBe('No edit of that time has arrived so far.');
  expect(tell([open(1)])[0]?.meaning).toBe('1 edit made in that time was delivered since.');
  const [first] = tell([{ ...open(0), at: at('10:05:00'), until: at('10:06:00') }, open(0)]);
  expect(first?.meaning).toBe('Nothing was typed in that time; nothing is missing.');
});

test('late edits are told by how long after their own end they came', () => {
  const late: ConnectionEntry = { kind: 'late_edits', at: at('10:45:00'), edits: 14 };
  const words = tell([closed, late, { kind: 'reopened', at: at('11:00:00'), minutes: 5, reason: 'Power cut.' }], null);
  expect(words.map(({ what }) => what)).toEqual([
    'The time was over.',
    '14 edits arrived 3 min after the end.',
    'Opened again for 5 minutes.',
  ]);
  expect(one({ ...late, edits: 1 })?.what).toBe('1 edit arrived late.');
  expect(one({ ...late, edits: 0 })?.what).toBe('0 edits arrived late.');
});

test('what a person did carries the reason', () => {
  const reason = 'Fire alarm.';
  const done: readonly ConnectionEntry[] = [
    { kind: 'break', at: at('10:20:00'), until: at('10:32:00'), reason },
    { kind: 'minutes_added', at: at('10:33:00'), minutes: 1, reason },
    { kind: 'resume_code_issued', at: at('10:34:00'), reason },
    { kind: 'late_tail_decided', at: at('11:00:00'), counts: true, reason },
    { kind: 'late_tail_decided', at: at('11:01:00'), counts: false, reason },
    { kind: 'reopened', at: at('11:02:00'), minutes: 15, reason },
  ];
  const words = tell(done);
  expect(words.map((one) => one.reason)).toEqual(done.map(() => reason));
  expect(words.map(({ what }) => what)).toEqual([
    `A break of 12 min, until ${formatClock(at('10:32:00'))}.`,
    '1 minute of working time added.',
    'A new resume code was made.',
    'Decided: the late edits count.',
    'Decided: the late edits do not count.',
    'Opened again for 15 minutes.',
  ]);
});

test('a break without an end still lasts, or lasted until the end', () => {
  const open: ConnectionEntry = { kind: 'break', at: at('10:20:00'), until: null, reason: 'Fire alarm.' };
  expect(one(open)?.what).toBe('A break that still lasts.');
  expect(one(open, closed.at)?.what).toBe('A break that lasted until the end.');
});

test('the rest in words', () => {
  expect(one({ kind: 'network_changed', at: at('10:20:00'), device })?.what).toBe('Firefox on Windows moved to another network.');
  expect(one({ kind: 'superseded_edits', at: at('10:20:00'), device, edits: 1 })).toMatchObject({
    what: '1 edit came from Firefox on Windows after it had been taken over.',
    meaning: 'It is kept beside the answer and no part of it; that device offered the text to the candidate.',
  });
  expect(one({ kind: 'superseded_edits', at: at('10:20:00'), device, edits: 3 })?.meaning).toMatch(/^They are kept/);
  expect(one({ kind: 'resync', at: at('10:20:00'), question: 'Rate limiter' })?.what).toBe(
    'The page sent its whole text of “Rate limiter” anew.',
  );
  expect(one({ ...closed, closedBy: 'submit' }, closed.at)?.what).toBe('The candidate submitted.');
});
