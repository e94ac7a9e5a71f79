import type { AuditPage } from '@assay/core/audit';
import type { FoundForStaff } from '@assay/core/search';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite } from '../support/attempt.ts';
import { createPlatform, type TestBrowser } from '../support/platform.ts';

const logOf = async (browser: Pick<TestBrowser, 'get'>, query = '') => bodyOf(await browser.get<AuditPage>(`/api/staff/audit${query}`));

test('the log names who and what as they are called today, newest first, and each filter restricts it', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  platform.clock.advance(60_000);
  const { invitation } = await invite(owner, opening, { name: 'Cleo % Candidate' });
  const all = await logOf(owner);
  expect(all.total).toBe(all.entries.length);
  const invited = all.entries.find(({ details }) => JSON.stringify(details).includes('invited'));
  expect(invited).toMatchObject({
    action: 'invitation.write',
    actor: { kind: 'staff', name: 'Olga Owner' },
    subject: { kind: 'candidate', name: 'Cleo % Candidate', invitationId: invitation.invitationId },
  });
  const times = all.entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
  const actionsOf = async (query: string) => (await logOf(owner, query)).entries.map(({ actionName }) => actionName);
  expect(await actionsOf('?action=opening.write')).toEqual(['opening.write']);
  expect(new Set(await actionsOf(`?subject=${opening.openingId}`))).toEqual(new Set(['opening.write']));
  expect(await actionsOf('?subject=%25')).toEqual([]);
  expect(await actionsOf('?until=2000-01-01T00:00:00.000Z')).toEqual([]);
  expect(await actionsOf('?by=nobody')).toEqual([]);
  const [{ accountId } = { accountId: '' }] = all.people;
  expect(new Set((await logOf(owner, `?by=${accountId}`)).entries.map(({ actor }) => actor.kind))).toEqual(new Set(['staff']));
  expect((await logOf(owner, '?page=9')).entries).toEqual([]);
  expect((await owner.get('/api/staff/audit?from=yesterday')).status).toBe(422);
});

test('a manager reads of the own team, other roles nothing', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner);
  await invite(owner, opening, { name: 'Cleo Candidate' });
  const foreign = await signedInMember(platform, { name: 'Mira', roles: ['manager'] });
  expect(JSON.stringify((await logOf(foreign)).entries)).not.toContain('Cleo');
  const own = await createOpening(foreign, { opening: { title: 'Theirs' } });
  const seen = await logOf(foreign);
  expect(seen.entries.map(({ subject }) => subject)).toContainEqual({ kind: 'opening', openingId: own.openingId, name: 'Theirs' });
  expect(seen.people.map(({ name }) => name)).toEqual(['Mira']);
  expect(JSON.stringify(seen.entries)).not.toContain(opening.openingId);
  for (const role of ['recruiter', 'author', 'reviewer'] as const) {
    const member = await signedInMember(platform, { name: `M${role}`, roles: [role], team: foreign.teamId });
    expect((await member.get('/api/staff/audit')).status).toBe(403);
  }
});

test('the search finds names with whatever characters, and of each kind only what somebody may open', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, { opening: { title: 'Analyst 100% 数据' } });
  await invite(owner, opening, { name: 'Ünal_Çelik', email: 'unal@example.org' });
  const find = async (browser: Pick<TestBrowser, 'get'>, text: string) =>
    bodyOf(await browser.get<FoundForStaff>(`/api/staff/search?text=${encodeURIComponent(text)}`));
  expect((await find(owner, '100% 数')).openings.map(({ title }) => title)).toEqual(['Analyst 100% 数据']);
  expect((await find(owner, 'l_c')).candidates.map(({ name }) => name)).toEqual(['Ünal_Çelik']);
  expect((await find(owner, 'unal@')).candidates).toHaveLength(1);
  expect((await find(owner, '%')).candidates).toEqual([]);
  expect(await find(owner, '  ')).toEqual({ candidates: [], openings: [], assessments: [], questions: [] });
  const foreign = await signedInMember(platform, { name: 'Mira', roles: ['manager'] });
  expect(await find(foreign, 'a')).toMatchObject({ candidates: [], openings: [], assessments: [] });
  const reviewer = await signedInMember(platform, { name: 'Rea', roles: ['reviewer'], team: foreign.teamId });
  await invite(foreign, await createOpening(foreign), { name: 'Ada Anders', email: 'ada@example.org' });
  expect((await find(foreign, 'ada')).candidates).toHaveLength(1);
  expect((await find(reviewer, 'ada')).candidates).toEqual([]);
});
