import type { AssessmentDashboard } from '@assay/core/analytics';
import type { InvitationId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { type GroupListCheck, mostGroupCharacters, type SelectionRatesForStaff } from '@assay/core/selection-rates';
import { beforeEach, describe, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, openingInputOf } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { fillWith, type Person } from '../support/people-in-opening.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { openCase } from '../support/similar-answers.ts';

let platform: Platform;
let owner: TestBrowser;
let opening: OpeningForStaff;
let made: number;
beforeEach(async () => {
  platform = await createPlatform();
  owner = await platform.signedInOwner();
  opening = await createOpening(owner);
  made = 0;
});

const path = () => `/api/staff/assessments/${opening.assessmentId}/selection-rates`;
const gender = 'Gender, as people told us';
const reason = 'Equality Act 2010, section 149: they agreed in writing.';

/** A line of a list. */
type Line = { code: string; group: string };
const textOf = (lines: readonly Line[]) => ['code,group', ...lines.map(({ code, group }) => `${code},${group}`)].join('\n');
const check = async (lines: readonly Line[], name = gender) =>
  bodyOf(await owner.post<GroupListCheck>(`${path()}/check`, { name, text: textOf(lines) }));
const supply = async (lines: readonly Line[], name = gender) => {
  const { seen } = await check(lines, name);
  return bodyOf(await owner.post<{ groupingId: string; people: number }>(path(), { name, reason, text: textOf(lines), seen }), 201);
};
const read = async () => bodyOf(await owner.get<SelectionRatesForStaff>(path()));
/** "women 12/20" of each group that is told, in the order of their names. */
const told = async () =>
  (await read()).groupings.flatMap(({ groups }) => groups.map((one) => `${one.group} ${one.passed}/${one.n}`)).toSorted();

const peopleWith = async (attempts: readonly Person['attempt'][], into = opening): Promise<readonly InvitationId[]> => {
  made += attempts.length;
  return fillWith(
    platform,
    into.openingId,
    attempts.map((attempt, index) => ({
      name: `Person ${made - attempts.length + index + 1}`,
      ...(attempt === undefined ? {} : { attempt }),
    })),
  );
};

/** So many who finished, of whom the first passed; all in one group. */
const finished = async (group: string, n: number, passed: number): Promise<Line[]> =>
  (await peopleWith(Array.from({ length: n }, (_, index) => ({ score: index < passed ? 80 : 30 })))).map((code) => ({ code, group }));

/** Another opening with the same assessment. */
const openingBeside = async () =>
  bodyOf(
    await owner.post<OpeningForStaff>('/api/staff/openings', {
      ...openingInputOf(opening),
      ...{ title: 'Analyst, Ghent', floorPercent: 20, floorReason: 'as it was' },
    }),
    201,
  );

/** Fisher's chance by multiplying, without logarithms. */
function exactChance(a: number, n: number, b: number, m: number): number {
  const choose = (of: number, k: number) =>
    Array.from({ length: k }, (_, i) => (of - i) / (i + 1)).reduce((product, part) => product * part, 1);
  const all = choose(n + m, a + b);
  const chances = Array.from({ length: n + 1 }, (_, k) =>
    a + b - k < 0 || a + b - k > m ? 0 : (choose(n, k) * choose(m, a + b - k)) / all,
  );
  return chances.filter((chance) => chance <= (chances[a] ?? 0) * (1 + 1e-9)).reduce((sum, chance) => sum + chance, 0);
}

describe('figures', () => {
  test('are rates with n, interval, ratio and an exact test, as a second computation has them, of whom the dashboard counts', async () => {
    const women = await finished('women', 20, 8);
    const men = await finished('men', 25, 20);
    const others = await peopleWith([
      { score: 90, isVoid: true },
      { score: 90, purpose: 'trial' },
      { closed: true },
      {},
      undefined,
      { score: 60 },
      { score: 59.99 },
    ]);
    await supply([...women, ...men, ...others.map((code) => ({ code, group: 'Women' }))]);
    const [grouping] = (await read()).groupings;
    expect(grouping).toMatchObject({ name: gender, reason, suppliedBy: 'Olga Owner', hiddenGroups: 0 });
    expect(grouping?.groups).toMatchObject([
      { group: 'men', n: 25, passed: 20, rate: { n: 25, value: 0.8 }, comparison: null, noComparison: 'highest' },
      { group: 'women', n: 22, passed: 9, noComparison: null, isOfFormerList: false, hasOtherFloors: false },
    ]);
    const [best, own] = grouping?.groups ?? [];
    expect(own?.comparison?.ratio).toBeCloseTo(9 / 22 / 0.8, 12);
    expect(own?.comparison?.p).toBeCloseTo(exactChance(9, 22, 20, 25), 9);
    expect(own?.comparison?.interval.low).toBeLessThan(own?.comparison?.ratio ?? 0);
    // Wilson's bounds are where the share is as far from what was found as it may be.
    for (const bound of [best?.rate.low ?? 0, best?.rate.high ?? 0]) {
      expect(Math.abs(0.8 - bound)).toBeCloseTo(1.959964 * Math.sqrt((bound * (1 - bound)) / 25), 6);
    }
    await platform.summarise();
    const dashboard = bodyOf(await owner.get<AssessmentDashboard>(`/api/staff/assessments/${opening.assessmentId}/dashboard`));
    expect(dashboard.funnel.find(({ step }) => step === 'passed')?.n).toBe(29);
    expect(dashboard.scores?.n).toBe(47);
  });

  test('each by the floor of their own opening; none where an opening has no floor', async () => {
    const other = await openingBeside();
    const here = await finished('a', 12, 0);
    const there = (
      await peopleWith(
        Array.from({ length: 12 }, () => ({ score: 30 })),
        other,
      )
    ).map((code) => ({ code, group: 'b' }));
    await platform.db.updateTable('openings').set({ floorPercent: null }).where('id', '=', other.openingId).execute();
    await supply([...here, ...there]);
    expect(await read()).toMatchObject({ withoutFloor: ['Analyst, Ghent'], groupings: [{ groups: [] }] });
    await platform.db.updateTable('openings').set({ floorPercent: 20 }).where('id', '=', other.openingId).execute();
    expect(await told()).toEqual(['a 0/12', 'b 12/12']);
  });

  test('are without the team’s own: trials, previews, practice and samples', async () => {
    const lines = [...(await finished('women', 12, 6)), ...(await finished('men', 12, 6))];
    const own = await peopleWith((['trial', 'preview', 'practice', 'sample'] as const).map((purpose) => ({ score: 90, purpose })));
    await supply([...lines, ...own.map((code) => ({ code, group: 'women' }))]);
    expect(await told()).toEqual(['men 6/12', 'women 6/12']);
  });

  test('say why where there is no ratio', async () => {
    await supply([...(await finished('a', 10, 0)), ...(await finished('b', 10, 0))]);
    expect((await read()).groupings[0]?.groups.map(({ noComparison }) => noComparison).toSorted()).toEqual(['highest', 'nobody_passed']);
    await supply(await finished('c', 10, 5), 'Alone');
    expect((await read()).groupings.find(({ name }) => name === 'Alone')?.groups).toMatchObject([
      { noComparison: 'alone', comparison: null },
    ]);
  });

  test('tell nobody by name, code or score', async () => {
    const lines = [...(await finished('women', 10, 5)), ...(await finished('men', 12, 5))];
    await supply(lines);
    const answer = JSON.stringify(await read());
    expect(answer).not.toMatch(/Person|inv_|example\.org/);
  });
});

describe('nobody is found out', () => {
  test('a group of nine is not told, and neither is the one that would give it away', async () => {
    const lines = [...(await finished('women', 9, 4)), ...(await finished('men', 30, 20)), ...(await finished('others', 40, 20))];
    await supply(lines.filter(({ group }) => group !== 'others'));
    expect(await told()).toEqual([]);
    await supply(lines);
    expect(await told()).toEqual(['others 20/40']);
    expect((await read()).groupings[0]?.hiddenGroups).toBe(2);
  });

  test('ten attempts of nine people are a group of nine', async () => {
    const [women, men] = [await finished('women', 9, 4), await finished('men', 20, 10)];
    const [again] = await peopleWith([{ score: 80, closedAfterMinutes: 99 }], await openingBeside());
    const failed = women.at(-1)?.code ?? '';
    const { candidateId } = await platform.db
      .selectFrom('invitations')
      .select('candidateId')
      .where('id', '=', failed)
      .executeTakeFirstOrThrow();
    await platform.db
      .updateTable('invitations')
      .set({ candidateId })
      .where('id', '=', again ?? '')
      .execute();
    women.push({ code: again ?? '', group: 'women' });
    await supply([...women, ...men]);
    expect(await told()).toEqual([]);
    await supply([...women, ...men, ...(await finished('women', 1, 1))]);
    expect(await told()).toEqual(['men 10/20', 'women 6/10']);
  });

  test('two lists that differ by one person have the same figures', async () => {
    const [women, men] = [await finished('women', 20, 10), await finished('men', 20, 10)];
    await supply([...women, ...men]);
    const before = await told();
    const moved = women.map((line, index) => (index === 0 ? { ...line, group: 'men' } : line));
    await supply([...moved, ...men]);
    expect(await told()).toEqual(before);
    expect((await read()).groupings[0]?.groups).toMatchObject([{ isOfFormerList: true }, { isOfFormerList: true }]);
    await supply([...women.slice(1), ...men]);
    expect(await told()).toEqual(before);
  });

  test('removing a list and supplying it with one person less tells nothing', async () => {
    const [women, men] = [await finished('women', 20, 10), await finished('men', 20, 10)];
    const { groupingId } = await supply([...women, ...men]);
    expect(await told()).toHaveLength(2);
    bodyOf(await owner.post(`${path()}/${groupingId}/remove`));
    expect((await read()).groupings).toEqual([]);
    await supply([...women.slice(1), ...men]);
    expect(await told()).toEqual([]);
  });

  test('a floor that is moved and nine more people change no figure; ten more of each do', async () => {
    const [women, men] = [await finished('women', 20, 10), await finished('men', 20, 10)];
    await supply([...women, ...men]);
    const before = await told();
    await platform.db.updateTable('openings').set({ floorPercent: 85 }).execute();
    expect(await told()).toEqual(before);
    expect((await read()).groupings[0]?.groups).toMatchObject([{ hasOtherFloors: true }, { hasOtherFloors: true }]);
    const moreMen = await finished('men', 10, 10);
    await supply([...women, ...men, ...moreMen, ...(await finished('women', 9, 9))]);
    expect(await told()).toEqual(before);
    await supply([...women, ...men, ...moreMen, ...(await finished('women', 10, 10))]);
    expect(await told()).toEqual(['men 0/30', 'women 0/30']);
  });

  test('who came with ten of another group is not found out by what is left of all who finished', async () => {
    const lines = [...(await finished('women', 20, 10)), ...(await finished('men', 20, 10))];
    await supply(lines);
    const before = await told();
    // All who finished are known to pass or not: were women told with 20 of 30, the one newcomer who failed would be a man.
    lines.push(...(await finished('women', 10, 10)), ...(await finished('men', 1, 0)));
    await supply(lines);
    expect(await told()).toEqual(before);
    const others = await finished('others', 21, 5);
    await supply([...lines, ...others]);
    expect(await told()).toEqual(['men 10/20', 'women 20/30'].toSorted());
  });

  test('what the preview says of a list depends on no list before it', async () => {
    const [women, men] = [await finished('women', 20, 10), await finished('men', 20, 10)];
    const probe = women.map((line, index) => (index === 0 ? { ...line, group: 'men' } : line));
    await supply([...women, ...men]);
    const one = await check([...probe, ...men]);
    await supply([...probe, ...men]);
    const { seen, ...other } = await check([...probe, ...men]);
    expect({ ...one, seen }).toEqual({ ...other, seen });
    expect(seen).not.toBe(one.seen);
  });
});

describe('a case that is confirmed', () => {
  let world: Awaited<ReturnType<typeof openCase>>;
  beforeEach(async () => {
    platform = await createPlatform({ runner: doublingRunner });
    world = await openCase(platform, { assessment: { isAskedBeforeCase: false } });
    ({ owner, opening } = world);
    made = 0;
  });
  const held = (): Line => ({ code: world.dana.invitation.invitationId, group: 'women' });
  const confirm = async () => bodyOf(await world.confirm([world.dana]));

  test('takes whom it is held against out of the figures that are told after it', async () => {
    const lines = [held(), ...(await finished('women', 9, 5)), ...(await finished('men', 12, 6))];
    await confirm();
    await supply(lines);
    // Nine women, and men would give them away.
    expect(await told()).toEqual([]);
    await supply([...lines, ...(await finished('women', 1, 0))]);
    expect(await told()).toEqual(['men 6/12', 'women 5/10']);
  });

  test('changes no figure by one person: neither at once, nor when it is opened again, nor with nine others', async () => {
    const lines = [held(), ...(await finished('women', 19, 9)), ...(await finished('men', 20, 10))];
    await supply(lines);
    const before = await told();
    expect(before).toHaveLength(2);
    const asOf = (await read()).groupings[0]?.groups.map(({ toldAt }) => toldAt);
    platform.clock.advance(1000);
    await confirm();
    expect(await told()).toEqual(before);
    expect((await read()).groupings[0]?.groups.map(({ toldAt }) => toldAt)).toEqual(asOf);
    bodyOf(await world.reopen());
    expect(await told()).toEqual(before);
    await confirm();
    lines.push(...(await finished('men', 10, 10)), ...(await finished('women', 10, 10)));
    await supply(lines);
    // Twenty-nine women: nine away.
    expect(await told()).toEqual(before);
    await supply([...lines, ...(await finished('women', 1, 1))]);
    expect(await told()).toEqual(['men 20/30', 'women 20/30']);
  });
});

describe('a list', () => {
  test('tells before it is saved how many match, and of a code that does not match nothing', async () => {
    const [one, two] = await peopleWith([{ score: 70 }, undefined]);
    const other = await createOpening(owner, { assessment: { name: 'Other' }, opening: { title: 'Other' } });
    const [stranger] = await peopleWith([{ score: 50 }], other);
    const invented = `inv_${'0'.repeat(26)}`;
    const checked = await check([
      { code: one ?? '', group: 'women' },
      { code: two ?? '', group: 'men' },
      { code: stranger ?? '', group: 'men' },
      { code: invented, group: 'men' },
      { code: one ?? '', group: 'women' },
      { code: '17', group: 'women' },
    ]);
    expect(checked).toMatchObject({
      rows: 6,
      matchedRows: 2,
      unmatchedRows: 2,
      unmatched: [
        { row: 4, code: stranger },
        { row: 5, code: invented },
      ],
      repeats: [{ row: 6, code: one, firstRow: 2 }],
      faults: [{ row: 7, column: 'code' }],
      groups: [
        { group: 'men', people: 1, isSmall: true },
        { group: 'women', people: 1, isSmall: true },
      ],
      replaces: false,
    });
    expect(JSON.stringify(checked)).not.toMatch(/Person|example\.org/);
    expect(await platform.db.selectFrom('groupMembers').selectAll().execute()).toEqual([]);
  });

  test('with codes of another team matches nobody, and says as much as of codes that were made up', async () => {
    const theirs = await finished('women', 12, 6);
    const stranger = await signedInMember(platform, { name: 'Sven', roles: ['manager'] });
    const own = await createOpening(stranger, { assessment: { name: 'Southern quiz' } });
    const ask = async (lines: readonly Line[]) =>
      bodyOf(
        await stranger.post<GroupListCheck>(`/api/staff/assessments/${own.assessmentId}/selection-rates/check`, {
          name: gender,
          text: textOf(lines),
        }),
      );
    const invented = theirs.map((line, index) => ({ ...line, code: `inv_${String(index).padStart(26, '0')}` }));
    const [one, other] = [await ask(theirs), await ask(invented)];
    expect(one).toMatchObject({ matchedRows: 0, unmatchedRows: 12, groups: [], replaces: false });
    expect({ ...one, unmatched: [] }).toEqual({ ...other, unmatched: [] });
  });

  test('is not saved when somebody replaced it since it was checked, nor without a reason, nor with nobody who is known', async () => {
    const lines = await finished('a', 3, 1);
    const { seen } = await check(lines);
    await supply(lines);
    const body = { name: gender, reason, text: textOf(lines), seen };
    expect(await owner.post(path(), body)).toMatchObject({ status: 409, body: { error: { reason: 'selection_changed' } } });
    expect(await owner.post(path(), { ...body, reason: ' ' })).toMatchObject({
      status: 422,
      body: { error: { issues: [{ path: 'reason' }] } },
    });
    expect(await owner.post(path(), { ...body, name: ' ' })).toMatchObject({
      status: 422,
      body: { error: { issues: [{ path: 'name' }] } },
    });
    const nobody = [{ code: `inv_${'0'.repeat(26)}`, group: 'a' }];
    expect(await owner.post(path(), { ...body, text: textOf(nobody), seen: (await check(nobody)).seen })).toMatchObject({
      status: 422,
      body: { error: { reason: 'nobody_known' } },
    });
  });

  test.each([
    ['one line of a million characters', 'x'.repeat(mostGroupCharacters), 'no_code_column'],
    ['a column that is missing', 'code\ninv_1', 'no_group_column'],
    ['a name beside the group', 'code,group,name\na,b,c', 'other_columns'],
    ['nothing', '', 'empty'],
  ])('is refused with its reason where it is %s', async (_, text, refusal) => {
    expect(await owner.post(`${path()}/check`, { name: gender, text })).toMatchObject({
      status: 422,
      body: { error: { reason: refusal, issues: [{ path: 'text' }] } },
    });
  });

  test('is the only one of its name, and leaves who did what in the log, and no group', async () => {
    const lines = await finished('Zebras', 12, 3);
    await supply(lines);
    platform.clock.advance(1000);
    await supply(lines.slice(2), 'GENDER, as people told us');
    const [grouping, ...others] = (await read()).groupings;
    expect(others).toEqual([]);
    expect(await platform.db.selectFrom('groupMembers').selectAll().execute()).toHaveLength(10);
    platform.clock.advance(1000);
    bodyOf(await owner.post(`${path()}/${grouping?.groupingId}/remove`));
    expect(await owner.post(`${path()}/${grouping?.groupingId}/remove`)).toMatchObject({ status: 404 });
    expect(await platform.db.selectFrom('groupMembers').selectAll().execute()).toEqual([]);
    const log = await platform.db
      .selectFrom('audit')
      .select(['subject', 'reason', 'details'])
      .where('action', '=', 'selection-rates.write')
      .orderBy('id')
      .execute();
    expect(log.map(({ subject, reason: why, details }) => [subject, why, JSON.parse(details)])).toEqual([
      [opening.assessmentId, reason, { change: 'groups supplied', name: gender }],
      [opening.assessmentId, reason, { change: 'groups replaced', name: 'GENDER, as people told us' }],
      [opening.assessmentId, null, { change: 'groups removed', name: 'GENDER, as people told us' }],
    ]);
    const audit = await platform.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(audit)).not.toContain('Zebras');
  });

  test('is for owners and managers alone', async () => {
    const lines = await finished('a', 3, 1);
    const { groupingId } = await supply(lines);
    const manager = await signedInMember(platform, { name: 'Mo', roles: ['manager'], team: opening.teamId });
    bodyOf(await manager.get(path()));
    for (const role of ['recruiter', 'author', 'reviewer'] as const) {
      const member = await signedInMember(platform, { name: role, roles: [role], team: opening.teamId });
      expect((await member.get(path())).status).toBe(404);
      expect((await member.post(`${path()}/check`, { name: gender, text: textOf(lines) })).status).toBe(404);
      expect((await member.post(path(), { name: gender, reason, text: textOf(lines), seen: '' })).status).toBe(404);
      expect((await member.post(`${path()}/${groupingId}/remove`)).status).toBe(404);
    }
  });
});

