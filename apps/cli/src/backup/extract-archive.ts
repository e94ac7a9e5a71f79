import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deletionListName, knownMigrations } from '@assay/db';
import { wrongCall } from '../cli.ts';
import { databaseName, format, type Manifest, manifest, manifestName, outline, secretName, uploadName } from './archive-format.ts';
import { type ArchiveEntry, complaintsAbout, entriesOf } from './archive-reader.ts';

const mostManifestBytes = 1024 * 1024;

export type Extracted = { manifest: Manifest; hasSecret: boolean; uploads: number };

/** Writes what an archive holds into a folder. When it throws, the folder holds a part that is not to be trusted. */
export async function extractArchive(path: string, folder: string, onProgress: (bytes: number) => void): Promise<Extracted> {
  const { damaged } = complaintsAbout(path);
  let found: Manifest | null = null;
  const names = new Set<string>();
  for await (const entry of entriesOf(path)) {
    if (found === null) {
      found = await readManifest(path, entry);
      continue;
    }
    const isOurs = [databaseName, secretName, deletionListName].includes(entry.name) || uploadName.test(entry.name);
    if (!isOurs || names.has(entry.name)) throw damaged('it holds a file that no backup holds');
    names.add(entry.name);
    await writeContent(entry, join(folder, entry.name), onProgress);
  }
  if (found === null || !names.has(databaseName)) throw damaged('it holds no database');
  return { manifest: found, hasSecret: names.has(secretName), uploads: [...names].filter((name) => uploadName.test(name)).length };
}

/** Whether this version can read it is known before anything large is written. */
async function readManifest(path: string, entry: ArchiveEntry): Promise<Manifest> {
  const { notOurs } = complaintsAbout(path);
  if (entry.name !== manifestName || entry.size > mostManifestBytes) throw notOurs();
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(Buffer.from(part));
  const value = parsed(Buffer.concat(parts).toString('utf8'));
  const outlined = outline.safeParse(value);
  if (!outlined.success) throw notOurs();
  if (outlined.data.format !== format) throw newer(path);
  const read = manifest.safeParse(value);
  if (!read.success) throw notOurs();
  if (read.data.migrations.some((name) => !knownMigrations.includes(name))) throw newer(path);
  return read.data;
}

const newer = (path: string): Error =>
  wrongCall(`${path} was made by a newer version of Assay. Bring this one up to date (git pull, npm ci), then restore again.`);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeContent({ content }: ArchiveEntry, path: string, onProgress: (bytes: number) => void): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of content) {
      let at = 0;
      while (at < part.length) at += (await file.write(part, at, part.length - at)).bytesWritten;
      onProgress(part.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
