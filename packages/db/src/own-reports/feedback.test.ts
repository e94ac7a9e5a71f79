import type { InvitationId, OpeningId, TeamId } from '@assay/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, invited, now, openPlanned } from '../both-databases.test-fixture.ts';
import type { Database } from '../open.ts';
import { writing } from '../writing.ts';
import { findFeedback, markFeedback } from './feedback.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());
  const mark = (ada: InvitationId, text: string, basedOn: number) =>
    writing(db, (tx) => markFeedback(tx, ada, text, { basedOn, savedAt: now, savedBy: null }));

  test('whoever saves from an older state is told so, and odd characters survive', async () => {
    const ada = await invited({ db, teamId, openingId }, 'Ada Feedback', null);
    expect(await findFeedback(db, ada)).toBeNull();
    expect([await mark(ada, 'never was', 1), await mark(ada, 'first', 0), await mark(ada, 'also first', 0)]).toEqual([false, true, false]);
    const odd = 'second \u0000 \ud800';
    expect([await mark(ada, odd, 1), await mark(ada, 'late', 1)]).toEqual([true, false]);
    expect(await findFeedback(db, ada)).toEqual({ number: 2, text: odd, savedAt: now, savedBy: null });
  });
});
