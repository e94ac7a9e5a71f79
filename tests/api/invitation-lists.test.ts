import type { CandidateForStaff } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import type { InvitationListForStaff, ListCheck } from '@assay/core/invitation-lists';
import type { Letter, LinkCounts } from '@assay/core/invitations';
import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { listResultsAnew } from '@assay/db';
import { jobHandlers } from '@assay/services';
import { expect, test } from 'vitest';
import { everythingStored, signedInMember, tokenIn } from '../support/accounts.ts';
import { bodyOf, createOpening, invite } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const anytime = { startsFrom: null, startsUntil: null };
const pathOf = (opening: OpeningForStaff) => `/api/staff/openings/${opening.openingId}`;

async function opened() {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  return { platform, owner, opening: await createOpening(owner) };
}

const check = (staff: TestBrowser, opening: OpeningForStaff, text: string) =>
  staff.post<ListCheck>(`${pathOf(opening)}/lists/check`, { text });

const send = async (staff: TestBrowser, opening: OpeningForStaff, text: string, more: object = {}) =>
  bodyOf(await staff.post<InvitationListForStaff>(`${pathOf(opening)}/lists`, { text, ...anytime, ...more }), 201);

const read = async (staff: TestBrowser, list: InvitationListForStaff) =>
  bodyOf(await staff.get<InvitationListForStaff>(`/api/staff/openings/${list.openingId}/lists/${list.listId}`));

const results = async (staff: TestBrowser, opening: OpeningForStaff) =>
  bodyOf(await staff.get<ResultsPage>(`${pathOf(opening)}/results?sort=name`));

const makeLinks = async (staff: TestBrowser, opening: OpeningForStaff, input: object = {}) =>
  bodyOf(await staff.post<{ letters: Letter[] }>(`${pathOf(opening)}/links`, input), 201).letters;

const many = (count: number) =>
  `name,email\n${Array.from({ length: count }, (_, number) => `Person ${number},p${number}@example.org\n`).join('')}`;

test('a check tells what would come of a list, names who is invited already, and changes nothing', async () => {
  const { platform, owner, opening } = await opened();
  const { invitation } = await invite(owner, opening);
  const before = await everythingStored(platform);
  const text = 'E-Mail;Name;Quelle\nanna@example.org;Anna;Advert\nCLEO@example.org;Cleo C.;\n;Bo;\nAnna@Example.org;Anna B.;\n';
  const told = bodyOf(await check(owner, opening, text));
  expect(told).toMatchObject({
    rows: 4,
    ready: 1,
    people: [{ row: 2, name: 'Anna', email: 'anna@example.org', source: 'Advert' }],
    faultyRows: 1,
    faults: [{ row: 4, column: 'E-Mail', what: 'There is no e-mail address.' }],
    repeatedRows: 1,
    repeats: [{ row: 5, firstRow: 2 }],
    invitedBeforeRows: 1,
    invitedBefore: [{ row: 3, name: 'Cleo C.', email: 'cleo@example.org', invitationId: invitation.invitationId }],
  });
  expect(await everythingStored(platform)).toBe(before);
});

test('a list that cannot be read is refused in words, whether it is checked or sent', async () => {
  const { owner, opening } = await opened();
  const message = 'No column is for e-mail addresses. The first row reads: “Name”, “Town”. Name one of its columns “email”.';
  const refusal = { status: 422, body: { error: { code: 'invalid_input', reason: 'no_email_column', message } } };
  expect(await check(owner, opening, 'Name,Town\nAnna,Bonn')).toMatchObject(refusal);
  expect(await owner.post(`${pathOf(opening)}/lists`, { text: 'Name,Town\nAnna,Bonn', ...anytime })).toMatchObject(refusal);
  expect(await check(owner, opening, many(100_000))).toMatchObject({ status: 422, body: { error: { reason: 'too_many_rows' } } });
  expect(await check(owner, opening, 'x'.repeat(6_000_000))).toMatchObject({ status: 422, body: { error: { code: 'invalid_input' } } });
  expect(await owner.post(`${pathOf(opening)}/lists`, { text: 'name,email\nAnna,anna@', ...anytime })).toMatchObject({
    status: 422,
    body: { error: { reason: 'nobody_ready' } },
  });
});

