import type { EventBatch } from '@assay/core/attempts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { startedAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';
import { doublingInFiles, rightOption } from '../support/questions.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await createPlatform({ questions: [doublingInFiles(), rightOption()] });
});

/** What a bad network makes of a list of batches: each is sent once or more, and some again later, in any order. */
const delivery = (batches: number) => fc.array(fc.nat(Math.max(0, batches - 1)), { maxLength: 30 });

const files = [undefined, 'lib/factor.js'] as const;
const edit = fc.record({ file: fc.constantFrom(...files), text: fc.string({ unit: 'binary', maxLength: 60 }) });

test('holds the texts of the page however its batches are repeated, delayed and put in another order', async () => {
  const { attempt } = await startedAttempt(platform);
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 8 }).chain((edits) => fc.tuple(fc.constant(edits), delivery(edits.length))),
      async ([edits, chaos]) => {
        const batches: EventBatch[] = edits.map(({ file, text }) => attempt.rewriting(text, 'type', file));
        // What overtakes is refused as a gap, what is repeated changes nothing.
        for (const index of chaos) {
          const batch = batches[index];
          if (batch !== undefined) expect([200, 409]).toContain((await attempt.send([batch])).status);
        }
        for (const batch of batches) expect((await attempt.send([batch])).status).toBe(200);
        for (const file of files) expect(await attempt.heldText(file)).toBe(attempt.text(file));
      },
    ),
    { numRuns: 60 },
  );
  const rows = await platform.db.selectFrom('eventBatches').select(['firstSeq', 'place']).orderBy('firstSeq').execute();
  expect(rows.map(({ firstSeq }) => firstSeq)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.every(({ place }) => place === 'folded')).toBe(true);
});
