import type { MovedLine } from '@assay/core/decisions';
import type { OpeningForStaff } from '@assay/core/openings';
import { expect, test } from 'vitest';
import { bodyOf, saveOpening } from '../support/attempt.ts';
import { deskWith, finished, these } from '../support/deciding.ts';

const raw = (percent: number) => ({ percent, of: 'raw' as const, lacks: null });

test('a moved floor names whose decision it contradicts, told and not told apart, and changes nothing', async () => {
  const people = [finished('Ada', 80), finished('Ben', 58), finished('Cai', 55), finished('Dot', 20)];
  const { owner, opening, ids, decide, answers, tell } = await deskWith(people);
  const [ada, ben, cai, dot] = ids;
  await decide(these(ada), 'advance');
  await decide(these(ben, cai, dot), 'reject');
  const { seen } = await answers(these(cai));
  bodyOf(await tell(these(cai), seen), 201);
  const path = `/api/staff/openings/${opening.openingId}`;
  const moved = async () => bodyOf(await owner.get<MovedLine>(`${path}/moved-line`));
  expect(await moved()).toEqual({ linePercent: 60, people: [] });

  const seenOpening = bodyOf(await owner.get<OpeningForStaff>(path));
  bodyOf(await saveOpening(owner, seenOpening, { floorPercent: 50 }));
  expect((await moved()).people).toEqual([
    { invitationId: ben, name: 'Ben', deciding: raw(58), decidedAtLine: 60, decision: 'reject', isTold: false, side: 'above' },
    { invitationId: cai, name: 'Cai', deciding: raw(55), decidedAtLine: 60, decision: 'reject', isTold: true, side: 'above' },
  ]);
  await decide(these(ben, cai), 'advance', true);
  expect((await moved()).people).toEqual([]);

  bodyOf(await saveOpening(owner, bodyOf(await owner.get<OpeningForStaff>(path)), { floorPercent: 90 }));
  expect((await moved()).people.map(({ name, side }) => [name, side])).toEqual([
    ['Ada', 'below'],
    ['Ben', 'below'],
    ['Cai', 'below'],
  ]);
});

test('before many are turned away, whoever stands next to the floor comes first, and some are picked by chance', async () => {
  const people = [10, 20, 30, 40, 56, 59].map((score) => finished(`Person ${score}`, score));
  const { preview, ids } = await deskWith(people);
  const sketch = { selection: these(...ids), decision: 'reject' as const, replaces: false };
  const shown = await preview(sketch);
  expect(shown.people.slice(0, 3).map(({ deciding }) => deciding?.percent)).toEqual([59, 56, 40]);
  expect(shown.nearLine).toBe(2);
  expect(shown.spotChecks).toHaveLength(3);
  expect((await preview(sketch)).spotChecks).toEqual(shown.spotChecks);
  expect(await preview({ ...sketch, decision: 'advance' })).toMatchObject({ nearLine: 0, spotChecks: [] });
  expect((await preview({ ...sketch, selection: these(ids[0]) })).spotChecks).toEqual([]);
});
