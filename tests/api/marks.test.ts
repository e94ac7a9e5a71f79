import { describe, expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const minute = 60_000;
type Started = Awaited<ReturnType<typeof startedAttempt>>;

describe('a mark for review', () => {
  const markOf = ({ attempt }: Started, seq: number, isMarked: boolean) =>
    attempt.send([
      { firstSeq: seq, document: null, events: [{ kind: 'mark', seq, clientAt: 0, itemId: attempt.itemId('choice'), isMarked }] },
    ]);
  const marks = async ({ attempt }: Started) => (await attempt.read()).items.map(({ isMarked }) => isMarked);

  test('is there again after a reload, until it is taken back', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    expect(await marks(started)).toEqual([false, false]);
    bodyOf(await markOf(started, 1, true));
    expect(await marks(started)).toEqual([false, true]);
    bodyOf(await markOf(started, 2, false));
    expect(await marks(started)).toEqual([false, false]);
  });

  test('is there on the device that takes over, and after the attempt was opened again', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    const { owner, candidate, attempt } = started;
    bodyOf(await markOf(started, 1, true));
    const other = await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
    expect(other.page.items.map(({ isMarked }) => isMarked)).toEqual([false, true]);
    bodyOf(await other.submit());
    bodyOf(await owner.post(`/api/staff/attempts/${attempt.attemptId}/reopen`, { minutes: 5, reason: 'a slip' }));
    expect(await marks(started)).toEqual([false, true]);
  });

  test('is no edit: it makes no late tail, and the team is not shown it', async () => {
    const platform = await createPlatform();
    const started = await startedAttempt(platform);
    const { owner, invitation } = started;
    bodyOf(await markOf(started, 1, true));
    const page = () => owner.get(`/api/staff/invitations/${invitation.invitationId}/candidate`);
    expect(JSON.stringify(bodyOf(await page()))).not.toMatch(/mark/i);
    platform.clock.advance(61 * minute);
    expect(bodyOf(await markOf(started, 2, false)).isLate).toBe(true);
    await platform.work();
    expect(bodyOf(await page())).toMatchObject({ attempt: { lateTail: null } });
  });
});
