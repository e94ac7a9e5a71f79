import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nothingKnown } from '@assay/core/outcomes';
import { deletionListName, listAnswers, openSqlite } from '@assay/db';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { assay, assayHere } from '../support/assay-command.ts';
import { bodyOf, createOpening, invite, startedAttempt } from '../support/attempt.ts';
import { differencesBetween } from '../support/backup/compare-databases.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform } from '../support/platform.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-backup-'));
  made.push(folder);
  return folder;
}

const uploaded = 'a solution in three files';
const upload = `uploads/${createHash('sha256').update(uploaded).digest('hex')}`;

/** A data directory whose server has the database open, with one attempt and one upload. */
async function installation() {
  const dataDir = newFolder();
  writeFileSync(join(dataDir, 'secret'), 'a secret of 32 characters or more');
  mkdirSync(join(dataDir, 'uploads'));
  writeFileSync(join(dataDir, upload), uploaded);
  writeFileSync(join(dataDir, 'uploads', 'half-of-one.part'), 'a solu');
  const platform = await createPlatform({ databaseFile: join(dataDir, 'assay.sqlite') });
  const started = await startedAttempt(platform);
  bodyOf(await started.attempt.send([started.attempt.rewriting('// \uD83D\u0000é 👩‍💻')]));
  return { ...started, dataDir, platform, config: { dataDir } };
}

const archiveIn = (folder: string): string => join(folder, 'assay.tar');

test('a restored backup is the installation, table by table and file by file', async () => {
  const { dataDir, platform, attempt, config } = await installation();
  const file = archiveIn(newFolder());
  const { code, stdout, stderr } = await assay({ ASSAY_DATA_DIR: config.dataDir }, 'backup', file, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    file,
    bytes: statSync(file).size,
    createdAt: expect.stringMatching(/^20\d\d-.+Z$/),
    databaseBytes: expect.any(Number),
    uploads: 1,
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const restored = join(newFolder(), 'new', 'data');
  const back = await assayHere({ dataDir: restored }, 'restore', file, '--json');
  expect(back.code).toBe(0);
  expect(JSON.parse(back.stdout)).toMatchObject({ file, dataDir: restored, uploads: 1, deletedAgain: 0 });
  expect(back.stderr).toContain('--deletions');
  expect(differencesBetween(join(dataDir, 'assay.sqlite'), join(restored, 'assay.sqlite'))).toEqual([]);
  expect(readFileSync(join(restored, 'secret'))).toEqual(readFileSync(join(dataDir, 'secret')));
  expect(readFileSync(join(restored, upload), 'utf8')).toBe(uploaded);
  expect(readdirSync(join(restored, 'uploads'))).toEqual([upload.slice('uploads/'.length)]);
  expect(readdirSync(restored).toSorted()).toEqual(['assay.sqlite', 'secret', 'uploads']);
  expect(statSync(restored).mode & 0o777).toBe(0o700);
  const db = openSqlite(join(restored, 'assay.sqlite'));
  expect((await listAnswers(db, attempt.attemptId)).map(({ text }) => text)).toContain('// \uD83D\u0000é 👩‍💻');
  await db.destroy();
  await platform.db.destroy();
});

test('refuses a data directory that is not empty, and touches nothing in it', async () => {
  const { dataDir, platform, config } = await installation();
  const file = archiveIn(newFolder());
  await assayHere(config, 'backup', file);
  const before = readdirSync(dataDir);
  const { code, stdout, stderr } = await assayHere(config, 'restore', file);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`${dataDir} is not empty. Stop the server, move that directory away`);
  expect(readdirSync(dataDir)).toEqual(before);
  await platform.db.destroy();
});

test('a damaged or cut off backup leaves the empty directory empty', async () => {
  const { platform, config } = await installation();
  const file = archiveIn(newFolder());
  await assayHere(config, 'backup', file);
  const bytes = readFileSync(file);
  const target = newFolder();
  writeFileSync(file, bytes.subarray(0, bytes.length - 2_000));
  const cut = await assayHere({ dataDir: target }, 'restore', file);
  expect(cut).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is incomplete') });
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0x01;
  writeFileSync(file, bytes);
  const damaged = await assayHere({ dataDir: join(target, 'new') }, 'restore', file);
  expect(damaged).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is damaged') });
  expect(readdirSync(target)).toEqual([]);
  await platform.db.destroy();
});

