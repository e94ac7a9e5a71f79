import { defaultNotice, type NoticeForStaff } from '@assay/core/data-notice';
import type { InvitationForCandidate } from '@assay/core/invitations';
import { expect, test } from 'vitest';
import { olga, signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening, invite } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const path = '/api/staff/data-notice';

test('candidates read the default text until the owner writes another, and each attempt keeps the one that was read', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const { invitation, token } = await invite(owner, await createOpening(owner));
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: invitation.email }));
  const noticeRead = async () => bodyOf(await candidate.get<InvitationForCandidate>('/api/candidate/invitation')).notice;
  expect(await noticeRead()).toBe(defaultNotice);
  expect(bodyOf(await owner.get<NoticeForStaff>(path))).toMatchObject({ number: 0, text: defaultNotice, savedAt: null });

  const first = bodyOf(await owner.put<NoticeForStaff>(path, { basedOn: 0, text: '  Ours is the data office of Bergen.\nAsk Bo.  ' }));
  expect(first).toMatchObject({ number: 1, text: 'Ours is the data office of Bergen.\nAsk Bo.', savedBy: olga.name });
  expect(await noticeRead()).toBe(first.text);
  bodyOf(await candidate.post('/api/candidate/attempts', {}), 201);
  expect(await platform.db.selectFrom('attempts').select('noticeNumber').execute()).toEqual([{ noticeNumber: 1 }]);

  bodyOf(await owner.put(path, { basedOn: 1, text: 'Another.' }));
  expect(await noticeRead()).toBe(first.text);
});

test('two owners who save at once do not overwrite each other, and an empty notice is refused', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  bodyOf(await owner.put(path, { basedOn: 0, text: 'Mine.' }));
  expect(await owner.put(path, { basedOn: 0, text: 'Mine too.' })).toMatchObject({
    status: 409,
    body: { error: { reason: 'saved_meanwhile' } },
  });
  expect(await owner.put(path, { basedOn: 1, text: ' \n ' })).toMatchObject({
    status: 422,
    body: { error: { issues: [{ path: 'text', message: 'say what candidates should know about their data' }] } },
  });
  expect(bodyOf(await owner.get<NoticeForStaff>(path)).text).toBe('Mine.');
});

test('only an owner writes it; a member of a team may read it', async () => {
  const platform = await createPlatform();
  await platform.signedInOwner();
  const manager = await signedInMember(platform, { name: 'Mina', roles: ['manager'] });
  expect((await manager.put(path, { basedOn: 0, text: 'Hers.' })).status).toBe(403);
  expect(bodyOf(await manager.get<NoticeForStaff>(path)).number).toBe(0);
});
