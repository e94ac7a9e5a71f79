import { expect, test } from 'vitest';
import { attemptActionDecision, attemptActions, attemptStanding, attemptStandings } from './actions.ts';
import type { Clockwork } from './timing.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 10, 0, seconds));

type Facts = Clockwork & { gradedAt: Date | null; voidedAt: Date | null };

const facts = (changes: Partial<Facts> = {}): Facts => ({
  workingTimeMs: 60_000,
  timeMultiplier: 1,
  addedMs: 0,
  intervals: [{ startedAt: at(0), endedAt: null }],
  closedAt: null,
  gradedAt: null,
  voidedAt: null,
  ...changes,
});

test('an attempt stands where its clock, its end and its grade say', () => {
  expect(attemptStanding(facts(), at(20))).toBe('running');
  expect(attemptStanding(facts({ intervals: [{ startedAt: at(0), endedAt: at(10) }] }), at(20))).toBe('paused');
  // Within the grace, and after it while nobody has closed it yet.
  expect(attemptStanding(facts(), at(65))).toBe('ending');
  expect(attemptStanding(facts(), at(600))).toBe('ending');
  expect(attemptStanding(facts({ closedAt: at(30) }), at(31))).toBe('grading');
  expect(attemptStanding(facts({ closedAt: at(30), gradedAt: at(40) }), at(41))).toBe('graded');
  expect(attemptStanding(facts({ closedAt: at(30), gradedAt: at(40), voidedAt: at(50) }), at(51))).toBe('void');
  expect(attemptStanding(facts({ closedAt: at(30), voidedAt: at(35) }), at(51))).toBe('void');
});

/** Every action × where the attempt stands: allowed, or the word that the refusal carries. */
const table = {
  close: { running: 'may', paused: 'may', ending: 'ending', grading: 'ended', graded: 'ended', void: 'ended' },
  reopen: { running: 'open', paused: 'open', ending: 'open', grading: 'may', graded: 'may', void: 'void' },
  void: { running: 'open', paused: 'open', ending: 'open', grading: 'may', graded: 'may', void: 'void' },
  unvoid: { running: 'not_void', paused: 'not_void', ending: 'not_void', grading: 'not_void', graded: 'not_void', void: 'may' },
} as const;

test.each(attemptActions)('%s is allowed exactly where it makes sense, and says why elsewhere', (action) => {
  for (const standing of attemptStandings) {
    const decision = attemptActionDecision(action, standing);
    expect({ standing, came: decision.kind === 'may' ? 'may' : decision.reason }).toEqual({ standing, came: table[action][standing] });
    if (decision.kind === 'refused') expect(decision.message).toMatch(/\.$/);
  }
});
