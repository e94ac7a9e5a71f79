import type { RunForCandidate } from '@assay/core/attempts';
import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { answerStates, comparedStates, stateBefore } from './answer-states.ts';

const at = new Date('2026-01-05T10:00:00.000Z');
const itemId = newId('item', at, new Uint8Array(16));
const run = (number: number, language: 'javascript' | 'typescript' = 'javascript'): RunForCandidate => ({
  runId: newId('run', at, new Uint8Array(16).fill(number)),
  itemId,
  language,
  requestedAt: at.toISOString(),
  state: { kind: 'failed', message: '' },
});

const item = {
  starters: [
    { language: 'javascript', text: 'start' },
    { language: 'typescript', text: 'start ts' },
  ],
  runs: [run(1), run(2)],
  answer: {
    texts: [{ language: 'javascript', text: 'end' }],
    prose: null,
    followUp: null,
    language: 'javascript',
    selected: [],
    typed: null,
  },
} as const;

test('tells the texts in the order of time, in the languages that were offered', () => {
  expect(answerStates(item).map(({ label }) => label)).toEqual(['Starter', 'Run 1', 'Run 2', 'At the end']);
  const both = answerStates({ ...item, answer: { ...item.answer, texts: [...item.answer.texts, { language: 'typescript', text: 'x' }] } });
  expect(both.map(({ label }) => label)).toContain('At the end, TypeScript');
});

test('a run stands against the one before in its own language', () => {
  const mixed = answerStates({ ...item, runs: [run(1), run(2, 'typescript'), run(3)] });
  const third = mixed.find(({ label }) => label === 'Run 3');
  if (third === undefined) throw new Error('there is a third run');
  expect(stateBefore(mixed, third)?.label).toBe('Run 1');
});

test('unasked, the end stands against the last run; asked, any two', () => {
  const states = answerStates(item);
  const labels = (asked: { from?: string; to?: string }) => {
    const pair = comparedStates(states, { from: asked.from, to: asked.to }, 'javascript');
    return pair === null ? null : [pair.from.label, pair.to.label];
  };
  expect(labels({})).toEqual(['Run 2', 'At the end']);
  expect(labels({ to: item.runs[1].runId })).toEqual(['Run 1', 'Run 2']);
  expect(labels({ from: 'end-javascript', to: 'starter-javascript' })).toEqual(['At the end', 'Starter']);
  // An old link names what is no longer there.
  expect(labels({ from: 'gone', to: 'gone' })).toEqual(['Run 2', 'At the end']);
  expect(comparedStates([], { from: undefined, to: undefined }, null)).toBeNull();
});

test('a state of several files has each by its name', () => {
  const several = answerStates({
    starters: [
      { language: 'javascript', text: 'start' },
      { language: 'javascript', path: 'lib/days.js', text: 'days' },
    ],
    runs: [],
    answer: { ...item.answer, texts: [...item.answer.texts, { language: 'javascript', path: 'lib/days.js', text: 'new days' }] },
  });
  expect(several.map(({ content }) => (content.kind === 'files' ? content.files : null))).toEqual([
    { 'main.js': 'start', 'lib/days.js': 'days' },
    { 'main.js': 'end', 'lib/days.js': 'new days' },
  ]);
});
