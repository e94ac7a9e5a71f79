import type { InvitationForCandidate } from '@assay/core/invitations';
import type { Application, OpenLinkForStaff, OpenLinkForVisitor } from '@assay/core/open-links';
import type { ResultsPage } from '@assay/core/openings';
import { createMemoryMailer } from '@assay/integrations';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

const day = 24 * 3_600_000;
const given = { source: 'Careers page', mostAttempts: 2, daysToStart: 14, endsAt: null };

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform();
});

async function advertised(changes: object = {}) {
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  const link = bodyOf(
    await owner.post<OpenLinkForStaff>(`/api/staff/openings/${opening.openingId}/open-links`, { ...given, ...changes }),
    201,
  );
  const token = link.url.split('#')[1] ?? '';
  const apply = (name: string, email: string, browser = platform.browser()) =>
    browser.post<Application>('/api/candidate/open-links/apply', { token, name, email });
  const look = async () => bodyOf(await platform.browser().post<OpenLinkForVisitor>('/api/candidate/open-links/look', { token }));
  const save = (more: object) => owner.put<OpenLinkForStaff>(`/api/staff/open-links/${link.openLinkId}`, { ...given, ...changes, ...more });
  const set = (isOpen: boolean) => owner.put<OpenLinkForStaff>(`/api/staff/open-links/${link.openLinkId}/openness`, { isOpen });
  return { owner, opening, link, apply, look, save, set };
}

test('whoever applies is invited with an own window and source, is in at once, and can come back by an own link', async () => {
  const { owner, opening, apply, look } = await advertised();
  expect(await look()).toMatchObject({ opening: 'Data analyst', assessment: 'Analyst quiz', questions: 2, state: 'open', daysToStart: 14 });
  const ada = platform.browser();
  const application = bodyOf(await apply('Ada', ' ADA@Example.org '.trim(), ada), 201);
  if (application.kind !== 'entered') throw new Error('not entered');
  expect(bodyOf(await ada.get<InvitationForCandidate>('/api/candidate/invitation'))).toMatchObject({
    candidateName: 'Ada',
    startsUntil: '2026-01-19T10:00:00.000Z',
    state: { kind: 'ready' },
  });
  const elsewhere = platform.browser();
  bodyOf(await elsewhere.post('/api/candidate/links/enter', { token: application.url.split('#')[1], email: 'ada@example.org' }));
  bodyOf(await elsewhere.get('/api/candidate/invitation'));
  const { rows } = bodyOf(await owner.get<ResultsPage>(`/api/staff/openings/${opening.openingId}/results`));
  expect(rows).toMatchObject([{ name: 'Ada', email: 'ada@example.org', status: 'invited' }]);
  expect(await platform.db.selectFrom('invitations').select('source').execute()).toEqual([{ source: 'Careers page' }]);
});

test('of an address that is known nothing is told, and nobody gets in by it', async () => {
  const { apply } = await advertised();
  bodyOf(await apply('Ada', 'ada@example.org'), 201);
  const eve = platform.browser();
  expect(bodyOf(await apply('Eve', 'ada@example.org', eve), 201)).toEqual({
    kind: 'known',
    contact: { name: 'Mara Manager', email: 'mara@example.org' },
  });
  expect((await eve.get('/api/candidate/invitation')).status).toBe(401);
  expect((await platform.db.selectFrom('candidates').select('name').execute()).map(({ name }) => name)).toEqual(['Ada']);
});

test('with mail the link goes to the address, once an hour, and every address is answered alike', async () => {
  const mailer = createMemoryMailer();
  platform = await createPlatform({ mailer });
  const { apply } = await advertised();
  const visitor = platform.browser();
  const first = bodyOf(await apply('Ada', 'ada@example.org', visitor), 201);
  expect(first).toEqual({ kind: 'mailed', contact: { name: 'Mara Manager', email: 'mara@example.org' } });
  expect((await visitor.get('/api/candidate/invitation')).status).toBe(401);
  await platform.work();
  expect(mailer.sent.map(({ to }) => to.address)).toEqual(['ada@example.org']);
  expect(bodyOf(await apply('Eve', 'ada@example.org'), 201)).toEqual(first);
  expect(bodyOf(await apply('Eve', 'ada@example.org'), 201)).toEqual(first);
  await platform.work();
  const [, again] = mailer.sent;
  expect(mailer.sent).toHaveLength(2);
  const ada = platform.browser();
  const token = /take#([\w-]+)/.exec(again?.text ?? '')?.[1];
  bodyOf(await ada.post('/api/candidate/links/enter', { token, email: 'ada@example.org' }));
  expect(bodyOf(await ada.get<InvitationForCandidate>('/api/candidate/invitation')).candidateName).toBe('Ada');
});

test('is full after as many as may, open again when more may, and closed by the team, with those who came going on', async () => {
  const { apply, look, save, set } = await advertised();
  const ada = platform.browser();
  bodyOf(await apply('Ada', 'ada@example.org', ada), 201);
  bodyOf(await apply('Ben', 'ben@example.org'), 201);
  expect((await look()).state).toBe('full');
  expect(await apply('Cy', 'cy@example.org')).toMatchObject({ status: 409, body: { error: { reason: 'full' } } });
  expect(bodyOf(await save({ mostAttempts: 3 }))).toMatchObject({ applied: 2, mostAttempts: 3, state: 'open' });
  bodyOf(await apply('Cy', 'cy@example.org'), 201);
  expect(bodyOf(await set(false)).state).toBe('closed');
  expect(await apply('Di', 'di@example.org')).toMatchObject({ status: 409, body: { error: { reason: 'closed' } } });
  expect(bodyOf(await ada.get<InvitationForCandidate>('/api/candidate/invitation')).state).toEqual({ kind: 'ready' });
  expect(bodyOf(await set(true)).state).toBe('full');
});

test('ends at its last moment', async () => {
  const { apply, look } = await advertised({ endsAt: '2026-01-06T10:00:00.000Z' });
  platform.clock.advance(day - 1);
  expect((await look()).state).toBe('open');
  platform.clock.advance(1);
  expect((await look()).state).toBe('ended');
  expect(await apply('Ada', 'ada@example.org')).toMatchObject({ status: 409, body: { error: { reason: 'ended' } } });
});

test('two who apply at the same moment for the last place get one', async () => {
  const { apply } = await advertised({ mostAttempts: 1 });
  const answers = await Promise.all(['ada', 'ben', 'cy', 'di'].map((name) => apply(name, `${name}@example.org`)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  expect(await platform.db.selectFrom('invitations').selectAll().execute()).toHaveLength(1);
});

test('what is no name, no address or no link is refused beside its field, and too many tries are slowed down', async () => {
  const { apply } = await advertised({ mostAttempts: 1000 });
  expect(await apply(' ', 'ada@example.org')).toMatchObject({ status: 422, body: { error: { issues: [{ path: 'name' }] } } });
  expect(await apply('Ada', 'ada')).toMatchObject({ status: 422, body: { error: { issues: [{ path: 'email' }] } } });
  const browser = platform.browser();
  expect(await browser.post('/api/candidate/open-links/look', { token: 'x'.repeat(22) })).toMatchObject({ status: 404 });
  expect(await browser.post('/api/candidate/open-links/look', { token: 'short' })).toMatchObject({ status: 422 });
  const statuses: number[] = [];
  for (let tries = 0; tries < 61; tries += 1) statuses.push((await apply('Ada', `ada${tries}@example.org`, browser)).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(statuses[0]).toBe(201);
});
