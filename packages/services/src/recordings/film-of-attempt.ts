import type { FinishedRun } from '@assay/core/attempts';
import { type Film, type FilmSource, makeFilm, workingTime } from '@assay/core/recordings';
import { type Attempt, type Item, isRecordingDeleted, listBatches, listGaps, listRuns, listWriters, type Run } from '@assay/db';
import { silenceOf } from '../attempts/contact.ts';
import { countedState } from '../attempts/counted-state.ts';
import { breaksOf } from '../attempts/time-per-item.ts';
import type { ServiceContext } from '../context.ts';
import { runForCandidate } from '../runs/run-for-candidate.ts';
import { answerDocuments } from './answer-documents.ts';

/** How an attempt came about. Late edits that count are part of it. The caller has asked whether it may. */
export async function filmOfAttempt(ctx: ServiceContext, attempt: Attempt, { isBlind }: { isBlind: boolean }): Promise<Film> {
  const now = ctx.now();
  const { items, answers, isLateCounted } = await countedState(ctx.db, attempt);
  const batches = await listBatches(ctx.db, attempt.id);
  const runs = await listRuns(ctx.db, attempt.id);
  return makeFilm({
    isBlind,
    isDeleted: await isRecordingDeleted(ctx.db, attempt.id),
    time: workingTime({ clockwork: attempt, isBlind, now }),
    endsAt: attempt.closedAt ?? now,
    items: items.map(itemOfFilm),
    documents: answerDocuments(items, answers),
    stored: items.map(({ id, selected, typed, language }) => ({ itemId: id, selected, typed, language })),
    batches: batches.map((stored) => (stored.place === 'late' && isLateCounted ? { ...stored, place: 'folded' } : stored)),
    writers: await listWriters(ctx.db, attempt.id),
    runs: runs.map(runOfFilm),
    silences: await silencesOf(ctx, attempt),
    breaks: breaksOf(attempt).map(({ fromMs, untilMs }) => ({ from: new Date(fromMs), until: new Date(untilMs) })),
  });
}

function itemOfFilm({ id, question, optionOrder }: Item): FilmSource['items'][number] {
  const { body } = question;
  return {
    itemId: id,
    title: question.title,
    kind: body.kind,
    options:
      body.kind === 'choice'
        ? optionOrder
            .flatMap((option) => body.options.filter((own) => own.id === option))
            .map(({ id: optionId, html }) => ({ id: optionId, html }))
        : [],
  };
}

function runOfFilm(run: Run): FilmSource['runs'][number] {
  const { itemId, language, requestedAt, finishedAt } = run;
  const { state } = runForCandidate(run, null);
  const result: FinishedRun | null = state.kind === 'waiting' ? null : state;
  return { itemId, language, askedAt: requestedAt, toldAt: finishedAt, result };
}

/** With the one that had not ended when the attempt did. */
async function silencesOf(ctx: ServiceContext, attempt: Attempt): Promise<FilmSource['silences']> {
  const writer = (await listWriters(ctx.db, attempt.id)).at(-1);
  const last = writer === undefined ? null : silenceOf(attempt, writer, ctx.now());
  const ended = (await listGaps(ctx.db, attempt.id)).map(({ from, until }) => ({ from, until, isLast: false }));
  return last === null ? ended : [...ended, { ...last, isLast: true }];
}
