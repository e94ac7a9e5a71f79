import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { appendDeletions, type Deletion, deleteAgain, deletionListName, readDeletions } from '@assay/db';
import type { Command } from 'commander';
import { databaseName } from '../backup/archive-format.ts';
import { assertRoom, refusalOf } from '../backup/disk-room.ts';
import { type Extracted, extractArchive } from '../backup/extract-archive.ts';
import { assertDatabaseHere, uploadsIn } from '../backup/installation-files.ts';
import { type Cli, wrongCall } from '../cli.ts';

/** In the data directory, so that what was checked is moved into place and not written again. */
const stagingName = '.restoring';

export function addRestore(program: Command, cli: Cli): void {
  program
    .command('restore')
    .description('Puts back what a backup holds, into an empty data directory (ASSAY_DATA_DIR).')
    .argument('<file>', 'a file that `assay backup` wrote')
    .option(
      '--deletions <file>',
      `the ${deletionListName} of the old data directory, or that directory: whoever was deleted since is deleted again`,
    )
    .option('--json', 'prints the result as JSON')
    .action(async (path: string, { deletions, json = false }: { deletions?: string; json?: boolean }) => {
      await restore(cli, { file: resolve(path), deletions: deletions === undefined ? null : resolve(deletions), json });
    });
}

type Options = { file: string; deletions: string | null; json: boolean };

async function restore(cli: Cli, { file, deletions, json }: Options): Promise<void> {
  const { dataDir } = cli.config;
  assertDatabaseHere(cli.config.isDatabaseElsewhere);
  const since = deletions === null ? null : listedDeletions(deletions);
  const archive = await stat(file).catch(() => null);
  const hadFolder = existsSync(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await assertEmpty(dataDir);
  await assertRoom(dataDir, archive?.size ?? 0, 'this backup');
  const staging = join(dataDir, stagingName);
  cli.beforeInterrupt(() => rmSync(staging, { recursive: true, force: true }));
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { mode: 0o700 });
    const extracted = await extractArchive(file, staging, progressOf(cli, archive?.size ?? 0));
    const deletedAgain = await replayDeletions(cli, staging, since ?? []);
    await moveIntoPlace(staging, dataDir);
    tell(cli, { file, isListKnown: since !== null, json }, extracted, deletedAgain);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!hadFolder) await rmdir(dataDir).catch(() => {});
    throw refusalOf(error, `${file} cannot be restored`);
  }
}

/** Read before anything is written. A data directory without the list is one where nobody was ever deleted. */
function listedDeletions(path: string): readonly Deletion[] {
  if (existsSync(join(path, databaseName)) && !existsSync(join(path, deletionListName))) return [];
  const list = existsSync(join(path, deletionListName)) ? join(path, deletionListName) : path;
  try {
    return readDeletions(list);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    throw wrongCall(
      `${path} cannot be read (${error.message}). Name the ${deletionListName} of the old data directory, or that directory.`,
    );
  }
}

async function assertEmpty(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name !== stagingName);
  if (names.length === 0) return;
  throw wrongCall(
    `${dataDir} is not empty. Stop the server, move that directory away (it also lists who was deleted since), and restore into an empty one; or set ASSAY_DATA_DIR to another.`,
  );
}

/** The list goes on: a later restore of an older backup needs all of it. */
async function replayDeletions({ randomBytes }: Pick<Cli, 'randomBytes'>, folder: string, since: readonly Deletion[]): Promise<number> {
  const list = join(folder, deletionListName);
  const before = existsSync(list) ? readDeletions(list) : [];
  const known = new Set(before.map(({ id }) => id));
  const added = since.filter(({ id }) => !known.has(id));
  appendDeletions(list, added);
  const all = [...before, ...added];
  if (all.length === 0) return 0;
  const { people, files } = await deleteAgain(
    join(folder, databaseName),
    all.map(({ id }) => id),
    () => Buffer.from(randomBytes(16)).toString('hex'),
  );
  // What they handed in goes with them; what somebody else handed in too stays.
  const gone = new Set(files);
  for (const name of await uploadsIn(folder)) if (gone.has(basename(name))) await rm(join(folder, name));
  return people;
}

/** The database last: without it the directory is none that a server would go on with. */
async function moveIntoPlace(staging: string, dataDir: string): Promise<void> {
  const names = (await readdir(staging)).filter((name) => name !== databaseName);
  for (const name of [...names, databaseName]) await rename(join(staging, name), join(dataDir, name));
  await rmdir(staging);
  const folder = await open(dataDir, 'r');
  await folder.sync().finally(() => folder.close());
}

function progressOf(cli: Cli, bytes: number): (read: number) => void {
  let done = 0;
  return (read) => {
    done += read;
    if (cli.isWatched) cli.say(`\rReading the backup: ${Math.floor((done / bytes) * 100)} % `);
  };
}

function tell(
  cli: Cli,
  { file, isListKnown, json }: { file: string; isListKnown: boolean; json: boolean },
  { manifest: { createdAt }, hasSecret, uploads }: Extracted,
  deletedAgain: number,
): void {
  const { dataDir } = cli.config;
  if (cli.isWatched) cli.say('\r                               \r');
  if (!isListKnown) {
    cli.say(
      `Whoever was deleted after ${createdAt} is back. If that may be somebody, empty ${dataDir} and restore again with --deletions and the old data directory, or delete them again.\n`,
    );
  }
  if (!hasSecret)
    cli.say('The secret of this installation was not in its data directory: start it with the same ASSAY_SECRET as before.\n');
  cli.print(
    json
      ? `${JSON.stringify({ file, dataDir, createdAt, uploads, deletedAgain })}\n`
      : `${dataDir} is as it was at ${createdAt}${deletedAgain === 0 ? '' : `, without ${deletedAgain} ${deletedAgain === 1 ? 'person' : 'people'} deleted since`}. Start it with npm start.\n`,
  );
}
