import { join } from 'node:path';
import SQLite from 'better-sqlite3';

/** Characters of each made-up batch: what some seconds of quick typing leave. */
const batchCharacters = 1_200;
const batchesAtOnce = 20_000;

/**
 * Adds recordings to the attempts that are there until the database has grown by so much. Their content is random: a copy cannot be cheaper than that of
 * real ones.
 */
export function fillRecordings(dataDir: string, bytes: number): void {
  const database = new SQLite(join(dataDir, 'assay.sqlite'), { timeout: 20_000 });
  const number = (query: string) => Number(database.prepare(query).pluck().get());
  const size = () => number('select page_count * page_size from pragma_page_count, pragma_page_size');
  try {
    database.pragma('synchronous = OFF');
    const sessions = number('select count(*) from writer_sessions');
    if (sessions === 0) throw new Error('there is no attempt to add recordings to');
    const insert = database.prepare(
      `insert into event_batches (writer_session_id, first_seq, attempt_id, last_seq, place, content, content_hash, received_at)
       with recursive numbers (n) as (values (@from) union all select n + 1 from numbers where n < @until)
       select id, n, attempt_id, n, 'superseded', json_quote(hex(randomblob(@half))), hex(randomblob(32)), '2026-01-05T10:00:00.000Z'
       from writer_sessions, numbers`,
    );
    const enough = size() + bytes;
    const atOnce = Math.ceil(Math.min(batchesAtOnce, bytes / batchCharacters) / sessions);
    for (let from = 1_000_000; size() < enough; from += atOnce) {
      insert.run({ from, until: from + atOnce - 1, half: batchCharacters / 2 });
    }
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
