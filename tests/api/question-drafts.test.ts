import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readQuestion } from '@assay/bank';
import type { DraftRow, ImportAnswer, QuestionDraft } from '@assay/core/question-drafts';
import type { QuestionForStaff } from '@assay/core/questions';
import { type CheckedQuestion, publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { signedInMember } from '../support/accounts.ts';
import { renamedInside, zipped } from '../support/archives.ts';
import { bodyOf } from '../support/attempt.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';

const base = '/api/staff/question-drafts';
const read = async (staff: TestBrowser, id = 'late-buses') => bodyOf(await staff.get<QuestionDraft>(`${base}/${id}`));
const fileOf = (draft: QuestionDraft, path: string) => {
  const file = draft.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} is not there: ${draft.files.map((each) => each.path).join(', ')}`);
  return file;
};
const save = async (staff: TestBrowser, draft: QuestionDraft, path: string, text: string | null) =>
  staff.post<QuestionDraft>(`${base}/${draft.questionId}/files`, {
    path,
    content: text === null ? null : { text },
    basedOn: draft.files.find((each) => each.path === path)?.sha256 ?? null,
  });

async function begun(kind = 'choice') {
  const platform = await createPlatform();
  const owner = await platform.signedInOwner();
  const started = bodyOf(await owner.post<QuestionDraft>(base, { questionId: 'late-buses', kind, title: 'Late buses', teamId: null }), 201);
  return { platform, owner, draft: started };
}

/** With the tags that the example leaves to be chosen. */
async function tagged(staff: TestBrowser, draft: QuestionDraft) {
  const text = (fileOf(draft, 'question.yaml').text ?? '')
    .replace('skills: []', 'skills: [joins]')
    .replace('roles: []', 'roles: [data-analyst]');
  return bodyOf(await save(staff, draft, 'question.yaml', text));
}

async function checked(platform: Platform, staff: TestBrowser, id = 'late-buses') {
  expect(bodyOf(await staff.post<QuestionDraft>(`${base}/${id}/check`), 202).check).toMatchObject({ isRunning: true });
  await platform.work();
  return read(staff, id);
}

const publish = (staff: TestBrowser, draft: QuestionDraft, reason = 'a first version') =>
  staff.post<{ version: number }>(`${base}/${draft.questionId}/publish`, { reason, files: draft.filesHash });

const approve = async (staff: TestBrowser, version = 1) =>
  bodyOf(await staff.post('/api/staff/questions/late-buses/decide', { decision: 'approve', reason: 'looked through it', version }));

async function published() {
  const world = await begun();
  const draft = await checked(world.platform, world.owner, (await tagged(world.owner, world.draft)).questionId);
  expect(bodyOf(await publish(world.owner, draft))).toEqual({ questionId: 'late-buses', version: 1, isNew: true });
  await approve(world.owner);
  return world;
}

test('a new question begins as a whole example, is held to the rules with each save, checked, published, and asked', async () => {
  const { platform, owner, draft } = await begun();
  expect(draft).toMatchObject({ basedOn: null, newest: null, savedBy: 'Olga Owner', mayPublish: true });
  expect(draft.reading.preview).toBeNull();
  expect(draft.reading.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('`skills` is a list of 0'),
    expect.stringContaining('`roles` is a list of 0'),
  ]);
  const whole = await tagged(owner, draft);
  expect(whole.reading).toMatchObject({ problems: [], change: 'version', preview: { title: 'Late buses', kind: 'choice' } });
  expect((await publish(owner, whole)).body).toMatchObject({ error: { reason: 'not_checked' } });
  const done = await checked(platform, owner);
  expect(done.check).toMatchObject({ isRunning: false, isOutdated: false, last: { isKept: true } });
  bodyOf(await publish(owner, done));
  const question = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'));
  expect(question).toMatchObject({ title: 'Late buses', version: 1, state: 'checked', source: 'app', problems: [] });
  expect((await owner.get(`${base}/late-buses`)).status).toBe(404);
  const trail = await platform.db.selectFrom('audit').select(['action', 'reason']).where('subject', '=', 'late-buses').execute();
  expect(trail).toContainEqual({ action: 'draft.publish', reason: 'a first version' });
});

test('an edit begins with the version that is asked, and publishing gives the next number', async () => {
  const { platform, owner } = await published();
  bodyOf(await owner.post('/api/staff/questions/late-buses/edit'), 201);
  const before = await read(owner);
  expect(before).toMatchObject({ basedOn: 1, newest: { version: 1, isApproved: true, source: 'app' }, reading: { change: 'none' } });
  expect(before.newestFiles?.find(({ path }) => path === 'statement.md')?.text).toBe(fileOf(before, 'statement.md').text);
  const note = bodyOf(await save(owner, before, 'reviewerNote.md', 'Count by hand once.\n'));
  expect(note.reading.change).toBe('catalogue');
  const stated = bodyOf(await save(owner, note, 'statement.md', 'How many?\n\nFor one door: one.\n'));
  expect(stated.reading.change).toBe('version');
  await checked(platform, owner);
  expect(bodyOf(await publish(owner, await read(owner), 'asked more shortly'))).toMatchObject({ version: 2, isNew: true });
  expect(bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'))).toMatchObject({
    version: 1,
    waiting: { version: 2 },
  });
  bodyOf(await owner.post('/api/staff/questions/late-buses/edit'), 201);
  expect(await read(owner)).toMatchObject({ basedOn: 2, newest: { version: 2, isApproved: false }, reading: { change: 'none' } });
  await approve(owner, 2);
  const question = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'));
  expect(question).toMatchObject({ version: 2, statementHtml: expect.stringContaining('How many?') });
});

test('what is new in notes alone is filed under the version that is asked', async () => {
  const { platform, owner } = await published();
  bodyOf(await owner.post('/api/staff/questions/late-buses/edit'), 201);
  bodyOf(await save(owner, await read(owner), 'reviewerNote.md', 'Count by hand once.\n'));
  await checked(platform, owner);
  expect(bodyOf(await publish(owner, await read(owner), 'a note'))).toMatchObject({ version: 1, isNew: false });
  const question = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'));
  expect(question.reviewerNoteHtml).toContain('Count by hand');
});

test('two people write in one question: other files stand beside each other, and one file loses nothing', async () => {
  const { platform, owner, draft } = await begun();
  const colleague = await signedInMember(platform, { name: 'Ann', roles: ['author'] });
  bodyOf(await save(colleague, await read(colleague), 'statement.md', 'Hers.\n'));
  bodyOf(await save(owner, draft, 'reviewerNote.md', 'A note.\n'));
  const refused = await save(owner, draft, 'statement.md', 'Mine.\n');
  expect(refused).toMatchObject({ status: 409, body: { error: { reason: 'saved_meanwhile' } } });
  expect(JSON.stringify(refused.body)).toMatch(/Ann saved statement.md at /);
  const now = await read(owner);
  expect(fileOf(now, 'statement.md')).toMatchObject({ text: 'Hers.\n', savedBy: 'Ann' });
  bodyOf(await save(owner, now, 'statement.md', 'Mine, after a look.\n'));
  // What both wrote alike is no conflict.
  bodyOf(await save(colleague, now, 'statement.md', 'Mine, after a look.\n'));
  expect(fileOf(await read(owner), 'statement.md').text).toBe('Mine, after a look.\n');
  expect((await publish(colleague, now)).status).toBe(409);
});

test('a check that was for other files than are published counts for nothing', async () => {
  const { platform, owner, draft } = await begun();
  await tagged(owner, draft);
  const done = await checked(platform, owner);
  const after = bodyOf(await save(owner, done, 'statement.md', 'Another one.\n\nFor one door: one.\n'));
  expect(after.check).toMatchObject({ isOutdated: true });
  expect((await publish(owner, after)).body).toMatchObject({ error: { reason: 'not_checked' } });
  expect((await publish(owner, done)).body).toMatchObject({ error: { reason: 'changed' } });
});

test('a problem in a check keeps the draft from being published', async () => {
  const { platform, owner, draft } = await begun();
  const done = await checked(platform, owner);
  expect(done.check.last).toMatchObject({ isKept: false });
  expect((await publish(owner, done)).body).toMatchObject({ error: { reason: 'not_kept' } });
  expect(draft.questionId).toBe('late-buses');
});

test('a script, a remote image and a skill that the bank does not know are told where they stand', async () => {
  const { platform, owner, draft } = await begun();
  const words = [{ id: 'counting', name: 'Counting', about: 'Counting things.' }];
  await publishBank(platform.system('bank'), { questions: [], broken: [], catalogue: { skills: words, roles: words } });
  const unknown = await tagged(owner, draft);
  expect(unknown.reading.problems[0]).toMatchObject({
    file: 'question.yaml',
    message: expect.stringContaining('`joins` is not among the skills'),
  });
  const image = bodyOf(await save(owner, unknown, 'statement.md', 'See ![it](https://example.org/a.png)\n'));
  expect(image.reading.problems.map(({ file }) => file)).toContain('statement.md');
  const script = bodyOf(await save(owner, image, 'statement.md', '<script>alert(1)</script>\n\nText.\n'));
  expect(script.reading.problems.map(({ file }) => file)).toContain('statement.md');
  expect(script.reading.preview).toBeNull();
});

test('a case id of another question is told by the check', async () => {
  const { platform, owner, draft } = await begun('code');
  await tagged(owner, draft);
  const hidden = (fileOf(draft, 'tests/hidden.yaml').text ?? '').replace(/id: \S+/, 'id: 00000000-0000-4000-8000-000000000001');
  bodyOf(await save(owner, await read(owner), 'tests/hidden.yaml', hidden));
  expect((await read(owner)).reading.problems).toEqual([]);
  expect((await checked(platform, owner)).check.last?.problems).toMatchObject([
    { message: expect.stringContaining('already names a case of doubling') },
  ]);
});

test('a query says that its results are made by the check', async () => {
  const { owner, draft } = await begun('sql');
  const { reading } = await tagged(owner, draft);
  expect(reading.problems).toMatchObject([{ file: 'data/expected.json', message: expect.stringMatching(/The check makes them\.$/) }]);
});

test('names that lead out of the folder, files beside a folder of their name, and what is too long are refused', async () => {
  const { owner, draft } = await begun();
  for (const path of ['../x', '/etc/passwd', 'a/../../x', '.git/config', 'a\\b', 'con:1', 'a//b'])
    expect((await save(owner, draft, path, 'x')).status).toBe(422);
  expect((await save(owner, draft, 'Statement.md', 'x')).status).toBe(422);
  expect((await save(owner, draft, 'statement.md/deep', 'x')).status).toBe(422);
  expect((await save(owner, draft, 'data.txt', 'x'.repeat(600_000))).status).toBe(422);
  expect((await read(owner)).files.map(({ path }) => path)).toEqual(['question.yaml', 'statement.md']);
});

test('an exported folder can be imported again as it is, and what is in its way is said before anything changes', async () => {
  const { platform, owner } = await published();
  const { bytes, headers } = await owner.download('/api/staff/questions/late-buses/export');
  expect(headers.get('content-disposition')).toContain('late-buses-version-1.zip');
  const bring = async (zip: Uint8Array, accepted: readonly string[] = []) =>
    owner.post<ImportAnswer>(`${base}/import`, { zip: Buffer.from(zip).toString('base64'), teamId: null, accepted });
  expect(bodyOf(await bring(bytes)).folders).toMatchObject([
    { questionId: 'late-buses', conflict: { kind: 'same', version: 1 }, problems: [] },
  ]);
  const { drafts } = bodyOf(await owner.get<{ drafts: readonly DraftRow[] }>(base));
  expect(drafts).toEqual([]);

  const other = await createPlatform();
  const there = await other.signedInOwner();
  const zip = Buffer.from(bytes).toString('base64');
  const answer = bodyOf(await there.post<ImportAnswer>(`${base}/import`, { zip, teamId: null, accepted: ['late-buses'] }));
  expect(answer).toMatchObject({ imported: ['late-buses'], folders: [{ problems: [] }] });
  expect(bodyOf(await there.get<{ drafts: readonly DraftRow[] }>(base)).drafts).toMatchObject([
    { questionId: 'late-buses', title: 'Late buses', kind: 'choice', basedOn: null },
  ]);
  bodyOf(await publish(there, await checked(other, there)));
  expect(bodyOf(await there.get<QuestionForStaff>('/api/staff/questions/late-buses'))).toMatchObject({ version: 1, title: 'Late buses' });

  const changed = await zipped({ 'question.yaml': 'id: late-buses\n', 'statement.md': 'Other.\n' });
  expect(bodyOf(await bring(changed)).folders).toMatchObject([{ conflict: { kind: 'question', version: 1 } }]);
  bodyOf(await bring(changed, ['late-buses']));
  expect(bodyOf(await bring(changed)).folders).toMatchObject([{ conflict: { kind: 'draft', savedBy: 'Olga Owner' } }]);
  const stranger = await signedInMember(platform, { name: 'Stranger', roles: ['reviewer'] });
  expect((await stranger.post(`${base}/import`, { zip, teamId: null, accepted: [] })).status).toBe(403);
});

test('an archive that is none, that leads elsewhere, or that unpacks to too much is refused whole', async () => {
  const { owner } = await begun();
  const bring = async (zip: Uint8Array) =>
    owner.post<{ error: { message: string } }>(`${base}/import`, {
      zip: Buffer.from(zip).toString('base64'),
      teamId: null,
      accepted: ['late-trams'],
    });
  const good = { 'late-trams/question.yaml': 'id: late-trams\n' };
  const long = Buffer.alloc(50 * 1024 * 1024, 'x');
  const refusals: readonly [string, Uint8Array, RegExp][] = [
    ['no archive', Buffer.from('PK, almost'), /no zip archive/],
    ['without a question', await zipped({ 'a/readme.md': 'x' }), /no question\.yaml/],
    [
      'a way out',
      renamedInside(await zipped({ ...good, 'late-trams/aa/bbb': 'x' }), 'late-trams/aa/bbb', '../../../../../xx'),
      /cannot be read/,
    ],
    ['an absolute name', renamedInside(await zipped({ ...good, 'late-trams/x': 'x' }), 'late-trams/x', '/etc/late/xx'), /cannot be read/],
    ['a link', await zipped(good, 0o120777), /is a link/],
    ['fifty megabytes', await zipped({ ...good, 'late-trams/tests/hidden.yaml': long }), /has 50 MB; at most 8/],
    [
      'many that are large together',
      await zipped({
        ...good,
        ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`late-trams/f${n}`, long.subarray(0, 7_000_000)])),
      }),
      /unpacks to 80\.1 MB/,
    ],
    [
      'more files than a question has',
      await zipped(Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`late-trams/f${n}`, 'x']))),
      /more than 2000 files/,
    ],
    ['two of one name', await zipped({ 'a/late-trams/question.yaml': 'x', 'b/late-trams/question.yaml': 'x' }), /twice/],
    ['a name that no question has', await zipped({ 'Late Trams/question.yaml': 'x' }), /no name for a file/],
  ];
  for (const [what, zip, words] of refusals) {
    const answer = await bring(zip);
    expect(answer.status, what).toBe(422);
    expect(answer.body.error.message, what).toMatch(words);
  }
  // A size that lies is found while unpacking.
  const lying = await zipped({ ...good, 'late-trams/x.md': 'y'.repeat(5000) });
  const at = lying.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  lying.writeUInt32LE(10, at + 24);
  expect((await bring(lying)).status).toBe(422);
  expect(bodyOf(await owner.get<{ drafts: readonly DraftRow[] }>(base)).drafts.map(({ questionId }) => questionId)).toEqual(['late-buses']);
});

test('the folder and the app are each other’s source in turn, and it is said which', async () => {
  const { platform, owner, draft } = await published();
  const folder = join(mkdtempSync(join(tmpdir(), 'assay-bank-')), 'late-buses');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of draft.files)
    write(path, (text ?? '').replace('skills: []', 'skills: [joins]').replace('roles: []', 'roles: [data-analyst]'));
  const load = async (): Promise<QuestionForStaff> => {
    const reading = await readQuestion(folder);
    if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
    const check = { isKept: true, proofs: [], problems: [] };
    const question: CheckedQuestion = { ...reading.question, check };
    await publishBank(platform.system('bank'), { questions: [question], broken: [] });
    return bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'));
  };
  write('statement.md', 'Of the folder.\n\nFor one door: one.\n');
  expect(await load()).toMatchObject({ source: 'app', version: 1, problems: [{ message: expect.stringContaining('made in the app') }] });
  await publishBank(platform.system('bank'), { questions: [], broken: [] });
  const alone = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/late-buses'));
  expect(alone).toMatchObject({ source: 'app', state: 'live' });
  expect((await owner.post('/api/staff/questions/late-buses/follow-folder', { reason: 'git again' })).status).toBe(200);
  write(
    'question.yaml',
    (fileOf(draft, 'question.yaml').text ?? '')
      .replace('skills: []', 'skills: [joins]')
      .replace('roles: []', 'roles: [data-analyst]')
      .replace('version: 1', 'version: 2'),
  );
  expect(await load()).toMatchObject({
    source: 'folder',
    version: 2,
    problems: [],
    statementHtml: expect.stringContaining('Of the folder'),
  });
  rmSync(dirname(folder), { recursive: true });
});
