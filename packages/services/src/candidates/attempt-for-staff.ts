import type { AttemptEvent, DocumentBefore } from '@assay/core/attempts';
import type { AttemptForStaff, AttemptScore, ItemForStaff } from '@assay/core/candidates';
import { formatValue } from '@assay/core/grading';
import type { ItemId } from '@assay/core/ids';
import { isAboveFloor } from '@assay/core/openings';
import type { FrozenCase } from '@assay/core/questions';
import {
  type AnswerText,
  type Attempt,
  type Grading,
  type Item,
  listAnswers,
  listBatches,
  listDevices,
  listGradings,
  listItems,
  listRuns,
  type Run,
} from '@assay/db';
import { answerForCandidate } from '../attempts/read-attempt.ts';
import { storedReceipt } from '../attempts/stored-receipt.ts';
import type { ServiceContext } from '../context.ts';
import { runForCandidate } from '../runs/run-for-candidate.ts';

/** An attempt as the team of its opening sees it, hidden cases included. The caller has asked whether it may. */
export async function attemptForStaff(ctx: ServiceContext, attempt: Attempt, floorPercent: number | null): Promise<AttemptForStaff> {
  const [items, answers, gradings, runs] = [
    await listItems(ctx.db, attempt.id),
    await listAnswers(ctx.db, attempt.id),
    await listGradings(ctx.db, attempt.id),
    await listRuns(ctx.db, attempt.id),
  ];
  const batches = await listBatches(ctx.db, attempt.id);
  const activity = activityOf(batches.flatMap(({ batch }) => batch.events.map((event) => ({ event, document: batch.document }))));
  const devices = await listDevices(ctx.db, attempt.id);
  return {
    attemptId: attempt.id,
    purpose: attempt.purpose,
    startedAt: attempt.startedAt.toISOString(),
    closedAt: attempt.closedAt?.toISOString() ?? null,
    closedBy: attempt.closedBy,
    workingTimeMs: attempt.workingTimeMs,
    usedMs: attempt.intervals.reduce(
      (sum, { startedAt, endedAt }) => sum + Math.max(0, (endedAt ?? ctx.now()).getTime() - startedAt.getTime()),
      0,
    ),
    seed: attempt.seed,
    receipt: storedReceipt(attempt),
    score: scoreOf(attempt, floorPercent),
    items: items.map((item) => itemForStaff(ctx, item, { answers, gradings, runs, activity: activity.get(item.id) ?? noActivity })),
    devices: devices.map(({ openedAt, userAgent, networkHash }) => ({
      openedAt,
      userAgent,
      isSameNetwork: networkHash === devices[0]?.networkHash,
    })),
    lateTailEvents: batches.filter(({ place }) => place === 'late').reduce((sum, { batch }) => sum + batch.events.length, 0),
  };
}

function scoreOf(attempt: Attempt, floorPercent: number | null): AttemptScore | null {
  if (attempt.points === null || attempt.maxPoints === null || attempt.gradedAt === null) return null;
  const percent = attempt.maxPoints === 0 ? 0 : (100 * attempt.points) / attempt.maxPoints;
  return {
    points: attempt.points,
    maxPoints: attempt.maxPoints,
    percent,
    isAboveFloor: isAboveFloor(percent, floorPercent),
    gradedAt: attempt.gradedAt.toISOString(),
  };
}

type Parts = {
  answers: readonly AnswerText[];
  gradings: readonly Grading[];
  runs: readonly Run[];
  activity: ItemForStaff['activity'];
};

function itemForStaff(ctx: ServiceContext, item: Item, { answers, gradings, runs, activity }: Parts): ItemForStaff {
  const { question } = item;
  const grading = gradings.find(({ itemId }) => itemId === item.id);
  const { body } = question;
  return {
    itemId: item.id,
    position: item.position,
    section: item.section,
    title: question.title,
    questionId: question.id,
    version: question.version,
    kind: body.kind,
    weight: item.weight,
    counts: item.counts,
    statementHtml: question.statementHtml,
    options: body.kind === 'choice' ? inOrder(body.options, item.optionOrder) : [],
    answer: answerForCandidate(
      item,
      answers.filter(({ itemId }) => itemId === item.id),
    ),
    gradedLanguage: grading?.language ?? null,
    grade: grading?.grade ?? null,
    cases: body.kind === 'code' ? body.cases.map(caseForStaff) : [],
    runs: runs.filter(({ itemId }) => itemId === item.id).map((run) => runForCandidate(run, ctx.activeRuns.positionOf(run.id))),
    activity,
  };
}

const inOrder = <Option extends { id: string }>(options: readonly Option[], order: readonly string[]): Option[] =>
  order.flatMap((id) => options.find((option) => option.id === id) ?? []);

const caseForStaff = ({ id, group, isSample, why, input, expected }: FrozenCase): ItemForStaff['cases'][number] => ({
  id,
  group,
  isSample,
  why,
  input: input.kind === 'program' ? input.stdin : input.arguments.map((value) => formatValue(value)).join(', '),
  expected: input.kind === 'program' && typeof expected === 'string' ? expected : formatValue(expected),
});

const noActivity: ItemForStaff['activity'] = { edits: 0, pastes: 0, pastedCharacters: 0, timesLeft: 0 };

/** Counts per item. Leaving the page belongs to the item that was shown last. */
export function activityOf(
  events: readonly { event: AttemptEvent; document: DocumentBefore | null }[],
): ReadonlyMap<ItemId, ItemForStaff['activity']> {
  const counts = new Map<ItemId, ItemForStaff['activity']>();
  const add = (itemId: ItemId, more: Partial<ItemForStaff['activity']>) => {
    const before = counts.get(itemId) ?? noActivity;
    counts.set(itemId, {
      edits: before.edits + (more.edits ?? 0),
      pastes: before.pastes + (more.pastes ?? 0),
      pastedCharacters: before.pastedCharacters + (more.pastedCharacters ?? 0),
      timesLeft: before.timesLeft + (more.timesLeft ?? 0),
    });
  };
  let shown: ItemId | null = null;
  for (const { event, document } of events) {
    if (event.kind === 'item') shown = event.itemId;
    if (event.kind === 'leave' && shown !== null) add(shown, { timesLeft: 1 });
    if (event.kind !== 'edit' || document === null) continue;
    const pastedCharacters = event.input === 'paste' ? event.changes.reduce((sum, change) => sum + change.text.length, 0) : 0;
    add(document.itemId, { edits: 1, pastes: event.input === 'paste' ? 1 : 0, pastedCharacters });
  }
  return counts;
}
