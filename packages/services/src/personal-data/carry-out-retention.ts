import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { keepDecision } from '@assay/core/personal-data';
import {
  deleteRecording,
  findLateTail,
  getAttempt,
  getInvitation,
  keepLateGradings,
  listKeptOpenings,
  listPastKeeping,
  listPastRecording,
  type Tx,
  writing,
} from '@assay/db';
import { foldLateTail } from '../attempts/fold-late-tail.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { flushDeletions } from './flush-deletions.ts';
import { afterLettingGo, anonymisePerson } from './let-go.ts';

const atOnce = 50;

/** Ends what has been kept for as long as its opening says: recordings first, then people. Answers how many of each; zero when all is done. */
export async function carryOutRetention(ctx: ServiceContext): Promise<{ recordings: number; people: number }> {
  assertMay(ctx.actor, 'person.retain', { kind: 'installation' });
  await flushDeletions(ctx);
  const done = { recordings: 0, people: 0 };
  for (const opening of await listKeptOpenings(ctx.db)) {
    const now = ctx.now();
    for (const id of await listPastRecording(ctx.db, opening.id, keepDecision(opening.recordingDaysToKeep, now), atOnce)) {
      await writing(ctx.db, (tx) => endRecording(tx, ctx, id));
      done.recordings += 1;
    }
    for (const id of await listPastKeeping(ctx.db, opening.id, keepDecision(opening.daysToKeep, now), atOnce)) {
      const files = await writing(ctx.db, async (tx) => {
        const { candidateId, teamId, candidateEmail: email } = await getInvitation(tx, id);
        const gone = await anonymisePerson(tx, ctx, { candidateId, teamId, email }, [id]);
        await trace(tx, ctx, { action: 'person.retain', subject: id, details: { change: 'person anonymised' } });
        return gone;
      });
      await afterLettingGo(ctx, files);
      done.people += 1;
    }
  }
  return done;
}

/** Late edits that count become part of the answers first: they were folded from the recording. */
async function endRecording(tx: Tx, ctx: ServiceContext, id: AttemptId): Promise<void> {
  const tail = await findLateTail(tx, id);
  if (tail?.decision?.counts === true) {
    await keepLateGradings(tx, id);
    await foldLateTail(tx, await getAttempt(tx, id), ctx.now());
  }
  await deleteRecording(tx, id, ctx.now());
  await trace(tx, ctx, { action: 'person.retain', subject: id, details: { change: 'recording deleted' } });
}
