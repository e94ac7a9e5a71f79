import { isAbovePeers } from '../similarity/similarity-rate.ts';
import {
  agedSentence,
  alikeSentence,
  daysSince,
  facilitySentence,
  leakedBeforeSentence,
  missedSentence,
  neededSentence,
  replacementSentence,
  reportsSentence,
  restedSentence,
  shareSentence,
  signalSentences,
  staysSentence,
  type Watched,
} from './evidence.ts';
import type { ProposalKind, ProposalOutcome, QuestionFacts, RotationSettings } from './schema.ts';

/** What is proposed, and the sentences it rests on. `cause` tells one reason from another, whatever the numbers are by now. */
export type RotationProposal = {
  kind: ProposalKind;
  cause: ProposalCause;
  /** The sibling that comes back instead. */
  replacementId: string | null;
  evidence: readonly string[];
};
export type ProposalCause = 'leak' | 'alike' | 'over_cap' | 'aged' | 'weak' | 'stock';

/** Answers from which on a share of the points near 0 or 1 says that a question is of no use. */
const enoughToBeWeak = 100;
const [tooHard, tooEasy] = [0.05, 0.95];

/** A dismissed proposal is not made again for so long, unless there is a new signal. */
const silentDays = 28;

type Held = { settings: RotationSettings; watched: Watched; now: Date };

/** What is to be done about a question, if anything: at most one thing, the most urgent. */
export function proposalFor(facts: QuestionFacts, held: Held): RotationProposal | null {
  if (facts.state === 'resting') return bringBack(facts, held);
  if (facts.state !== 'live') return null;
  return ofLeak(facts, held) ?? ofAlike(facts, held) ?? ofWeakness(facts, held) ?? ofAge(facts, held) ?? ofShare(facts, held);
}

/** Somebody may have been told the answer: it goes, also where it is needed. */
function ofLeak(facts: QuestionFacts, held: Held): RotationProposal | null {
  if (facts.signal === null) return null;
  const evidence = [
    ...signalSentences(facts.signal, held.watched),
    ...(facts.openReports > 0 ? [reportsSentence(facts.openReports)] : []),
    ...(facts.pastLeaks > 0 ? [leakedBeforeSentence(facts.pastLeaks)] : []),
  ];
  if (facts.pastLeaks > 0) return { kind: 'retire', cause: 'leak', replacementId: null, evidence: withNeed(evidence, facts) };
  return restOrReplace(facts, held, 'leak', evidence);
}

/** More of its answers are copied than of others: they have got around, even where scores do not show it. */
function ofAlike(facts: QuestionFacts, held: Held): RotationProposal | null {
  if (facts.alike === null || !isAbovePeers(facts.alike.own, facts.alike.peers)) return null;
  return restOrReplace(facts, held, 'alike', [alikeSentence(facts.alike)]);
}

function ofWeakness(facts: QuestionFacts, held: Held): RotationProposal | null {
  const { facility } = facts;
  if (facility === null || facility.n < enoughToBeWeak || facts.neededBy > 0) return null;
  const isWeak = facility.high < tooHard || facility.low > tooEasy;
  if (!isWeak || !isAged(facts, held)) return null;
  const evidence = [facilitySentence(facility), agedSentence(facts, held.settings, held.now)];
  return { kind: 'retire', cause: 'weak', replacementId: null, evidence };
}

function ofAge(facts: QuestionFacts, held: Held): RotationProposal | null {
  if (!isAged(facts, held)) return null;
  // Nothing is known against it: it stays while nothing else could be drawn, and the forecast says so.
  if (facts.neededBy > 0 && replacementOf(facts, held) === null) return null;
  return restOrReplace(facts, held, 'aged', [agedSentence(facts, held.settings, held.now)]);
}

/** One quarter over the cap may be chance, or a pool that was small for a while. */
function ofShare({ share, shareBefore, ...facts }: QuestionFacts, held: Held): RotationProposal | null {
  const { exposureCap } = held.settings;
  const isOver = (one: QuestionFacts['share']) => one !== null && one.shown / one.attempts > exposureCap;
  if (share === null || shareBefore === null || !isOver(share) || !isOver(shareBefore) || facts.neededBy > 0) return null;
  const evidence = [
    shareSentence(share, exposureCap, 'In the last quarter'),
    shareSentence(shareBefore, exposureCap, 'In the quarter before'),
  ];
  return { kind: 'rest', cause: 'over_cap', replacementId: null, evidence };
}

function bringBack(facts: QuestionFacts, held: Held): RotationProposal | null {
  if (facts.missedBy === 0 || daysSince(facts.since, held.now) < held.settings.restDays) return null;
  const evidence = [restedSentence(facts, held.now), missedSentence(facts.missedBy)];
  if (facts.pastLeaks > 0) evidence.push(leakedBeforeSentence(facts.pastLeaks));
  return { kind: 'bring_back', cause: 'stock', replacementId: null, evidence };
}

const isAged = (facts: QuestionFacts, { settings, now }: Held): boolean =>
  daysSince(facts.since, now) > settings.ageLimitDays || facts.exposures.since > settings.exposureLimit;

function restOrReplace(facts: QuestionFacts, held: Held, cause: ProposalCause, evidence: readonly string[]): RotationProposal {
  const sibling = replacementOf(facts, held);
  const staying = facts.siblings.filter(({ state }) => state === 'live').map(({ title }) => title);
  const alone = staying.length === 0 ? evidence : [...evidence, staysSentence(staying)];
  if (sibling === null) return { kind: 'rest', cause, replacementId: null, evidence: withNeed(alone, facts) };
  return { kind: 'replace', cause, replacementId: sibling.questionId, evidence: [...evidence, replacementSentence(sibling, held.now)] };
}

/** The sibling that has rested longest, and long enough; not one that leaked. */
function replacementOf({ siblings }: Pick<QuestionFacts, 'siblings'>, { settings, now }: Held): QuestionFacts['siblings'][number] | null {
  const rested = siblings.filter(
    ({ state, since, pastLeaks }) => state === 'resting' && pastLeaks === 0 && daysSince(since, now) >= settings.restDays,
  );
  return rested.toSorted((a, b) => a.since.localeCompare(b.since) || a.questionId.localeCompare(b.questionId))[0] ?? null;
}

const withNeed = (evidence: readonly string[], { neededBy }: QuestionFacts): readonly string[] =>
  neededBy === 0 ? evidence : [...evidence, neededSentence(neededBy)];

/** Whether somebody has said lately that they do not want this, and nothing new has come up. */
export function isSilenced(
  { kind }: RotationProposal,
  facts: Pick<QuestionFacts, 'signal'>,
  closed: readonly { kind: ProposalKind; outcome: ProposalOutcome; closedAt: Date }[],
  now: Date,
): boolean {
  // Whoever says no to a rest does not want a replacement either.
  const isSame = (other: ProposalKind) => other === kind || (kind !== 'bring_back' && other !== 'bring_back');
  return closed.some(
    ({ kind: other, outcome, closedAt }) =>
      outcome === 'dismissed' &&
      isSame(other) &&
      daysSince(closedAt.toISOString(), now) < silentDays &&
      !(facts.signal !== null && Date.parse(facts.signal.raisedAt) > closedAt.getTime()),
  );
}
