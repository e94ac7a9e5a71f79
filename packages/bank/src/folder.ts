import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Values, withValues } from './placeholders.ts';
import type { Problems } from './problems.ts';

/** The longest a file may be; a case that needs more is made by `tests/size.gen.js`. */
export const longestFileBytes = { yaml: 512 * 1024, statement: 16 * 1024, solution: 64 * 1024, generated: 8 * 1024 * 1024 } as const;

/** Where the files of one question lie, and where complaints about them go. */
export type Folder = {
  path: string;
  realPath: string;
  problems: Problems;
  /** Of one variant of a question with parameters: every text is read with them in place. */
  values?: Values;
};

export async function openFolder(path: string, problems: Problems): Promise<Folder> {
  return { path, realPath: await realpath(path), problems };
}

/**
 * The text of a file with line ends as LF and without a byte order mark, or null when there is none to use: what is wrong with it has then been told,
 * except that an absent file is told only where `needed` says what it is for.
 */
export async function readText(folder: Folder, file: string, longestBytes: number, needed?: string): Promise<string | null> {
  const bytes = await readBytes(folder, file, longestBytes, needed);
  if (bytes === null) return null;
  const text = decodeUtf8(bytes);
  if (text === null) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    folder.problems.add(file, null, `The file is not UTF-8${isUtf16 ? ' but UTF-16' : ''}. Save it as UTF-8.`);
    return null;
  }
  const normal = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule is about
  const control = normal.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control !== -1) {
    folder.problems.add(file, lineAt(normal, control), 'There is an invisible control character on this line. Remove it.');
    return null;
  }
  return folder.values === undefined ? normal : withValues(file, normal, folder.values, folder.problems);
}

/** Names of the files and folders in a folder of the question, sorted; empty when there is none. */
export async function listNames(folder: Folder, directory: string): Promise<string[]> {
  const path = join(folder.path, directory);
  const inside = await isInside(folder, path);
  if (inside === 'absent') return [];
  if (inside === 'outside') {
    folder.problems.add(directory, null, 'This is a link to a place outside the question. Put the folder itself here.');
    return [];
  }
  if (!(await stat(path)).isDirectory()) {
    folder.problems.add(directory, null, 'This must be a folder.');
    return [];
  }
  const names = await readdir(path).catch((error: unknown) => {
    folder.problems.add(directory, null, `The folder cannot be read (${codeOf(error)}). Look at its permissions.`);
    return [];
  });
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** Whether it is a folder inside the question; what is wrong with it is told by whoever reads it. */
export async function isFolder(folder: Folder, directory: string): Promise<boolean> {
  const path = join(folder.path, directory);
  return (await isInside(folder, path)) === 'inside' && (await stat(path)).isDirectory();
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

async function readBytes(folder: Folder, file: string, longestBytes: number, needed: string | undefined): Promise<Uint8Array | null> {
  const path = join(folder.path, file);
  const inside = await isInside(folder, path);
  if (inside === 'absent') {
    if (needed !== undefined) folder.problems.add(file, null, `The file is missing. It holds ${needed}.`);
    return null;
  }
  if (inside === 'outside') {
    folder.problems.add(file, null, 'This is a link to a place outside the question. Put the file itself here.');
    return null;
  }
  const found = await stat(path);
  if (!found.isFile()) {
    folder.problems.add(file, null, 'This must be a file.');
    return null;
  }
  if (found.size > longestBytes) {
    folder.problems.add(
      file,
      null,
      `The file has ${kilobytes(found.size)} kB; at most ${kilobytes(longestBytes)} kB are read. Make it shorter.`,
    );
    return null;
  }
  return readFile(path).catch((error: unknown) => {
    folder.problems.add(file, null, `The file cannot be read (${codeOf(error)}). Look at its permissions.`);
    return null;
  });
}

export async function isInside(folder: Folder, path: string): Promise<'inside' | 'outside' | 'absent'> {
  try {
    const real = await realpath(path);
    return real === folder.realPath || real.startsWith(`${folder.realPath}${sep}`) ? 'inside' : 'outside';
  } catch {
    // A link that leads nowhere or in a circle is as good as no file.
    return 'absent';
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en');
}
