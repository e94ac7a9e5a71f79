import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Language, SourceFiles } from '@assay/core/runs';
import * as runSchemas from '@assay/core/runs/schema';
import { wrongCall } from './cli.ts';
import { languageOfEnding } from './language-of-ending.ts';

export type ProgramFiles = { language: Language; files: SourceFiles; entry: string };

const usualEntries = [
  ...['main', 'index'].flatMap((name) => Object.keys(languageOfEnding).map((ending) => `${name}.${ending}`)),
  '__main__.py',
];
const maximumBytes = 16 * 1024 * 1024;

/** A program from disk: one file, or a folder whose text files come along. */
export async function readProgram(path: string, options: { language?: string; entry?: string }): Promise<ProgramFiles> {
  const found = await stat(path).catch(() => {
    throw wrongCall(`${path} does not exist. Name a file or a folder.`);
  });
  if (!found.isDirectory()) {
    if (options.entry !== undefined && options.entry !== basename(path))
      throw wrongCall('--entry names a file of a folder. Leave it out for a single file.');
    const entry = basename(path);
    return { language: languageOf(entry, options.language), files: { [entry]: await readFile(path, 'utf8') }, entry };
  }
  const files = await readFolder(path);
  const entry = entryOf(path, files, options.entry);
  return { language: languageOf(entry, options.language), files, entry };
}

/** The language asked for, or the one the ending of the entry tells. */
export function languageOf(entry: string, asked: string | undefined): Language {
  const named = asked ?? languageOfEnding[/\.(\w+)$/.exec(entry)?.[1] ?? ''];
  const parsed = runSchemas.language.safeParse(named);
  if (parsed.success) return parsed.data;
  const offered = runSchemas.language.options.join(', ');
  throw wrongCall(
    asked === undefined
      ? `The ending of ${entry} tells no language. Write --language with one of: ${offered}.`
      : `${asked} is not a language here. Write one of: ${offered}.`,
  );
}

/** The entry asked for, the `main` of the package, one of the usual names, or the only program there is. */
function entryOf(path: string, files: SourceFiles, asked: string | undefined): string {
  if (asked !== undefined) {
    const entry = asked.replace(/^\.\//, '');
    if (Object.hasOwn(files, entry)) return entry;
    throw wrongCall(`${path} has no file ${asked}. Name the entry as a path inside the folder.`);
  }
  const main = /"main"\s*:\s*"(?:\.\/)?([^"]+)"/.exec(files['package.json'] ?? '')?.[1];
  const programs = Object.keys(files).filter((file) => /(?:(?<!\.d)\.[cm]?[jt]s|\.py|\.sql)$/.test(file));
  const entry =
    [main, ...usualEntries].find((name) => name !== undefined && Object.hasOwn(files, name)) ??
    (programs.length === 1 ? programs[0] : undefined);
  if (entry === undefined) throw wrongCall(`${path} has several files to start with. Write --entry FILE.`);
  return entry;
}

async function readFolder(path: string): Promise<SourceFiles> {
  const files: Record<string, string> = {};
  let bytes = 0;
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git') await walk(file);
      } else if (entry.isFile()) {
        const content = await readFile(file);
        bytes += content.length;
        if (bytes > maximumBytes) throw wrongCall(`${path} holds more than 16 MB. Run a smaller folder.`);
        // A picture or an archive is nothing a program can be made of here.
        if (isUtf8(content)) files[relative(path, file).split(sep).join('/')] = content.toString('utf8');
      }
    }
  };
  await walk(path);
  if (Object.keys(files).length === 0) throw wrongCall(`${path} holds no text file. Name a folder with a program in it.`);
  return files;
}
