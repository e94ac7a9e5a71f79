import { mostRows, type RunCase, type RunLimits, type RunOutcome, type SourceFiles } from '@assay/core/runs';
import { type Clock, createStopwatch } from '../case/stopwatch.ts';
import { failureText } from '../javascript/compile-failure.ts';
import type { SqlAnswer, SqlTask } from './answer.ts';
import { closeRoom, type SqliteRoom } from './sqlite-room.ts';

export type CaseInput = {
  room: SqliteRoom;
  files: SourceFiles;
  entry: string;
  runCase: Exclude<RunCase, { kind: 'call' }>;
  limits: RunLimits;
  signal: AbortSignal;
  clock: Clock;
};

type Ending = SqlAnswer | { kind: 'time' } | { kind: 'memory' };
type Base = Pick<RunOutcome, 'stdout' | 'stderr' | 'cpuMs' | 'wallMs' | 'peakMemoryBytes'>;

/** What standard output and error may hold together. */
const mostOutputBytes = 65_536;

/** One case in a database of its own. The room is closed at the end, whatever happened in it. */
export async function runSqlCase(input: CaseInput): Promise<RunOutcome> {
  const { room, limits, signal, clock } = input;
  const watch = createStopwatch(room.isolate, clock);
  const stop = Promise.withResolvers<Ending>();
  const poll = setInterval(() => {
    const used = watch.read();
    if (used.cpuMs > limits.timeMs || used.wallMs > 3 * limits.timeMs + 1000) stop.resolve({ kind: 'time' });
  }, 5);
  const onAbort = () => stop.resolve({ kind: 'time' });
  signal.addEventListener('abort', onAbort, { once: true });
  void room.catastrophe.then(() => stop.resolve({ kind: 'memory' }));
  const answered: Promise<Ending> = room
    .run(JSON.stringify(taskOf(input)))
    .then((text): SqlAnswer => JSON.parse(text))
    .catch(endedBy);
  const ending = await Promise.race([stop.promise, answered]);
  clearInterval(poll);
  signal.removeEventListener('abort', onAbort);
  const times = watch.read();
  closeRoom(room);
  return outcomeOf(ending, input, { stdout: '', stderr: '', ...times, peakMemoryBytes: 0 });
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

/** The isolate was ended by isolated-vm itself. */
function endedBy(error: unknown): Ending {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Script execution timed out')) return { kind: 'time' };
  if (message.startsWith('Isolate')) return { kind: 'memory' };
  return { kind: 'failed', outcome: 'runtime_error', message: `SQLite stopped: ${message}` };
}

function outcomeOf(ending: Ending, input: CaseInput, base: Base): RunOutcome {
  switch (ending.kind) {
    case 'time':
      return { ...base, outcome: 'time_limit', exitCode: null };
    case 'memory':
      return { ...base, outcome: 'memory_limit', exitCode: null };
    case 'failed': {
      const { kind: _, outcome, ...error } = ending;
      if (outcome === 'memory_limit') return { ...base, outcome, exitCode: null };
      const source = error.file === undefined ? undefined : input.files[error.file];
      return { ...base, outcome, exitCode: 1, stderr: failureText({ kind: outcome, ...error }, source), error };
    }
    case 'done':
      return done(ending, input.runCase, base);
    default:
      return ending satisfies never;
  }
}

function done({ result, rowCount, isCut }: Extract<SqlAnswer, { kind: 'done' }>, { kind }: CaseInput['runCase'], base: Base): RunOutcome {
  if (kind === 'query') return { ...base, outcome: 'completed', exitCode: 0, returned: JSON.parse(result) };
  const stderr = isCut ? `The result has ${rowCount} rows; the first ${mostRows} are shown.\n` : '';
  const stdout = `${result}\n`;
  const isFull = Buffer.byteLength(stdout) + Buffer.byteLength(stderr) > mostOutputBytes;
  if (!isFull) return { ...base, outcome: 'completed', exitCode: 0, stdout, stderr };
  return {
    ...base,
    outcome: 'output_limit',
    exitCode: null,
    stdout: firstBytes(stdout, mostOutputBytes - Buffer.byteLength(stderr)),
    stderr,
  };
}

/** Whole characters only. */
function firstBytes(text: string, most: number): string {
  return Buffer.from(text)
    .subarray(0, most)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
}
