import type { HomeForStaff } from '@assay/core/accounts';
import type { ApprovalRuleForStaff, QuestionForStaff, QuestionRow } from '@assay/core/questions';
import { listLiveVersions } from '@assay/db';
import { publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { bodyOf, createOpening } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { doubling, rightOption } from '../support/questions.ts';
import { submittedBy } from '../support/submitted-version.ts';

const decide = (staff: TestBrowser, decision: string, version?: number, questionId = 'doubling') =>
  staff.post(`/api/staff/questions/${questionId}/decide`, { decision, reason: `because of ${decision}`, version });
const read = async (staff: TestBrowser, of = '', questionId = 'doubling') =>
  bodyOf(await staff.get<QuestionForStaff>(`/api/staff/questions/${questionId}${of}`));
const toApprove = async (staff: TestBrowser) => bodyOf(await staff.get<HomeForStaff>('/api/staff/home')).questionsToApprove;
const decisionsOf = async (staff: TestBrowser) => (await read(staff)).history.filter(({ action }) => action === 'question.decide');
const askForSecondPerson = async (owner: TestBrowser, needsSecondPerson = true) =>
  bodyOf(await owner.put<ApprovalRuleForStaff>('/api/staff/approval-rule', { needsSecondPerson }));
const second = doubling({ version: 2, title: 'Doubling, clearer' });

async function drawnTitles(platform: Platform, owner: TestBrowser): Promise<string[]> {
  const { teamId } = await createOpening(owner);
  return (await listLiveVersions(platform.db, teamId)).map(({ question }) => question.title);
}

test('a new version waits beside the approved one, which is drawn until somebody approves the new one', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, second);
  expect(await read(owner)).toMatchObject({ state: 'live', version: 1, title: 'Doubling', waiting: { version: 2, state: 'checked' } });
  expect(await read(owner, '?of=waiting')).toMatchObject({
    ...{ version: 2, title: 'Doubling, clearer', isWaitingShown: true, isApproved: true },
    approval: { author: 'Olga Owner', needsColleague: false },
  });
  expect(await toApprove(owner)).toBe(1);
  expect(await drawnTitles(platform, owner)).toEqual(['Doubling', 'The right option']);
  bodyOf(await decide(owner, 'approve', 2));
  expect(await read(owner)).toMatchObject({ state: 'live', version: 2, waiting: null, isWaitingShown: false });
  expect(await toApprove(owner)).toBe(0);
  expect(await drawnTitles(platform, owner)).toEqual(['Doubling, clearer', 'The right option']);
  expect((await decisionsOf(owner))[0]).toMatchObject({
    ...{ action: 'question.decide', reason: 'because of approve' },
    details: { decision: 'approve', state: 'live', version: 2 },
  });
});

test('a new question is drawn nowhere before it is approved, and a start on the bank leaves it where it is', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, rightOption({ id: 'made-here', title: 'Made here' }));
  const folders = [doubling(), rightOption()].map((frozen) => ({ frozen, contentHash: `${frozen.id} anew`, check: null }));
  await publishBank(platform.system('bank'), { questions: folders, broken: [] });
  expect(await read(owner, '', 'made-here')).toMatchObject({
    state: 'checked',
    isApproved: false,
    decisions: ['approve', 'pilot', 'retire'],
  });
  expect(await drawnTitles(platform, owner)).not.toContain('Made here');
  const { questions } = bodyOf(await owner.get<{ questions: QuestionRow[] }>('/api/staff/questions'));
  expect(questions.find(({ questionId }) => questionId === 'made-here')).toMatchObject({ state: 'checked', title: 'Made here' });
  bodyOf(await decide(owner, 'retire', undefined, 'made-here'));
  expect(await toApprove(owner)).toBe(0);
  bodyOf(await decide(owner, 'bring_back', undefined, 'made-here'));
  expect(await read(owner, '', 'made-here')).toMatchObject({ state: 'checked' });
  bodyOf(await decide(owner, 'approve', 1, 'made-here'));
  await publishBank(platform.system('bank'), { questions: folders, broken: [] });
  expect(await read(owner, '', 'made-here')).toMatchObject({ state: 'live' });
});

