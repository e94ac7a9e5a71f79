import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@assay/core';
import type { QuestionProblem } from '@assay/core/questions';
import { z } from 'zod';
import { type LoadedQuestion, questionFileName } from './loaded-question.ts';

export const versionsFile = 'versions.json';

/** Id to version to content hash: every version that was ever finished, also of questions that are gone. */
const versions = z.record(z.string(), z.record(z.string().regex(/^\d+$/), z.string().regex(/^[0-9a-f]{64}$/)));
export type Versions = z.infer<typeof versions>;

/** Null for a bank that records none; the rule begins with its first `assay check --record`. */
export async function readVersions(bankDir: string): Promise<Versions | null> {
  const text = await readFile(join(bankDir, versionsFile), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return versions.parse(JSON.parse(text));
  } catch {
    throw new AppError(
      'invalid_input',
      `${join(bankDir, versionsFile)} is damaged. Restore it from version control: it is written by \`assay check --record\` only.`,
    );
  }
}

export async function writeVersions(bankDir: string, recorded: Versions): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(recorded).sort(([left], [right]) => (left < right ? -1 : 1)));
  await writeFile(join(bankDir, versionsFile), `${JSON.stringify(sorted, null, 2)}\n`);
}

export type VersionState = 'recorded' | 'new' | 'changed' | 'older';

export function versionState({ frozen, contentHash }: LoadedQuestion, recorded: Versions): VersionState {
  const known = recorded[frozen.id] ?? {};
  const hash = known[String(frozen.version)];
  if (hash !== undefined) return hash === contentHash ? 'recorded' : 'changed';
  return frozen.version > lastVersion(known) ? 'new' : 'older';
}

/** What breaks the rule that a version never changes, as a problem with the line of `version`. */
export function versionProblem(question: LoadedQuestion, recorded: Versions): QuestionProblem | null {
  const { frozen, lines } = question;
  const last = lastVersion(recorded[frozen.id] ?? {});
  switch (versionState(question, recorded)) {
    case 'recorded':
      return null;
    case 'new':
      return problem(`Version ${frozen.version} is not recorded yet. Run \`assay check --record\` once it is finished.`);
    case 'changed':
      return problem(
        `The content changed and the version is still ${frozen.version}. Write \`version: ${last + 1}\`, or take the change back.`,
      );
    case 'older':
      return problem(`The last recorded version is ${last}. Write \`version: ${last + 1}\`.`);
  }
  function problem(message: string): QuestionProblem {
    return { file: questionFileName, line: lines.version, message };
  }
}

export function withVersion(recorded: Versions, { frozen, contentHash }: LoadedQuestion): Versions {
  return { ...recorded, [frozen.id]: { ...recorded[frozen.id], [String(frozen.version)]: contentHash } };
}

function lastVersion(known: Readonly<Record<string, string>>): number {
  return Math.max(0, ...Object.keys(known).map(Number));
}
