import type { RunLimits, RunRequest } from '@assay/core/runs';
import { language, runLimits, sourceFiles } from '@assay/core/runs/schema';
import { z } from 'zod';
import { wrongCall } from './cli.ts';
import { type JsonLine, parseJsonLines } from './json-lines.ts';
import { languageOf } from './run-program.ts';

export type BatchRequest = { id: string; request: RunRequest };

const batchLine = z.strictObject({
  id: z.string(),
  language: language.optional(),
  files: sourceFiles,
  entry: z.string().optional(),
  stdin: z.string().optional(),
  limits: runLimits.partial().optional(),
});

/** The requests of a batch file, one a line. The complaint about a wrong one names its line. */
export function parseBatch(file: string, text: string, defaults: RunLimits): BatchRequest[] {
  return parseJsonLines(file, text).map((line) => parseLine(line, defaults));
}

function parseLine({ value, where, number }: JsonLine, defaults: RunLimits): BatchRequest {
  const parsed = batchLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrongCall(
      `${where}: ${issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue?.message ?? 'does not fit'}.`,
    );
  }
  const { id, files, stdin = '', limits } = parsed.data;
  const names = Object.keys(files);
  const entry = parsed.data.entry ?? (names.length === 1 ? names[0] : undefined);
  if (entry === undefined) throw wrongCall(`${where}: entry is missing. Say which of the ${names.length} files to start with.`);
  if (!Object.hasOwn(files, entry)) throw wrongCall(`${where}: entry ${entry} is not among the files.`);
  return {
    id,
    request: {
      // A process of its own for every line: two lines may be two people's programs.
      owner: `line ${number}`,
      priority: 'candidate',
      language: parsed.data.language ?? languageOf(entry, undefined),
      files,
      entry,
      cases: [{ kind: 'program', stdin }],
      limits: { timeMs: limits?.timeMs ?? defaults.timeMs, memoryMb: limits?.memoryMb ?? defaults.memoryMb },
    },
  };
}
