import { renderForeign } from '@assay/bank';
import { type AttemptEvent, type DocumentBefore, deviceName } from '@assay/core/attempts';
import type { AttemptForStaff, DeviceForStaff, ItemForStaff } from '@assay/core/candidates';
import { dataOf, expectedVerdictOf, formatValue, readQueryResult } from '@assay/core/grading';
import { type ItemId, parseId, type QuestionVersionId } from '@assay/core/ids';
import { type CodeBody, countWords, type EssayBody, type FrozenCase, type FrozenQuestion, scoringRubric } from '@assay/core/questions';
import type { Language, RunCase } from '@assay/core/runs';
import type { UploadForStaff } from '@assay/core/uploads';
import {
  type AnswerText,
  type Attempt,
  findAttemptReading,
  findDeclaredHours,
  findEquatedScore,
  findStaff,
  findVoiding,
  type Grading,
  getRevision,
  getVersion,
  type Item,
  listAnswers,
  listBatches,
  listGradings,
  listItems,
  listRegradesOfAttempt,
  listRuns,
  listUploads,
  listWriters,
  type Run,
  type WriterSession,
} from '@assay/db';
import { fewestForCurves } from '@assay/stats';
import { answerForCandidate } from '../attempts/read-attempt.ts';
import { storedReceipt } from '../attempts/stored-receipt.ts';
import { timePerItem } from '../attempts/time-per-item.ts';
import { timingForCandidate } from '../attempts/timing-view.ts';
import type { ServiceContext } from '../context.ts';
import { withOutcomes } from '../grading/with-reviews.ts';
import { scoredByPeople, scoringOf } from '../reviews/scoring-for-staff.ts';
import { runForCandidate } from '../runs/run-for-candidate.ts';
import { uploadForStaff } from '../uploads/upload-for-staff.ts';
import { attemptScore, type Line } from './attempt-score.ts';
import { explanationOf } from './explanation-of.ts';
import { type LateItems, lateTailForStaff } from './late-tail-for-staff.ts';

/** An attempt as the team of its opening sees it, hidden cases included. The caller has asked whether it may. */
export async function attemptForStaff(ctx: ServiceContext, attempt: Attempt, opening: Line): Promise<AttemptForStaff> {
  const [items, answers, inTime, runs] = [
    await listItems(ctx.db, attempt.id),
    await listAnswers(ctx.db, attempt.id),
    await listGradings(ctx.db, attempt.id),
    await listRuns(ctx.db, attempt.id),
  ];
  const scored = await scoredByPeople(ctx.db, attempt);
  const gradings = withOutcomes(inTime, scored.inTime);
  const uploads = await listUploads(ctx.db, attempt.id);
  const { form } = (await getRevision(ctx.db, attempt.revisionId)).content;
  const batches = await listBatches(ctx.db, attempt.id);
  const activity = activityOf(batches.flatMap(({ batch }) => batch.events.map((event) => ({ event, document: batch.document }))));
  const times = timePerItem(attempt, batches);
  const writers = await listWriters(ctx.db, attempt.id);
  const newer = await versionsGradedBy(ctx, items);
  const ofItems = await Promise.all(uploads.map((upload) => uploadForStaff(ctx, upload)));
  const { serverNow: _, ...clock } = timingForCandidate(attempt, ctx.now());
  const equated = await equatedForStaff(ctx, attempt);
  // What does not count is not equated: its points are told.
  const line: Line = equated === null ? { ...opening, decidingScore: 'raw' } : opening;
  const late = await lateTailForStaff(ctx, attempt, { items, answers, gradings, uploads, batches, line, scored });
  return {
    attemptId: attempt.id,
    purpose: attempt.purpose,
    form,
    declaredHours: await findDeclaredHours(ctx.db, attempt.id),
    startedAt: attempt.startedAt.toISOString(),
    closedAt: attempt.closedAt?.toISOString() ?? null,
    closedBy: attempt.closedBy,
    voided: await voidingForStaff(ctx, attempt),
    workingTimeMs: attempt.workingTimeMs,
    usedMs: attempt.intervals.reduce(
      (sum, { startedAt, endedAt }) => sum + Math.max(0, (endedAt ?? ctx.now()).getTime() - startedAt.getTime()),
      0,
    ),
    seed: attempt.seed,
    receipt: storedReceipt(attempt),
    score: attemptScore(attempt, line, equated),
    equated,
    explanation: await explanationOf(ctx.db, attempt),
    regrades: (await listRegradesOfAttempt(ctx.db, attempt.id)).map(({ regradeId, kind, at, reason, change: { before, after } }) => ({
      ...{ regradeId, kind, at: at.toISOString(), reason, before, after },
    })),
    clock: attempt.closedAt === null ? clock : { ...clock, phase: 'closed' },
    items: items.map((item) =>
      itemForStaff(ctx, item, {
        answers,
        gradings,
        runs,
        activity: activity.get(item.id) ?? noActivity,
        seconds: times.get(item.id)?.seconds ?? null,
        late: late?.items ?? null,
        scoring: scoringOf(scored, item, gradings),
        newer,
        uploads: ofItems.filter((_, index) => uploads[index]?.itemId === item.id),
      }),
    ),
    devices: writers.map((writer) => deviceForStaff(writer, writers[0])),
    lateTail: late?.tail ?? null,
    reading: await readingForStaff(ctx, attempt),
  };
}

async function equatedForStaff(ctx: ServiceContext, attempt: Attempt): Promise<AttemptForStaff['equated']> {
  const counts = attempt.purpose === 'real' && attempt.gradedAt !== null && (await findVoiding(ctx.db, attempt.id)) === null;
  return counts ? ((await findEquatedScore(ctx.db, attempt.id)) ?? { isKnown: false, why: 'few', fewest: fewestForCurves }) : null;
}