test('deletes again whoever was deleted since, down to the bytes, and keeps the list going', async () => {
  const { dataDir, platform, config, owner, opening, invitation } = await installation();
  const { invitation: other } = await invite(owner, opening, { name: 'Quentin Querulant', email: 'quentin@example.org' });
  const file = archiveIn(newFolder());
  await assayHere(config, 'backup', file);
  const idOf = async (invitationId: string) => {
    const { rows } = await sql<{ candidateId: string }>`select candidate_id from invitations where id = ${invitationId}`.execute(
      platform.db,
    );
    return rows[0]?.candidateId ?? '';
  };
  const gone = await idOf(other.invitationId);
  const line = { at: '2026-11-21T16:00:00.000Z', kind: 'candidate', id: gone };
  writeFileSync(join(dataDir, deletionListName), `${JSON.stringify(line)}\n`);

  const holdsQuentin = (path: string) => readFileSync(path).includes('Quentin Querulant');
  expect(holdsQuentin(file)).toBe(true);
  const restored = newFolder();
  const { code, stdout, stderr } = await assayHere({ dataDir: restored }, 'restore', file, '--deletions', dataDir);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('without 1 person deleted since');
  expect(readdirSync(restored).toSorted()).toEqual(['assay.sqlite', 'deletions.jsonl', 'secret', 'uploads']);
  expect(holdsQuentin(join(restored, 'assay.sqlite'))).toBe(false);
  expect(JSON.parse(readFileSync(join(restored, deletionListName), 'utf8'))).toEqual(line);

  // The old backup once more, with the list of the restored directory.
  const again = newFolder();
  const list = join(restored, deletionListName);
  expect((await assayHere({ dataDir: again }, 'restore', file, '--deletions', list)).stdout).toContain('without 1 person');
  // A backup of the restored directory takes the list along.
  const later = archiveIn(newFolder());
  await assayHere({ dataDir: restored }, 'backup', later);
  const last = newFolder();
  await assayHere({ dataDir: last }, 'restore', later, '--deletions', restored);
  expect(readFileSync(join(last, deletionListName), 'utf8')).toBe(readFileSync(list, 'utf8'));
  const db = openSqlite(join(last, 'assay.sqlite'));
  const { rows } = await sql<{ name: string }>`select name from candidates where id = ${await idOf(invitation.invitationId)}`.execute(db);
  expect(rows).toEqual([{ name: 'Cleo Candidate' }]);
  await db.destroy();
  await platform.db.destroy();
});

test('whoever is deleted again leaves a score and what came after it, of nobody', async () => {
  const { dataDir, platform, owner, opening } = await installation();
  const [rated] = await fillWith(platform, opening.openingId, [{ name: 'Zebedee Quirk', attempt: { score: 70 } }]);
  const outcome = `/api/staff/invitations/${rated}/outcome`;
  bodyOf(await owner.put(outcome, { basedOn: 0, values: { ...nothingKnown, interviewedOn: '2026-01-03', interviewRating: 4 } }));
  const file = archiveIn(newFolder());
  await assayHere({ dataDir }, 'backup', file);
  bodyOf(await owner.post(`/api/staff/invitations/${rated}/person/end`, { kind: 'delete', reason: 'they asked for it' }));
  const [candidateId = ''] = platform.remembered;
  const list = join(newFolder(), deletionListName);
  writeFileSync(list, `${JSON.stringify({ at: '2026-01-05T10:00:00.000Z', kind: 'candidate', id: candidateId })}\n`);
  const target = join(newFolder(), 'target');
  expect((await assayHere({ dataDir: target }, 'restore', file, '--deletions', list)).stdout).toContain('without 1 person');
  const db = openSqlite(join(target, 'assay.sqlite'));
  try {
    expect(await db.selectFrom('outcomes').selectAll().execute()).toEqual([]);
    const [past] = await db.selectFrom('pastOutcomes').selectAll().execute();
    expect(past).toMatchObject({ openingId: opening.openingId, scorePercent: 70, interviewed: 1, interviewRating: 4 });
    expect(past?.id).toMatch(/^[0-9a-f]{32}$/);
  } finally {
    await db.destroy();
    await platform.db.destroy();
  }
});