test('where a second person approves, the author cannot, and a colleague can', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  expect(bodyOf(await owner.get('/api/staff/approval-rule'))).toEqual({ needsSecondPerson: false, savedAt: null, savedBy: null });
  expect(await askForSecondPerson(owner)).toMatchObject({ needsSecondPerson: true, savedBy: 'Olga Owner' });
  await submittedBy(platform, owner, second);
  const waiting = await read(owner, '?of=waiting');
  expect(waiting).toMatchObject({ approval: { needsColleague: true } });
  expect(waiting.decisions).not.toContain('approve');
  const refused = await decide(owner, 'approve', 2);
  expect(refused).toMatchObject({ status: 409, body: { error: { reason: 'second_person' } } });
  // Trying it is no approval, and does not make the author somebody else.
  bodyOf(await decide(owner, 'pilot', 2));
  expect((await decide(owner, 'approve', 2)).status).toBe(409);
  const colleague = await signedInMember(platform, { name: 'Aida', roles: ['author'] });
  await platform.db.updateTable('questions').set({ teamId: colleague.teamId }).where('id', '=', 'doubling').execute();
  expect((await read(colleague, '?of=waiting')).decisions).toContain('approve');
  bodyOf(await decide(colleague, 'approve', 2));
  expect(await read(owner)).toMatchObject({ state: 'live', version: 2 });
});

test('the rule is an owner’s to change, and what a folder brought is approved by its commit', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const manager = await signedInMember(platform, { name: 'Mara', roles: ['manager'] });
  expect((await manager.put('/api/staff/approval-rule', { needsSecondPerson: true })).status).toBe(403);
  await askForSecondPerson(owner);
  expect(await read(owner)).toMatchObject({ state: 'live', approval: { author: null, needsColleague: false } });
  bodyOf(await decide(owner, 'pilot'));
  expect(await read(owner)).toMatchObject({ state: 'pilot', heldState: 'pilot', decisions: ['approve', 'rest', 'retire', 'stop'] });
  expect(await drawnTitles(platform, owner)).toEqual(['The right option']);
  bodyOf(await decide(owner, 'approve', 1));
  expect(await read(owner)).toMatchObject({ state: 'live', heldState: null });
});

test('nobody approves a version that they did not look at', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, second);
  expect((await decide(owner, 'approve')).status).toBe(422);
  await submittedBy(platform, owner, doubling({ version: 3, title: 'Doubling, clearer still' }));
  expect((await decide(owner, 'approve', 2)).status).toBe(409);
  expect(await read(owner)).toMatchObject({ version: 1, waiting: { version: 3 } });
  await expect(submittedBy(platform, owner, doubling({ version: 3, title: 'Another third' }))).rejects.toThrow(
    'Version 3 was published meanwhile',
  );
});

test('a version without green proofs in every language is not taken', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, second);
  await platform.db.updateTable('questionVersions').set({ proofs: '[]' }).where('version', '=', 2).execute();
  expect(await decide(owner, 'approve', 2)).toMatchObject({ status: 409, body: { error: { reason: 'unproven' } } });
  expect(await read(owner)).toMatchObject({ version: 1 });
});

test('what is turned down is used nowhere and explained for ever, and a newer folder overtakes what waits', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, second);
  bodyOf(await decide(owner, 'turn_down', 2));
  expect(await read(owner)).toMatchObject({ state: 'live', version: 1, waiting: null });
  expect((await decisionsOf(owner))[0]).toMatchObject({ reason: 'because of turn_down', details: { version: 2 } });
  await submittedBy(platform, owner, doubling({ version: 3 }));
  const check = { isKept: true, proofs: [], problems: [] };
  const folder = { frozen: doubling({ version: 4 }), contentHash: 'four', check };
  await publishBank(platform.system('bank'), { questions: [folder, { frozen: rightOption(), contentHash: 'o', check }], broken: [] });
  expect(await read(owner)).toMatchObject({ state: 'live', version: 4, waiting: null });
});

test('a folder with the version that waits approves it by its commit, and one with other content under its number is told so', async () => {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  await submittedBy(platform, owner, second);
  const other = { frozen: rightOption(), contentHash: 'o', check: { isKept: true, proofs: [], problems: [] } };
  const publish = (contentHash: string) =>
    publishBank(platform.system('bank'), { questions: [{ frozen: second, contentHash, check: null }, other], broken: [] });
  await publish('something else');
  const told = await read(owner);
  expect(told).toMatchObject({ state: 'live', version: 1, waiting: { version: 2 } });
  expect(told.problems[0]?.message).toBe('Version 2 was published with other content. Raise `version` to 3, or take the change back.');
  await publish('doubling 2 Doubling, clearer');
  expect(await read(owner)).toMatchObject({ state: 'live', version: 2, waiting: null, problems: [] });
});
