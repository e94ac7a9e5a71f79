import type { DueDecision } from '@assay/core/accounts';
import { reckonFigures } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { deskWith, finished, these } from '../support/deciding.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';
import { choices, proposed } from '../support/rotation.ts';

const dayMs = 86_400_000;

const due = async (staff: TestBrowser) =>
  bodyOf(await staff.get<{ decisions: readonly DueDecision[] }>('/api/staff/home/decisions')).decisions;

test('names the openings in which somebody passed and is not decided on, the one that waits longest first', async () => {
  const desk = await deskWith([
    finished('Ada', 60),
    finished('Ben', 59.99),
    finished('Cai', 90),
    { name: 'Dee', attempt: { closed: true } },
  ]);
  const { platform, owner, opening, ids } = desk;
  platform.clock.advance(dayMs);
  const later = await createOpening(owner, { opening: { title: 'Engineer', floorPercent: 10 } });
  await fillWith(platform, later.openingId, [finished('Eli', 10)]);
  const open = await createOpening(owner, { opening: { title: 'Without a floor', floorPercent: null, floorReason: '' } });
  await fillWith(platform, open.openingId, [finished('Fay', 99)]);
  expect(await due(owner)).toEqual([
    { kind: 'passed', openingId: opening.openingId, opening: opening.title, count: 2 },
    { kind: 'passed', openingId: later.openingId, opening: 'Engineer', count: 1 },
  ]);
  const { rows } = await desk.results('decision=undecided&floor=above');
  expect(rows).toHaveLength(2);
  for (const [name, role] of [
    ['Rita', 'reviewer'],
    ['Aron', 'author'],
  ] as const) {
    const staff = await signedInMember(platform, { name, roles: [role], team: opening.teamId });
    expect(await due(staff), role).toEqual([]);
  }
  expect(await due(await signedInMember(platform, { name: 'Mona', roles: ['manager'] }))).toEqual([]);
  await desk.decide(these(ids[0], ids[2]), 'advance');
  expect((await due(owner)).map((one) => one.kind === 'passed' && one.openingId)).toEqual([later.openingId]);
});

test('names a floor that lets through fewer than are interviewed, until nobody finishes any more', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { opening: { floorPercent: 60, interviewsPerWeek: 2 } });
  const enough = await createOpening(owner, { opening: { title: 'Enough', floorPercent: 0, interviewsPerWeek: 2 } });
  for (const { openingId } of [opening, enough]) {
    await fillWith(
      platform,
      openingId,
      [10, 20, 30, 40, 59.5, 60].map((score, index) => finished(`${openingId}${index}`, score)),
    );
  }
  const floors = async () => (await due(owner)).filter(({ kind }) => kind === 'floor');
  await platform.summarise();
  expect(await floors()).toEqual([]);
  platform.clock.advance(7 * dayMs);
  await platform.summarise();
  expect(await floors()).toEqual([
    {
      kind: 'floor',
      assessmentId: opening.assessmentId,
      openingId: opening.openingId,
      opening: opening.title,
      floorPercent: 60,
      perWeek: expect.closeTo(1, 9),
      interviewsPerWeek: 2,
    },
  ]);
  platform.clock.advance(9 * 7 * dayMs);
  expect(await floors()).toEqual([]);
});

test('counts the live questions that are pointed out and the proposals, for whoever may decide on them', async () => {
  const questions = choices(3);
  const platform = await createPlatform({ questions });
  const owner = await platform.signedInOwner();
  expect(await due(owner)).toEqual([]);
  const easy = Array.from({ length: 60 }, (_, index) => ({ score: 1, restScore: 2 + (index % 7), restMax: 10, seconds: 100 }));
  await insertResponses(platform.db, 'choice-0', easy);
  await insertResponses(platform.db, 'choice-1', easy);
  for (const { id } of questions) await reckonFigures(platform.system('figures'), { questionId: id });
  await proposed(platform, 'choice-2', { kind: 'rest' });
  expect(await due(owner)).toEqual([
    { kind: 'proposals', count: 1 },
    { kind: 'questions', count: 2 },
  ]);
  bodyOf(await owner.post('/api/staff/questions/choice-1/decide', { decision: 'rest', reason: 'all get it right' }));
  expect((await due(owner)).at(-1)).toEqual({ kind: 'questions', count: 1 });
  expect(await due(await signedInMember(platform, { name: 'Rita', roles: ['reviewer'] }))).toEqual([]);
});
