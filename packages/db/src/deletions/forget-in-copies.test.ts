import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@assay/core/ids';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { forgetInCopies } from './forget-in-copies.ts';

test('takes people with all that hangs on them out of the copies made before migrations, page and all', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-copies-'));
  try {
    const id = newId('candidate', new Date('2026-01-05T10:00:00Z'), new Uint8Array(16).fill(7));
    expect(() => forgetInCopies(dataDir, [id])).not.toThrow();
    mkdirSync(join(dataDir, 'before-migration'));
    const file = join(dataDir, 'before-migration', '20261119T000000Z-before-0011-c.sqlite');
    const copy = new SQLite(file);
    copy.exec(`create table candidates (id text primary key, name text);
      create table invitations (id text primary key, candidate_id text references candidates(id) on delete cascade, note text)`);
    copy.prepare('insert into candidates values (?, ?)').run(id, 'Zebedee Quirk');
    copy.prepare('insert into invitations values (?, ?, ?)').run('inv', id, 'of Zebedee');
    copy.prepare('insert into candidates values (?, ?)').run('other', 'Ada');
    copy.close();
    forgetInCopies(dataDir, [id]);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).not.toContain('Zebedee');
    expect(bytes).toContain('Ada');
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