describe('of somebody who goes', () => {
  test.each(['delete', 'anonymise'] as const)('the group goes with them: %s', async (kind) => {
    const lines = [...(await finished('Zebras', 11, 5)), ...(await finished('men', 11, 5))];
    await supply(lines);
    const before = await told();
    const [first] = lines;
    const person = `/api/staff/invitations/${first?.code}/person`;
    const copy = bodyOf(await owner.get<{ tables: Record<string, unknown[]> }>(`${person}/copy`));
    expect(copy.tables['groupMembers']).toMatchObject([{ groupName: 'Zebras' }]);
    const recruiter = await signedInMember(platform, { name: 'Rex', roles: ['recruiter'], team: opening.teamId });
    const without = bodyOf(await recruiter.get<{ leftOut: string[] }>(`${person}/copy`));
    expect(without.leftOut).toEqual([expect.stringContaining('a manager or an owner')]);
    expect(JSON.stringify(without)).not.toContain('Zebras');
    bodyOf(await owner.post(`${person}/end`, { kind, reason: 'they asked for it' }));
    const rows = await platform.db.selectFrom('groupMembers').select('invitationId').execute();
    expect(rows).toHaveLength(21);
    expect(rows.map(({ invitationId }) => invitationId)).not.toContain(first?.code);
    expect(await told()).toEqual(before);
    expect(await check(lines)).toMatchObject({ matchedRows: 21, unmatchedRows: 1 });
    if (kind === 'delete') expect(await everythingStored(platform)).not.toMatch(/Person 1"|person1@/);
  });

  test('no page and no table of a person says their group', async () => {
    const lines = [...(await finished('Zebras', 11, 5)), ...(await finished('Yaks', 11, 5))];
    await supply(lines);
    const code = lines[0]?.code ?? '';
    const pages = [
      `/api/staff/invitations/${code}/candidate`,
      `/api/staff/invitations/${code}/report`,
      `/api/staff/invitations/${code}/person`,
      `/api/staff/openings/${opening.openingId}/results`,
      `/api/staff/openings/${opening.openingId}/results.csv`,
    ];
    for (const page of pages) {
      const { status, body } = await owner.get(page);
      expect({ page, status }).toEqual({ page, status: 200 });
      expect(JSON.stringify(body)).not.toMatch(/Zebras|Yaks|Gender/);
    }
  });
});