test('the people of a list are invited by a job, with window, source and warmth, in the name of whoever sent it', async () => {
  const { platform, owner, opening } = await opened();
  const text = 'name,email,source,warm\nAnna,anna@example.org,Advert,\nBo,bo@example.org,,cold\n=1+1,cy@example.org,,\n';
  const window = { startsFrom: '2026-01-06T08:00:00.000Z', startsUntil: '2026-01-20T08:00:00.000Z' };
  const sent = await send(owner, opening, text, { ...window, source: 'Fair in May', isWarm: true });
  expect(sent).toMatchObject({ state: 'running', createdBy: 'Olga Owner', people: 3, invited: 0 });
  expect((await results(owner, opening)).total).toBe(0);
  await platform.work();
  expect(await read(owner, sent)).toMatchObject({ state: 'finished', invited: 3, invitedBefore: 0 });
  const { rows } = await results(owner, opening);
  expect(rows.map(({ name, ...row }) => [name, row.startsUntil])).toEqual(['=1+1', 'Anna', 'Bo'].map((name) => [name, window.startsUntil]));
  const said = await Promise.all(
    rows.map(async ({ invitationId }) => {
      const { invitation, audit } = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`));
      expect(audit).toMatchObject([{ actor: expect.stringMatching(/^staff:acc_/), details: { change: 'invited', listId: sent.listId } }]);
      return [invitation.source, invitation.isWarm];
    }),
  );
  expect(said).toEqual([
    ['Fair in May', true],
    ['Advert', true],
    ['Fair in May', false],
  ]);
  expect(await platform.db.selectFrom('listedPeople').selectAll().execute()).toEqual([]);
  expect(await platform.db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(platform.db));
});

test('who is known from another opening is the same person again, and who was invited alone meanwhile is passed over', async () => {
  const { platform, owner, opening } = await opened();
  const other = await createOpening(owner, { opening: { title: 'Another' } });
  await invite(owner, other, { name: 'Anna Berg', email: 'anna@example.org' });
  const list = await send(owner, opening, 'name,email\nA. Berg,Anna@example.org\nCleo,cleo@example.org');
  await invite(owner, opening);
  await platform.work();
  expect(await read(owner, list)).toMatchObject({ state: 'finished', people: 2, invited: 1, invitedBefore: 1 });
  expect((await results(owner, opening)).rows.map(({ name }) => name)).toEqual(['Anna Berg', 'Cleo Candidate']);
});

test('a list sent twice, or again after its job broke off, invites nobody twice', async () => {
  const { platform, owner, opening } = await opened();
  const list = await send(owner, opening, many(70));
  const again = await send(owner, opening, many(75));
  // The clock of this context fails in the middle of the second handful, as a process does that is killed there.
  let asked = 0;
  const broken = {
    ...platform.system('worker'),
    now: () => {
      asked += 1;
      if (asked > 200) throw new Error('killed');
      return platform.base.now();
    },
  };
  await expect(jobHandlers(broken)['invite-listed'](list.listId)).rejects.toThrow('killed');
  const half = await read(owner, list);
  expect(half).toMatchObject({ state: 'running' });
  expect(half.invited).toBeGreaterThan(0);
  expect(half.invited).toBeLessThan(70);
  expect((await results(owner, opening)).total).toBe(half.invited);
  await platform.work();
  expect(await read(owner, list)).toMatchObject({ state: 'finished', invited: 70, invitedBefore: 0 });
  expect(await read(owner, again)).toMatchObject({ state: 'finished', invited: 5, invitedBefore: 70 });
  expect((await results(owner, opening)).total).toBe(75);
  const lists = bodyOf(await owner.get<{ lists: InvitationListForStaff[] }>(`${pathOf(opening)}/lists`)).lists;
  expect(lists.map(({ people }) => people).toSorted()).toEqual([70, 75]);
});

test('a list whose job was given up says so', async () => {
  const { platform, owner, opening } = await opened();
  const list = await send(owner, opening, many(1));
  await platform.db.updateTable('jobs').set({ state: 'dead' }).where('subject', '=', list.listId).execute();
  expect((await read(owner, list)).state).toBe('stopped');
});

async function withList(platform: Platform, owner: TestBrowser, opening: OpeningForStaff, text: string) {
  const list = await send(owner, opening, text);
  await platform.work();
  return list;
}

test('links are made for everybody at once, each opens for its own person alone, and only hashes stay', async () => {
  const { platform, owner, opening } = await opened();
  await invite(owner, opening);
  const list = await withList(platform, owner, opening, 'name,email\nAnna,anna@example.org\nBo,bo@example.org');
  const counts = (query = '') => owner.get<LinkCounts>(`${pathOf(opening)}/links${query}`);
  expect(bodyOf(await counts())).toEqual({ invited: 3, withoutLink: 2 });
  expect(bodyOf(await counts(`?listId=${list.listId}`))).toEqual({ invited: 2, withoutLink: 2 });

  const letters = await makeLinks(owner, opening, { listId: list.listId });
  expect(letters).toMatchObject([
    { name: 'Anna', email: 'anna@example.org', opening: 'Data analyst', contact: { name: 'Mara Manager' }, workingTimeMs: 3_600_000 },
    { name: 'Bo', email: 'bo@example.org' },
  ]);
  const [anna, bo] = letters.map(tokenIn);
  const stored = await everythingStored(platform);
  expect([anna, bo].filter((token) => token === '' || stored.includes(token ?? ''))).toEqual([]);
  const candidate = platform.browser();
  expect((await candidate.post('/api/candidate/links/enter', { token: anna, email: 'bo@example.org' })).status).toBe(422);
  bodyOf(await candidate.post('/api/candidate/links/enter', { token: anna, email: 'Anna@example.org' }));

  expect(await makeLinks(owner, opening)).toEqual([]);
  expect(bodyOf(await counts())).toEqual({ invited: 3, withoutLink: 0 });
  expect(await makeLinks(owner, opening, { isWithoutLinkOnly: false })).toHaveLength(3);
  // A further link leaves the one before as it was.
  bodyOf(await platform.browser().post('/api/candidate/links/enter', { token: bo, email: 'bo@example.org' }));
});

test('whoever has started, is revoked or can start no more gets no link with the others', async () => {
  const { platform, owner, opening } = await opened();
  const { invitation, token } = await invite(owner, opening);
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  bodyOf(await candidate.post('/api/candidate/attempts'), 201);
  const revoked = await invite(owner, opening, { name: 'Rea', email: 'rea@example.org' });
  bodyOf(await owner.post(`/api/staff/invitations/${revoked.invitation.invitationId}/revoke`, { reason: 'by mistake' }));
  await invite(owner, opening, { name: 'Late', email: 'late@example.org', startsUntil: '2026-01-05T10:00:01.000Z' });
  platform.clock.advance(60_000);
  await withList(platform, owner, opening, 'name,email\nAnna,anna@example.org');
  expect((await makeLinks(owner, opening, { isWithoutLinkOnly: false })).map(({ name }) => name)).toEqual(['Anna']);
});

test('a list of another opening of the same team is not read through this one, and reviewers and authors invite nobody', async () => {
  const { platform, owner, opening } = await opened();
  const other = await createOpening(owner, { opening: { title: 'Another' } });
  const list = await withList(platform, owner, opening, 'name,email\nAnna,anna@example.org');
  expect((await owner.get(`${pathOf(other)}/lists/${list.listId}`)).status).toBe(404);
  expect(await makeLinks(owner, other, { listId: list.listId, isWithoutLinkOnly: false })).toEqual([]);
  for (const role of ['reviewer', 'author'] as const) {
    const member = await signedInMember(platform, { name: `M-${role}`, roles: [role], team: parseId('team', opening.teamId) });
    expect((await check(member, opening, many(1))).status).toBe(404);
    expect((await member.post(`${pathOf(opening)}/lists`, { text: many(1), ...anytime })).status).toBe(404);
    expect((await member.post(`${pathOf(opening)}/links`)).status).toBe(404);
    expect((await member.get(`${pathOf(opening)}/lists`)).status).toBe(404);
  }
});
