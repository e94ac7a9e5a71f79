import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSilenced, proposalFor } from './propose.ts';
import { type QuestionFacts, rotationSettings } from './schema.ts';

const now = new Date('2026-06-01T10:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const settings = rotationSettings.parse({});
const held = { settings, watched: { exposures: 9_000, questions: 84 }, now };

const signal = {
  id: 'leak_1',
  raisedAt: daysAgo(1),
  sinceAt: daysAgo(9),
  n: 420,
  statistic: 8.31,
  threshold: 7.6,
  falseAlarmRate: 1 / 10_000,
  calibratedOn: 512,
};
const factsOf = (changes: Partial<QuestionFacts> = {}): QuestionFacts => ({
  readAt: now.toISOString(),
  state: 'live',
  since: daysAgo(40),
  exposures: { all: 300, since: 300, quarter: 200 },
  share: null,
  shareBefore: null,
  facility: null,
  facilityTrend: null,
  timeTrend: null,
  watch: { kind: 'waiting', n: 10, wanted: 300 },
  signal: null,
  pastLeaks: 0,
  openReports: 0,
  alike: null,
  siblings: [],
  neededBy: 0,
  missedBy: 0,
  ...changes,
});
const sibling = (changes: Partial<QuestionFacts['siblings'][number]> = {}) => ({
  questionId: 'sibling',
  title: 'The sibling',
  state: 'resting' as const,
  since: daysAgo(200),
  pastLeaks: 0,
  ...changes,
});
const proposed = (changes: Partial<QuestionFacts>) => proposalFor(factsOf(changes), held);

test('nothing is proposed of a question that is well', () => {
  expect(proposed({})).toBeNull();
});

describe('answers that are too often alike', () => {
  const peers = { attempts: 4000, cases: 20, confirmed: 10, low: 0.0032, high: 0.0077 };
  const own = { attempts: 200, cases: 12, confirmed: 5, low: 0.0347, high: 0.102 };

  test('let the question rest, with its rate beside that of the others', () => {
    expect(proposed({ alike: { own, peers } })).toEqual({
      kind: 'rest',
      cause: 'alike',
      replacementId: null,
      evidence: [
        'Of 200 attempts at it 12 have a case of similarity, 5 of them confirmed: 60 in 1,000 (95 % interval 34.7 to 102). Of the other questions together it is 5 in 1,000 (95 % interval 3.2 to 7.7).',
      ],
    });
    expect(proposed({ alike: { own, peers }, siblings: [sibling()] })).toMatchObject({ kind: 'replace', replacementId: 'sibling' });
    expect(proposed({ alike: { own, peers }, signal })).toMatchObject({ cause: 'leak' });
  });

  test.each([
    ['where its rate may be that of the others', { own: { ...own, low: 0.007 }, peers }],
    ['for two cases', { own: { ...own, cases: 2 }, peers }],
    ['where nothing else is compared', { own, peers: { ...peers, attempts: 0, cases: 0, low: 0, high: 1 } }],
  ])('propose nothing %s', (_, alike) => {
    expect(proposed({ alike })).toBeNull();
  });
});

describe('a leak signal', () => {
  test('lets the question rest, with its numbers and how often chance alone brings one', () => {
    const proposal = proposed({ signal, openReports: 2 });
    expect(proposal).toMatchObject({ kind: 'rest', cause: 'leak', replacementId: null });
    expect(proposal?.evidence).toEqual([
      'Answers have been better than the same candidates’ other answers explain, since about 2026-05-23: statistic 8.3 against a threshold of 7.6, after 420 answers watched (and 512 answers that say what is normal).',
      'A signal like this comes up by chance about once in 10,000 answers. In the last quarter 9,000 answers to 84 questions were watched: expect about 0.9 by chance alone.',
      '2 reports of candidates about it are open.',
    ]);
  });

  test('replaces it where a sibling has rested long enough, the one that has rested longest', () => {
    const siblings = [sibling(), sibling({ questionId: 'older', since: daysAgo(300) })];
    expect(proposed({ signal, siblings })).toMatchObject({ kind: 'replace', replacementId: 'older' });
    for (const unfit of [sibling({ since: daysAgo(181) }), sibling({ state: 'live' }), sibling({ pastLeaks: 1 })])
      expect(proposed({ signal, siblings: [unfit] })).toMatchObject({ kind: 'rest' });
  });

  test('says which sibling stays when none comes back', () => {
    expect(proposed({ signal, siblings: [sibling({ state: 'live' })] })?.evidence.at(-1)).toBe(
      '“The sibling” of the same family stays live.',
    );
  });

  test('retires it when it is not the first one, and says where that leaves somebody short', () => {
    const proposal = proposed({ signal, pastLeaks: 1, neededBy: 1 });
    expect(proposal).toMatchObject({ kind: 'retire', cause: 'leak' });
    expect(proposal?.evidence.at(-1)).toMatch(/^1 section of assessments would run short/);
  });
});

test('age or showings beyond the limits let it rest, unless a section needs it', () => {
  expect(proposed({ since: daysAgo(366) })).toMatchObject({ kind: 'rest', cause: 'aged' });
  expect(proposed({ since: daysAgo(365) })).toBeNull();
  const worn = { exposures: { all: 1500, since: 1001, quarter: 0 } };
  expect(proposed(worn)?.evidence).toEqual([
    'It has been live for 40 days (limit 365) and was shown 1,001 times since then (limit 1,000).',
  ]);
  expect(proposed({ ...worn, neededBy: 1 })).toBeNull();
  expect(proposed({ ...worn, neededBy: 1, siblings: [sibling()] })).toMatchObject({ kind: 'replace' });
});

test('an old question that nearly everybody or nobody solves is retired', () => {
  const easy = { n: 400, mean: 0.98, low: 0.96, high: 0.99 };
  expect(proposed({ since: daysAgo(400), facility: easy })).toMatchObject({ kind: 'retire', cause: 'weak' });
  expect(proposed({ facility: easy })).toBeNull();
  expect(proposed({ since: daysAgo(400), facility: { ...easy, n: 20 } })).toMatchObject({ kind: 'rest' });
});

test('a share over the cap counts when it was so for two quarters', () => {
  const over = { shown: 30, attempts: 150 };
  expect(proposed({ share: over, shareBefore: over })).toMatchObject({ kind: 'rest', cause: 'over_cap' });
  expect(proposed({ share: over })).toBeNull();
  expect(proposed({ share: over, shareBefore: { shown: 15, attempts: 100 } })).toBeNull();
  expect(proposed({ share: over, shareBefore: over, neededBy: 1 })).toBeNull();
});

test('a question comes back when it has rested long enough and is missed', () => {
  const resting = { state: 'resting', since: daysAgo(182) } as const;
  expect(proposed({ ...resting, missedBy: 2 })).toMatchObject({ kind: 'bring_back', cause: 'stock' });
  expect(proposed(resting)).toBeNull();
  expect(proposed({ ...resting, since: daysAgo(181), missedBy: 2 })).toBeNull();
});

test('only what is live or resting is ever proposed for anything, and each proposal says why', () => {
  const facts = fc.record({
    state: fc.constantFrom('draft', 'checked', 'pilot', 'live', 'resting', 'retired'),
    since: fc.integer({ min: 0, max: 800 }).map(daysAgo),
    signal: fc.option(fc.constant(signal)),
    pastLeaks: fc.nat(2),
    neededBy: fc.nat(2),
    missedBy: fc.nat(2),
  });
  fc.assert(
    fc.property(facts, (changes) => {
      const proposal = proposed(changes);
      if (proposal === null) return;
      expect(proposal.kind === 'bring_back' ? changes.state === 'resting' : changes.state === 'live').toBe(true);
      expect(proposal.evidence.length).toBeGreaterThan(0);
      expect(proposal.kind === 'replace').toBe(proposal.replacementId !== null);
    }),
  );
});

test('what was dismissed is not proposed again for four weeks, unless a signal came since', () => {
  const proposal = proposed({ since: daysAgo(400) });
  if (proposal === null) throw new Error('it is old');
  const dismissed = (days: number) => [{ kind: 'rest' as const, outcome: 'dismissed' as const, closedAt: new Date(daysAgo(days)) }];
  expect(isSilenced(proposal, { signal: null }, dismissed(27), now)).toBe(true);
  expect(isSilenced(proposal, { signal: null }, dismissed(28), now)).toBe(false);
  expect(isSilenced(proposal, { signal }, dismissed(2), now)).toBe(false);
  expect(isSilenced({ ...proposal, kind: 'replace' }, { signal: null }, dismissed(2), now)).toBe(true);
  expect(isSilenced({ ...proposal, kind: 'bring_back' }, { signal: null }, dismissed(2), now)).toBe(false);
});