test('a list of deletions that cannot be read stops the restore before anything is written', async () => {
  const { platform, config } = await installation();
  const file = archiveIn(newFolder());
  await assayHere(config, 'backup', file);
  const target = newFolder();
  const list = join(newFolder(), 'list.jsonl');
  writeFileSync(list, 'Dear diary\n');
  const restore = (of: string) => assayHere({ dataDir: target }, 'restore', file, '--deletions', of);
  expect(await restore(list)).toMatchObject({ code: 2, stderr: expect.stringContaining('line 1: this is no deletion') });
  expect(await restore(join(target, 'missing'))).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') });
  expect(readdirSync(target)).toEqual([]);
  await platform.db.destroy();
});

test('a list that goes on in the archive is joined with the one that is given', async () => {
  const { dataDir, platform, config, owner } = await installation();
  const second = await createOpening(owner, { opening: { title: 'Second' } });
  await invite(owner, second, { name: 'Ursula Undone', email: 'ursula@example.org' });
  const { rows } = await sql<{ id: string; name: string }>`select id, name from candidates order by name`.execute(platform.db);
  const [cleo, ursula] = rows.map(({ id }) => ({ kind: 'candidate', id, at: '2026-11-21T16:00:00.000Z' }) as const);
  expect(rows.map(({ name }) => name)).toEqual(['Cleo Candidate', 'Ursula Undone']);
  writeFileSync(join(dataDir, deletionListName), `${JSON.stringify(ursula)}\n`);
  const file = archiveIn(newFolder());
  await assayHere(config, 'backup', file);
  const list = join(newFolder(), 'later.jsonl');
  writeFileSync(list, `${JSON.stringify(cleo)}\n`);
  const target = newFolder();
  expect((await assayHere({ dataDir: target }, 'restore', file, '--deletions', list)).stdout).toContain('without 2 people');
  expect(readFileSync(join(target, deletionListName), 'utf8').trim().split('\n')).toHaveLength(2);
  await platform.db.destroy();
});

test('overwrites nothing, leaves nothing half done, and names what it leaves out', async () => {
  const { dataDir, platform, config } = await installation();
  const folder = newFolder();
  const file = archiveIn(folder);
  writeFileSync(file, 'precious');
  expect(await assayHere(config, 'backup', file)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('is there already'),
  });
  expect(readFileSync(file, 'utf8')).toBe('precious');
  expect((await assayHere(config, 'backup', join(folder, 'missing', 'a.tar'))).stderr).toContain('is no folder');
  // Of a backup that was killed: no process has this number.
  for (const name of ['b.tar.99999999.part', 'b.tar.99999999.copy', 'b.tar.99999999.copy-wal']) writeFileSync(join(folder, name), 'half');
  writeFileSync(join(dataDir, 'notes.txt'), 'mine');
  const { code, stderr } = await assayHere(config, 'backup', join(folder, 'b.tar'));
  expect(code).toBe(0);
  expect(stderr).toBe(`Left out, as no part of the installation: ${join(dataDir, 'notes.txt')}\n`);
  expect(readdirSync(folder).toSorted()).toEqual(['assay.tar', 'b.tar']);
  await platform.db.destroy();
});

test('says what to do without an installation, and about PostgreSQL', async () => {
  const folder = newFolder();
  const file = archiveIn(folder);
  expect(await assayHere({ dataDir: folder }, 'backup', file)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`There is no installation in ${folder}.`),
  });
  const says = { code: 2, stderr: expect.stringContaining('PostgreSQL is not supported yet') };
  expect(await assay({ ASSAY_DATA_DIR: folder, DATABASE_URL: 'postgres://localhost/assay' }, 'backup', file)).toMatchObject(says);
  expect(await assayHere({ dataDir: folder, isDatabaseElsewhere: true }, 'restore', file)).toMatchObject(says);
  expect(existsSync(file)).toBe(false);
});
