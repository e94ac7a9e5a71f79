import { createHash } from 'node:crypto';
import { type Database, type NewResponse, saveResponses, writing } from '@assay/db';

/** Of a question, as its grading would leave them in attempts that nobody has to sit; each says only what the test is about. */
export async function insertResponses(
  db: Database,
  questionId: string,
  rows: readonly (Partial<NewResponse> & { score: number })[],
): Promise<void> {
  const idOf = (kind: string, index: number) =>
    `${kind}_${createHash('sha256').update(`${questionId} ${index} ${rows.length} ${kind}`).digest('hex').slice(0, 26)}`;
  await writing(db, (tx) =>
    saveResponses(
      tx,
      rows.map((row, index) => ({
        itemId: idOf('itm', index),
        subjectId: idOf('sub', index),
        questionId,
        questionVersion: 1,
        variant: null,
        language: null,
        max: 1,
        seconds: null,
        secondsToFirstRun: null,
        secondsToFirstPass: null,
        day: '2026-01-05',
        assessmentRevisionId: 'a revision',
        openingId: 'an opening',
        form: 'a form',
        position: 1,
        optionsChosen: '[]',
        casesPassed: '[]',
        counts: 1,
        purpose: 'real',
        isMeasured: 1,
        isPilot: 0,
        isAnswered: 1,
        closedBy: 'submit',
        restScore: 0,
        restMax: 0,
        ...row,
      })),
    ),
  );
}
