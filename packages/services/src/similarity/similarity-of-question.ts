import type { AssessmentId } from '@assay/core/ids';
import {
  binWidth,
  neededSurprise,
  type PairSide,
  type QuestionInOverview,
  type SimilarityLink,
  type SimilarityNode,
  type SimilarityOfQuestion,
} from '@assay/core/similarity';
import {
  countCasesByQuestion,
  getSimilaritySettings,
  listShownPairs,
  listSidesOfAttempts,
  mapCasesOfPairs,
  meanComparedAnswers,
  readHistogram,
  type ShownPair,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { caseRates } from './case-rates.ts';
import { knownSides, sideOf } from './case-sides.ts';
import { pairKeyOf } from './pair-key.ts';

/** More nobody looks at, and a page could not draw them. */
const mostPairs = 2_000;

/** One question with the pairs of which the actor may see a side. The caller has asked whether it may. */
export async function similarityOfQuestion(
  ctx: ServiceContext,
  { questionId, title, language, answers }: QuestionInOverview,
  assessmentId: AssessmentId | null,
): Promise<SimilarityOfQuestion> {
  const { settings } = await getSimilaritySettings(ctx.db);
  const pairs = await listShownPairs(ctx.db, { questionId, language }, mostPairs + 1);
  const { nodes, links } = await graphOf(ctx, pairs.slice(0, mostPairs), assessmentId);
  return {
    questionId,
    title,
    language,
    answers,
    needed: neededSurprise(settings, { others: answers - 1, answers: await meanComparedAnswers(ctx.db) }),
    histogram: { width: binWidth, counts: await readHistogram(ctx.db, { questionId, language }) },
    nodes,
    links,
    isWhole: pairs.length <= mostPairs,
    rates: caseRates((await countCasesByQuestion(ctx.db)).filter(({ of }) => of === questionId)),
  };
}

/** Nodes are numbered: the id of another team's attempt is nobody else's to know. */
async function graphOf(
  ctx: ServiceContext,
  pairs: readonly ShownPair[],
  assessmentId: AssessmentId | null,
): Promise<{ nodes: readonly SimilarityNode[]; links: readonly SimilarityLink[] }> {
  const attemptIds = [
    ...new Set(pairs.flatMap(({ attemptId, otherAttemptId }) => [attemptId, ...(otherAttemptId === null ? [] : [otherAttemptId])])),
  ];
  const attempts = new Map((await listSidesOfAttempts(ctx.db, attemptIds)).map((side) => [side.attemptId, side]));
  const knownSide = await knownSides(ctx.db, pairs);
  const cases = await mapCasesOfPairs(ctx.db, pairs.map(pairKeyOf));
  const nodes = new Map<string, SimilarityNode>();
  const nodeOf = (key: string, side: PairSide): string => {
    const node = nodes.get(key) ?? { id: `n${nodes.size + 1}`, side };
    nodes.set(key, node);
    return node.id;
  };
  const links: SimilarityLink[] = [];
  for (const pair of pairs) {
    const own = attempts.get(pair.attemptId);
    const other = pair.otherAttemptId === null ? undefined : attempts.get(pair.otherAttemptId);
    const known = knownSide(pair);
    if (own === undefined || (known === null && other === undefined)) continue;
    if (assessmentId !== null && own.assessmentId !== assessmentId && other?.assessmentId !== assessmentId) continue;
    const left = sideOf(ctx.actor, own);
    const right = known ?? (other === undefined ? { kind: 'gone' as const } : sideOf(ctx.actor, other));
    if (left.kind !== 'attempt' && right.kind !== 'attempt') continue;
    links.push({
      from: nodeOf(pair.attemptId, left),
      to: nodeOf(pair.otherAttemptId ?? pair.knownSolutionId ?? pair.proofPath ?? '', right),
      surprise: pair.surprise,
      similarity: pair.similarity,
      pairId: pair.id,
      caseId: cases.get(pairKeyOf(pair)) ?? null,
    });
  }
  return { nodes: [...nodes.values()], links };
}