async function readingForStaff(ctx: ServiceContext, attempt: Attempt): Promise<AttemptForStaff['reading']> {
  const decided = await findAttemptReading(ctx.db, attempt.id);
  if (decided === null) return null;
  const { reading, planNumber, decidedAt } = decided;
  return { ...reading, planNumber, decidedAt: decidedAt.toISOString() };
}

/** Each version that something is graded by after a regrade. */
async function versionsGradedBy(ctx: ServiceContext, items: readonly Item[]): Promise<ReadonlyMap<QuestionVersionId, FrozenQuestion>> {
  const versions = new Map<QuestionVersionId, FrozenQuestion>();
  for (const { gradedBy } of items) {
    if (gradedBy !== null) versions.set(gradedBy, (await getVersion(ctx.db, gradedBy)).question);
  }
  return versions;
}

const deviceForStaff = (writer: WriterSession, first: WriterSession | undefined): DeviceForStaff => ({
  openedAt: writer.openedAt.toISOString(),
  lastSeenAt: writer.lastSeenAt.toISOString(),
  device: deviceName(writer.userAgent),
  userAgent: writer.userAgent,
  isSameNetwork: writer.networkHash === first?.networkHash,
});

type Parts = {
  answers: readonly AnswerText[];
  gradings: readonly Grading[];
  runs: readonly Run[];
  activity: ItemForStaff['activity'];
  seconds: number | null;
  late: LateItems | null;
  scoring: ItemForStaff['scoring'];
  newer: Awaited<ReturnType<typeof versionsGradedBy>>;
  uploads: readonly UploadForStaff[];
};

async function voidingForStaff(ctx: ServiceContext, attempt: Attempt): Promise<AttemptForStaff['voided']> {
  const voiding = await findVoiding(ctx.db, attempt.id);
  if (voiding === null) return null;
  const voider = await findStaff(ctx.db, parseId('account', voiding.by));
  return { at: voiding.at.toISOString(), by: voider?.name ?? 'a former colleague', reason: voiding.reason };
}

function itemForStaff(
  ctx: ServiceContext,
  item: Item,
  { answers, gradings, runs, activity, seconds, late, scoring, newer, uploads }: Parts,
): ItemForStaff {
  const { question } = item;
  const grading = gradings.find(({ itemId }) => itemId === item.id);
  const { body } = question;
  const gradedBy = item.gradedBy === null ? undefined : newer.get(item.gradedBy);
  return {
    itemId: item.id,
    position: item.position,
    section: item.section,
    title: question.title,
    questionId: question.id,
    version: question.version,
    gradedByVersion: gradedBy?.version ?? null,
    kind: body.kind,
    weight: item.weight,
    counts: item.counts,
    isPilot: item.isPilot,
    statementHtml: question.statementHtml,
    review: body.kind === 'review' ? body : null,
    followUpHtml: question.followUp?.html ?? null,
    options: body.kind === 'choice' ? inOrder(body.options, item.optionOrder) : [],
    starters: body.kind === 'code' ? startersOf(question.languages, body) : [],
    answer: answerForCandidate(
      item,
      answers.filter(({ itemId }) => itemId === item.id),
    ),
    essay:
      body.kind === 'essay'
        ? essayForStaff(
            body,
            answers.find(({ itemId }) => itemId === item.id),
          )
        : null,
    uploads,
    rubric: scoringRubric(gradedBy ?? question),
    reviewerNoteHtml: question.reviewerNoteHtml ?? null,
    gradedLanguage: grading?.language ?? null,
    grade: grading?.grade ?? null,
    scoring,
    cases: casesForStaff(body),
    compare: body.kind === 'code' ? body.compare : null,
    runs: runs.filter(({ itemId }) => itemId === item.id).map((run) => runForCandidate(run, ctx.activeRuns.positionOf(run.id))),
    seconds,
    activity,
    late: late?.get(item.id) ?? null,
  };
}

/** What is better shown as it was typed has no HTML. */
function essayForStaff({ words }: EssayBody, answer: AnswerText | undefined): ItemForStaff['essay'] {
  const text = answer?.text ?? '';
  return { html: renderForeign(text) ?? '', words: countWords(text), asked: words };
}

const startersOf = (languages: readonly Language[], { starters, starterFiles }: CodeBody): ItemForStaff['starters'] =>
  languages.flatMap((language) => {
    const text = starters[language];
    if (text === undefined) return [];
    return [{ language, text }, ...Object.entries(starterFiles?.[language] ?? {}).map(([path, file]) => ({ language, path, text: file }))];
  });

const inOrder = <Option extends { id: string }>(options: readonly Option[], order: readonly string[]): Option[] =>
  order.flatMap((id) => options.find((option) => option.id === id) ?? []);

export const casesForStaff = (body: Item['question']['body']): ItemForStaff['cases'] =>
  body.kind === 'code' ? body.cases.map((frozenCase) => caseForStaff(body, frozenCase)) : [];

const caseForStaff = (body: CodeBody, { id, group, isSample, why, input, expected }: FrozenCase): ItemForStaff['cases'][number] => ({
  id,
  group,
  isSample,
  why,
  input: inputText(input),
  expected: input.kind === 'program' && typeof expected === 'string' ? expected : formatValue(expected),
  expectedResult: input.kind === 'query' ? readQueryResult(expected) : null,
  expectedVerdict: expectedVerdictOf(body, expected),
});

function inputText(input: RunCase): string {
  switch (input.kind) {
    case 'program':
      return input.stdin;
    case 'call':
      return input.arguments.map((value) => formatValue(value)).join(', ');
    case 'query':
      return dataOf(input);
    default:
      return input satisfies never;
  }
}

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
