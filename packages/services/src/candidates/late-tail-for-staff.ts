import { followUpDocument, isChange, isSameDocument } from '@assay/core/attempts';
import type { AttemptScore, ItemForStaff, LateTailForStaff } from '@assay/core/candidates';
import { scoreOfItems } from '@assay/core/grading';
import { type ItemId, parseId } from '@assay/core/ids';
import { deviceTimes } from '@assay/core/recordings';
import type { ReviewOutcome } from '@assay/core/reviews';
import {
  type AnswerText,
  type Attempt,
  findLateTail,
  findStaff,
  type Grading,
  type Item,
  type LateGrading,
  type LateTail,
  type listBatches,
  listLateGradings,
  type Upload,
} from '@assay/db';
import { equatedIf } from '../analytics/equated-if.ts';
import { countedAnswer, isSameAnswer } from '../attempts/counted-answer.ts';
import { lateStateOf } from '../attempts/late-state.ts';
import { answerForCandidate } from '../attempts/read-attempt.ts';
import type { ServiceContext } from '../context.ts';
import type { GradedItem } from '../grading/graded-item.ts';
import { withLateGradings } from '../grading/save-score.ts';
import { withOutcomes } from '../grading/with-reviews.ts';
import { attemptScore, type Line } from './attempt-score.ts';

/** Of the items whose answer differs with the late tail. */
export type LateItems = ReadonlyMap<ItemId, NonNullable<ItemForStaff['late']>>;

type Known = {
  items: readonly Item[];
  answers: readonly AnswerText[];
  gradings: readonly Grading[];
  uploads: readonly Upload[];
  batches: Awaited<ReturnType<typeof listBatches>>;
  line: Line;
  /** What people gave the answers as they were in time, and those that have late edits which count. */
  scored: { inTime: ReadonlyMap<ItemId, ReviewOutcome>; late: ReadonlyMap<ItemId, ReviewOutcome> };
};

/** Null when nothing arrived late. */
export async function lateTailForStaff(
  ctx: ServiceContext,
  attempt: Attempt,
  known: Known,
): Promise<{ tail: LateTailForStaff; items: LateItems } | null> {
  const tail = await findLateTail(ctx.db, attempt.id);
  if (tail === null) return null;
  const lateGradings = withOutcomes(await listLateGradings(ctx.db, attempt.id), known.scored.late);
  const isGraded = attempt.gradedAt !== null && tail.gradedSeq === tail.lastSeq;
  return {
    tail: {
      edits: tail.edits,
      lastSeq: tail.lastSeq,
      firstReceivedAt: tail.firstReceivedAt.toISOString(),
      lastReceivedAt: tail.lastReceivedAt.toISOString(),
      ...typedTimes(attempt, known.batches),
      ...(isGraded ? await scores(ctx, attempt, known, lateGradings) : { scoreWithout: null, scoreWith: null }),
      decision: await decisionForStaff(ctx, tail),
    },
    items: await lateItems(ctx, attempt, known, isGraded ? lateGradings : null),
  };
}

async function scores(
  ctx: ServiceContext,
  attempt: Attempt,
  { items, gradings, line, scored }: Known,
  late: readonly LateGrading[],
): Promise<{ scoreWithout: AttemptScore | null; scoreWith: AttemptScore | null }> {
  const scoreOf = async (of: readonly GradedItem[], outcomes: ReadonlyMap<ItemId, ReviewOutcome>) => {
    const score = scoreOfItems(items, of);
    const equated = line.decidingScore === 'raw' ? null : await equatedIf(ctx.db, attempt, { items, score, outcomes });
    return attemptScore({ ...score, gradedAt: attempt.gradedAt }, line, equated);
  };
  return {
    scoreWithout: await scoreOf(gradings, scored.inTime),
    scoreWith: await scoreOf(withLateGradings(gradings, late), new Map([...scored.inTime, ...scored.late])),
  };
}

async function decisionForStaff(ctx: ServiceContext, { decision }: LateTail): Promise<LateTailForStaff['decision']> {
  if (decision === null) return null;
  const decider = await findStaff(ctx.db, parseId('account', decision.by));
  return { counts: decision.counts, reason: decision.reason, at: decision.at.toISOString(), by: decider?.name ?? 'a former colleague' };
}

/** A second of slack: what was typed as the time ran out was typed in time. */
const slackMs = 1000;

/** When the late edits were typed, by the device's clock put right. */
function typedTimes(attempt: Attempt, batches: Known['batches']): Pick<LateTailForStaff, 'typedFrom' | 'typedUntil' | 'editsAfterEnd'> {
  const late = batches.filter(({ place }) => place === 'late');
  const session = late[0]?.writerSessionId;
  const own = batches.filter(({ writerSessionId }) => writerSessionId === session);
  const { times } = deviceTimes(
    own.map(({ receivedAt, batch, place }) => ({ receivedAt, events: batch.events, isLate: place === 'late' })),
  );
  const typed = own.flatMap(({ place, batch }, index) =>
    batch.events.flatMap((event, at) =>
      place === 'late' && isChange(event) && event.kind !== 'snapshot' ? (times[index]?.[at] ?? []) : [],
    ),
  );
  const [first, last] = [typed.at(0), typed.at(-1)];
  if (first === undefined || last === undefined) return { typedFrom: null, typedUntil: null, editsAfterEnd: 0 };
  const endMs = (attempt.closedAt?.getTime() ?? Number.POSITIVE_INFINITY) + slackMs;
  return {
    typedFrom: new Date(first).toISOString(),
    typedUntil: new Date(last).toISOString(),
    editsAfterEnd: typed.filter((at) => at > endMs).length,
  };
}

const followUpIn = (answers: readonly AnswerText[], itemId: ItemId): string | undefined =>
  answers.find((answer) => isSameDocument(answer, followUpDocument(itemId)))?.text;

async function lateItems(
  ctx: ServiceContext,
  attempt: Attempt,
  { items, answers, uploads }: Known,
  gradings: readonly LateGrading[] | null,
): Promise<LateItems> {
  const late = await lateStateOf(ctx.db, attempt);
  const changed = new Map<ItemId, NonNullable<ItemForStaff['late']>>();
  for (const item of late.items) {
    const inTime = items.find(({ id }) => id === item.id);
    const before = inTime === undefined ? null : countedAnswer(inTime, answers, uploads);
    const isSame = isSameAnswer(before, countedAnswer(item, late.answers, uploads));
    if (isSame && followUpIn(answers, item.id) === followUpIn(late.answers, item.id)) continue;
    const texts = late.answers.filter(({ itemId }) => itemId === item.id);
    changed.set(item.id, {
      answer: answerForCandidate(item, texts),
      grade: gradings?.find(({ itemId }) => itemId === item.id)?.grade ?? null,
    });
  }
  return changed;
}
