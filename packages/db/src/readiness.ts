import type { Database } from './open.ts';
import { writing } from './writing.ts';

/** More than what most batches of edits need. */
const ballastCharacters = 65_536;

/** A busy moment is no reason to get no traffic: about a second of waiting. */
const mostTries = 20;

/** Rejects when nothing can be written: locked, full, failing. Reading alone would not notice. */
export async function assertWritable(db: Database): Promise<void> {
  await writing(
    db,
    async (tx) => {
      const last = await tx.selectFrom('readiness').select('id').executeTakeFirst();
      const id = last?.id === 'one' ? 'other' : 'one';
      // The old row goes after the new one has found room, not to make it.
      await tx
        .insertInto('readiness')
        .values({ id, ballast: 'x'.repeat(ballastCharacters) })
        .execute();
      await tx.deleteFrom('readiness').where('id', '!=', id).execute();
    },
    mostTries,
  );
}
