import { sql } from 'kysely';
import type { Database } from './open.ts';
import { isDatabaseTrouble, type Tx, writing } from './writing.ts';

/** Does a small write together with others that wait at the same moment. Rejects with the error of this one alone. */
export type GroupWriter = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

const mostAtOnce = 100;

type Waiting = { run: (tx: Tx) => Promise<void>; settle: () => void; fail: (error: unknown) => void };

/**
 * Group commit: what is acknowledged must be on disk, and a disk confirms a few hundred times a second at most. All writes that arrived in one
 * turn of the event loop share one transaction and one confirmation; each has a savepoint of its own, so that one refusal takes back nothing
 * of the others. Nobody is answered before the commit.
 */
export function createGroupWriter(db: Database): GroupWriter {
  let waiting: Waiting[] = [];
  let isAtWork = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      try {
        await writing(db, async (tx) => {
          for (const { run } of group) await run(tx);
        });
        for (const { settle } of group) settle();
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    isAtWork = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      type Result = Awaited<ReturnType<typeof work>>;
      let outcome: { isDone: true; result: Result } | { isDone: false; error: unknown } = { isDone: false, error: null };
      waiting.push({
        async run(tx) {
          await sql`savepoint one_of_group`.execute(tx);
          try {
            outcome = { isDone: true, result: await work(tx) };
            await sql`release savepoint one_of_group`.execute(tx);
          } catch (error) {
            // SQLite may have taken back the whole transaction: there is no savepoint to go back to.
            if (isDatabaseTrouble(error)) throw error;
            outcome = { isDone: false, error };
            await sql`rollback to savepoint one_of_group`.execute(tx);
            await sql`release savepoint one_of_group`.execute(tx);
          }
        },
        settle: () => (outcome.isDone ? resolve(outcome.result) : reject(outcome.error)),
        fail: reject,
      });
      if (isAtWork) return;
      isAtWork = true;
      // After this turn's other requests have been read, so that they come along.
      setImmediate(() => void drain());
    });
}
