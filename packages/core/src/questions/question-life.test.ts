import { describe, expect, test } from 'vitest';
import { openDecisions, type QuestionStanding, standingAfter, stateOf } from './question-life.ts';
import { questionDecision } from './schema.ts';

const live: QuestionStanding = { state: 'live', heldState: null, isApproved: true, waitingState: null, canPilot: true };
const draft: QuestionStanding = { ...live, state: 'draft', isApproved: false };
const checked: QuestionStanding = { ...draft, state: 'checked', waitingState: 'checked' };

test.each([
  ['is a draft', draft, []],
  ['is live', live, ['pilot', 'rest', 'retire', 'stop']],
  ['is of a kind that people score', { ...live, canPilot: false }, ['rest', 'retire', 'stop']],
  ['is tried', { ...live, state: 'pilot', heldState: 'pilot' }, ['approve', 'rest', 'retire', 'stop']],
  ['rests', { ...live, state: 'resting', heldState: 'resting' }, ['pilot', 'bring_back', 'retire', 'stop']],
  ['is retired', { ...live, state: 'retired', heldState: 'retired' }, ['bring_back']],
  ['lost its folder', { ...live, state: 'retired' }, []],
  ['lost its folder while it rested', { ...live, state: 'retired', heldState: 'resting' }, []],
  ['lost its folder while it was tried', { ...live, state: 'retired', heldState: 'pilot' }, []],
  ['is new', checked, ['approve', 'pilot', 'retire']],
  ['is new and tried', { ...checked, state: 'pilot', waitingState: 'pilot' }, ['approve', 'retire', 'stop']],
  ['is new and was retired', { ...checked, state: 'retired', heldState: 'retired' }, ['bring_back']],
  ['is live with a newer version', { ...live, waitingState: 'checked' }, ['approve', 'pilot', 'turn_down', 'rest', 'retire', 'stop']],
  [
    'is live while a newer version is tried',
    { ...live, waitingState: 'pilot' },
    ['approve', 'turn_down', 'stop_pilot', 'rest', 'retire', 'stop'],
  ],
  [
    'was retired before a newer version came',
    { ...live, state: 'retired', heldState: 'retired', waitingState: 'checked' },
    ['approve', 'turn_down', 'bring_back'],
  ],
] as const)('what may be decided of a question that %s', (_, standing, decisions) => {
  expect(openDecisions(standing)).toEqual(decisions);
});

describe('after a decision', () => {
  test('what is approved is live, whoever held it where', () => {
    expect(standingAfter(checked, 'approve')).toEqual(live);
    expect(standingAfter({ ...live, state: 'retired', heldState: 'retired', waitingState: 'checked' }, 'approve')).toEqual(live);
  });

  test('a new question that is tried is not approved by that', () => {
    expect(standingAfter(checked, 'pilot')).toMatchObject({ state: 'pilot', isApproved: false, waitingState: 'pilot', heldState: null });
  });

  test('a live question that is tried is held there', () => {
    expect(standingAfter(live, 'pilot')).toMatchObject({ state: 'pilot', isApproved: true, heldState: 'pilot' });
  });

  test('the version before stays live while a newer one is tried, and when that is turned down', () => {
    const tried = standingAfter({ ...live, waitingState: 'checked' }, 'pilot');
    expect(tried).toEqual({ ...live, waitingState: 'pilot' });
    expect(standingAfter(tried, 'turn_down')).toEqual(live);
    expect(standingAfter(tried, 'stop_pilot')).toEqual(live);
  });

  test('a new question that was retired comes back to where it waited', () => {
    expect(standingAfter(standingAfter(checked, 'retire'), 'bring_back')).toEqual(checked);
  });

  test('nothing but an approval makes a question live that never was', () => {
    let standings: readonly QuestionStanding[] = [checked];
    for (let step = 0; step < 4; step += 1) {
      standings = standings.flatMap((standing) =>
        openDecisions(standing)
          .filter((decision) => decision !== 'approve')
          .map((decision) => standingAfter(standing, decision)),
      );
    }
    expect(standings.length).toBeGreaterThan(0);
    expect(standings.filter(({ state, isApproved }) => isApproved || state === 'live' || state === 'resting')).toEqual([]);
  });

  test.each(questionDecision.options)('%s is open from somewhere', (decision) => {
    const standings = [
      live,
      checked,
      { ...live, state: 'retired', heldState: 'retired' } as const,
      { ...live, waitingState: 'checked' } as const,
      { ...live, waitingState: 'pilot' } as const,
    ];
    expect(standings.some((standing) => openDecisions(standing).includes(decision))).toBe(true);
  });
});

test('a person holds a question where its folder would have it live, and nowhere else', () => {
  expect(stateOf('live', 'resting')).toBe('resting');
  expect(stateOf('live', 'retired')).toBe('retired');
  expect(stateOf('live', null)).toBe('live');
  expect(stateOf('retired', 'resting')).toBe('retired');
  expect(stateOf('draft', 'resting')).toBe('draft');
});
