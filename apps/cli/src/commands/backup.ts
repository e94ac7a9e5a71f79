import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { copyDatabase, deletionListName, migrationsInFile } from '@assay/db';
import type { Command } from 'commander';
import { databaseName, format, type Manifest, manifestName, secretName } from '../backup/archive-format.ts';
import { type ArchiveWriter, createArchive } from '../backup/archive-writer.ts';
import { assertRoom, inWords, refusalOf } from '../backup/disk-room.ts';
import { bytesOf, databaseOf, strangersIn, uploadsIn } from '../backup/installation-files.ts';
import { removeAbandoned, type UnfinishedFiles, unfinishedFilesOf } from '../backup/unfinished-files.ts';
import { type Cli, wrongCall } from '../cli.ts';

export function addBackup(program: Command, cli: Cli): void {
  program
    .command('backup')
    .description('Writes everything of the installation (database, secret, uploads) into one new file, while the server goes on.')
    .argument('<file>', 'the file to write, such as assay-2026-11-21.tar')
    .option('--json', 'prints the result as JSON')
    .action(async (path: string, { json = false }: { json?: boolean }) => {
      const file = resolve(path);
      const done = await backUp(cli, file);
      cli.print(
        json
          ? `${JSON.stringify({ file, ...done })}\n`
          : `${file}: ${inWords(done.bytes)}, as of ${done.createdAt}. Keep it on another machine, and safe: it holds the secret and all candidates’ data.\n`,
      );
    });
}

type Done = { bytes: number; createdAt: string; databaseBytes: number; uploads: number };

async function backUp(cli: Cli, file: string): Promise<Done> {
  const { dataDir } = cli.config;
  const database = databaseOf(cli.config);
  await assertFree(file);
  removeAbandoned(file);
  const databaseBytes = await bytesOf([database, `${database}-wal`]);
  const uploads = await uploadsIn(dataDir);
  const uploadBytes = await bytesOf(uploads.map((name) => join(dataDir, name)));
  await assertRoom(dirname(file), 2 * databaseBytes + uploadBytes, 'a backup (with the copy of the database that it is made of)');
  for (const name of await strangersIn(dataDir)) cli.say(`Left out, as no part of the installation: ${join(dataDir, name)}\n`);
  const unfinished = unfinishedFilesOf(file, process.pid);
  cli.beforeInterrupt(unfinished.remove);
  cli.giveWay();
  try {
    const done = await write(cli, database, unfinished);
    await rename(unfinished.archive, file);
    await syncFolder(dirname(file));
    return done;
  } catch (error) {
    throw refusalOf(error, `${file} cannot be written`);
  } finally {
    unfinished.remove();
  }
}

async function write(cli: Cli, database: string, unfinished: UnfinishedFiles): Promise<Done> {
  const { dataDir } = cli.config;
  const createdAt = cli.now().toISOString();
  await copyDatabase(database, unfinished.databaseCopy, (share) => {
    if (cli.isWatched) cli.say(`\rCopying the database: ${Math.floor(share * 100)} % `);
  });
  if (cli.isWatched) cli.say('\rWriting the archive…           ');
  const archive = await createArchive(unfinished.archive, cli.now());
  try {
    const manifest: Manifest = { format, createdAt, migrations: [...migrationsInFile(unfinished.databaseCopy)] };
    await archive.addBytes(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    const databaseBytes = await bytesOf([unfinished.databaseCopy]);
    await archive.addFile(databaseName, unfinished.databaseCopy);
    await rm(unfinished.databaseCopy);
    await archive.addFile(secretName, join(dataDir, secretName));
    // After the database: whoever is deleted in between is in the copy, and in the list.
    await archive.addFile(deletionListName, join(dataDir, deletionListName));
    const uploads = await addUploads(cli, archive);
    if (cli.isWatched) cli.say('\r                               \r');
    return { bytes: await archive.finish(), createdAt, databaseBytes, uploads };
  } finally {
    await archive.close();
  }
}

/** After the database, which names none that had not arrived by then; one that was deleted since is left out, as it should be. */
async function addUploads(cli: Cli, archive: ArchiveWriter): Promise<number> {
  let added = 0;
  for (const name of await uploadsIn(cli.config.dataDir)) {
    const sha256 = await archive.addFile(name, join(cli.config.dataDir, name));
    if (sha256 !== null) added += 1;
    if (sha256 !== null && !name.endsWith(sha256)) cli.say(`Damaged since it was uploaded: ${join(cli.config.dataDir, name)}\n`);
  }
  return added;
}

async function assertFree(file: string): Promise<void> {
  if (existsSync(file)) throw wrongCall(`${file} is there already. Name a new file, for instance with today’s date.`);
  const folder = await stat(dirname(file)).catch(() => null);
  if (folder?.isDirectory() !== true) throw wrongCall(`${dirname(file)} is no folder. Make it first, or name another file.`);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
