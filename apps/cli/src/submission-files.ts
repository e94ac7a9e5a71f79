import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ComparedLanguage, comparedLanguages } from '@assay/similarity';
import { wrongCall } from './cli.ts';
import { languageOfEnding } from './language-of-ending.ts';

/** What one person handed in, in one language; the files of a folder joined in the order of their names. */
export type SubmissionText = { readonly name: string; readonly language: ComparedLanguage; readonly text: string };

export type SubmissionFolder = {
  readonly submissions: readonly SubmissionText[];
  /** Sentences about what was left out. */
  readonly complaints: readonly string[];
};

/** More is compared than is run. */
const comparedEndings: Readonly<Record<string, ComparedLanguage>> = { ...languageOfEnding, jsx: 'javascript', java: 'java' };

const maximumBytes = 4 * 1024 * 1024;

/** The language that was asked for. */
export function comparedLanguageOf(asked: string): ComparedLanguage {
  const language = comparedLanguages.find((offered) => offered === asked);
  if (language === undefined) throw wrongCall(`${asked} is not compared here. Write one of: ${comparedLanguages.join(', ')}.`);
  return language;
}

/** Each file of a folder is a submission, and so is each folder in it. A language that is asked for takes files without a known ending too. */
export async function readSubmissions(folder: string, language: ComparedLanguage | undefined): Promise<SubmissionFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(async () => {
    const isFile = (await stat(folder).catch(() => null))?.isFile() === true;
    throw wrongCall(
      isFile
        ? `${folder} is a file. Name the folder that holds the submissions.`
        : `The folder ${folder} cannot be read. Name an existing folder.`,
    );
  });
  const submissions: SubmissionText[] = [];
  const complaints: string[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const files = entry.isDirectory() ? await filesBelow(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : [];
    const parts = new Map<ComparedLanguage, string[]>();
    for (const file of files) {
      const spoken = comparedEndings[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? (entry.isFile() ? language : undefined);
      if (spoken === undefined || (language !== undefined && spoken !== language)) continue;
      const text = await textIn(file);
      if (typeof text === 'string') parts.set(spoken, [...(parts.get(spoken) ?? []), text]);
      else complaints.push(text.complaint);
    }
    for (const [spoken, texts] of parts) submissions.push({ name: entry.name, language: spoken, text: texts.join('\n') });
  }
  return { submissions, complaints };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\](?:node_modules|\.[^/\\]+)[/\\]/.test(path))
    .toSorted();
}

/** A template's text; one that cannot be read is a wrong call. */
export async function templateText(file: string): Promise<string> {
  const text = await textIn(file).catch(() => {
    throw wrongCall(`The template ${file} cannot be read. Name an existing text file.`);
  });
  if (typeof text !== 'string') throw wrongCall(text.complaint);
  return text;
}

/** People's editors write UTF-8, UTF-16 with a mark, or one byte a character; anything else with zero bytes is no text. */
async function textIn(file: string): Promise<string | { complaint: string }> {
  const { size } = await stat(file);
  if (size > maximumBytes) return { complaint: `${file} is left out: it has more than ${maximumBytes / 1024 / 1024} MB.` };
  const bytes = await readFile(file);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return { complaint: `${file} is left out: it is no text.` };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
