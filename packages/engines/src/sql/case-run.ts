import { mostRows, type RunCase, type RunOutcome, type SourceFiles } from '@assay/core/runs';
import { failureText } from '../case/compile-failure.ts';
import { type CaseLimits, endOfIsolate, type Measured, playWithinLimits, type Stopped, stoppedOutcome } from '../case/limited-case.ts';
import { layout } from '../case/shared-memory.ts';
import { closeRoom } from '../case/spare-room.ts';
import type { SqlAnswer, SqlTask } from './answer.ts';
import type { SqliteRoom } from './sqlite-room.ts';

export type CaseInput = CaseLimits & {
  room: SqliteRoom;
  files: SourceFiles;
  entry: string;
  runCase: Exclude<RunCase, { kind: 'call' }>;
};

/** One case in a database of its own. The room is closed at the end, whatever happened in it. */
export async function runSqlCase(input: CaseInput): Promise<RunOutcome> {
  const { room } = input;
  const { ending, measured } = await playWithinLimits<SqlAnswer>(input, () =>
    room
      .run(JSON.stringify(taskOf(input)))
      .then((text): SqlAnswer => JSON.parse(text))
      .catch(endedBy),
  );
  closeRoom(room);
  return outcomeOf(ending, input, measured);
}

/** The question's texts, then the files beside the entry in the order of their names, then the entry. */
function taskOf({ runCase, files, entry }: CaseInput): SqlTask {
  const setup = runCase.kind === 'query' ? runCase.setup : [];
  const beside = Object.keys(files)
    .filter((file) => file !== entry && /\.sql$/i.test(file))
    .sort();
  return {
    texts: [
      ...setup.map((sql) => ({ file: null, sql })),
      ...beside.map((file) => ({ file, sql: files[file] ?? '' })),
      { file: entry, sql: files[entry] ?? '' },
    ],
  };
}

function endedBy(error: unknown): SqlAnswer | Stopped {
  const message = error instanceof Error ? error.message : String(error);
  return endOfIsolate(error) ?? { kind: 'failed', outcome: 'runtime_error', message: `SQLite stopped: ${message}` };
}

function outcomeOf(ending: SqlAnswer | Stopped, input: CaseInput, measured: Measured): RunOutcome {
  switch (ending.kind) {
    case 'time':
    case 'memory':
    case 'output':
    case 'exited':
      return stoppedOutcome(ending, null, measured);
    case 'failed': {
      const { kind: _, outcome, ...error } = ending;
      if (outcome === 'memory_limit') return stoppedOutcome({ kind: 'memory' }, null, measured);
      const source = error.file === undefined ? undefined : input.files[error.file];
      return { ...measured, outcome, exitCode: 1, stderr: failureText({ kind: outcome, ...error }, source), error };
    }
    case 'done':
      return done(ending, input.runCase, measured);
    default:
      return ending satisfies never;
  }
}

function done(
  { result, rowCount, isCut }: Extract<SqlAnswer, { kind: 'done' }>,
  { kind }: CaseInput['runCase'],
  measured: Measured,
): RunOutcome {
  const completed: RunOutcome = { ...measured, outcome: 'completed', exitCode: 0 };
  if (kind === 'query') return { ...completed, returned: JSON.parse(result) };
  const stderr = isCut ? `The result has ${rowCount} rows; the first ${mostRows} are shown.\n` : '';
  const stdout = `${result}\n`;
  // Both together, as in every language.
  const room = layout.outputBytes - Buffer.byteLength(stderr);
  if (Buffer.byteLength(stdout) <= room) return { ...completed, stdout, stderr };
  return stoppedOutcome({ kind: 'output' }, null, { ...measured, stdout: firstBytes(stdout, room), stderr });
}

/** Whole characters only. */
function firstBytes(text: string, most: number): string {
  return Buffer.from(text)
    .subarray(0, most)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
}
