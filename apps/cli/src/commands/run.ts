import { readFile } from 'node:fs/promises';
import { inOrder } from '@assay/core';
import type { RunOutcome, RunRequest } from '@assay/core/runs';
import { type Command, InvalidArgumentError } from 'commander';
import { type Cli, exitCodes, wrongCall } from '../cli.ts';
import { type BatchRequest, parseBatch } from '../run-batch.ts';
import { readProgram } from '../run-program.ts';
import { withRunner } from '../with-runner.ts';

type Options = {
  language?: string;
  entry?: string;
  stdin?: string;
  timeLimitMs?: number;
  memoryLimitMb?: number;
  batch?: string;
  concurrency?: number;
  json?: boolean;
};

const sqlHelp = `
SQL (SQLite): the other .sql files of a folder run first, in the order of their names, as tables and rows. The rows of the entry's last statement are
printed as {"columns":["id","total"],"rows":[[1,null]]}; of more than 1,000 rows the first 1,000, with "rowCount" for all of them. What JSON has no form
for: {"$":"bigint","value":"9007199254740993"}, {"$":"number","value":"Infinity"}, {"$":"blob","value":"00ff"}.`;

const defaultLimits = { timeMs: 5000, memoryMb: 256 };

export function addRun(program: Command, cli: Cli): void {
  program
    .command('run')
    .description('Runs one program (a file, or a folder of files) in the sandbox, or many with --batch.')
    .argument('[path]', 'a file, or a folder of files')
    .option('--language <language>', 'the language of the program; told by the ending of the entry otherwise')
    .option('--entry <file>', 'the file of the folder to start with (main.js, main.ts, main.sql, index.js and the like otherwise)')
    .option('--stdin <file>', 'what the program reads from standard input; - passes ours on')
    .option('--time-limit-ms <n>', 'CPU time in milliseconds, 10 to 60000 (5000)', wholeNumber(10, 60_000))
    .option('--memory-limit-mb <n>', 'memory in megabytes, 16 to 2048 (256)', wholeNumber(16, 2048))
    .option('--batch <file>', 'runs the requests of a JSON lines file and prints one JSON result a line; - reads standard input')
    .option('--concurrency <n>', 'with --batch: how many at once (4)', wholeNumber(1, 64))
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', sqlHelp)
    .action(async (path: string | undefined, options: Options) => {
      if (options.batch !== undefined) await runBatch(cli, path, options.batch, options);
      else await runOne(cli, path, options);
      cli.exitWith(exitCodes.done);
    });
}

async function runOne(cli: Cli, path: string | undefined, options: Options): Promise<void> {
  if (path === undefined) throw wrongCall('Write `assay run PATH` with a file or a folder, or `assay run --batch FILE.jsonl`.');
  if (options.concurrency !== undefined) throw wrongCall('--concurrency belongs to --batch. Leave it out for a single program.');
  const program = await readProgram(path, options);
  const stdin = options.stdin === undefined ? '' : await textFrom(cli, options.stdin);
  const limits = { timeMs: options.timeLimitMs ?? defaultLimits.timeMs, memoryMb: options.memoryLimitMb ?? defaultLimits.memoryMb };
  const request: RunRequest = { ...program, owner: 'assay-run', priority: 'candidate', cases: [{ kind: 'program', stdin }], limits };
  const outcome = await withRunner(cli, async (runner) => only(await (await runner()).run(request)));
  if (options.json === true) cli.print(`${JSON.stringify(resultOf(path, outcome))}\n`);
  else {
    cli.print(outcome.stdout);
    cli.say(outcome.stderr);
    cli.say(`${describe(outcome, limits)}\n`);
  }
}

async function runBatch(cli: Cli, path: string | undefined, file: string, options: Options): Promise<void> {
  if (path !== undefined) throw wrongCall('With --batch the programs stand in the file; leave PATH out.');
  const misplaced = (['language', 'entry', 'stdin'] as const).find((name) => options[name] !== undefined);
  if (misplaced !== undefined) throw wrongCall(`With --batch each line names its own ${misplaced}; leave --${misplaced} out.`);
  // Everything is looked at before anything is run, so that a wrong line leaves nothing half done.
  const requests = parseBatch(file, await textFrom(cli, file), {
    timeMs: options.timeLimitMs ?? defaultLimits.timeMs,
    memoryMb: options.memoryLimitMb ?? defaultLimits.memoryMb,
  });
  const startedAt = cli.now();
  const tally = new Map<string, number>();
  let done = 0;
  await withRunner(cli, async (runner) => {
    const work = async ({ id, request }: BatchRequest) => resultOf(id, only(await (await runner()).run(request)));
    await inOrder(requests, options.concurrency ?? 4, work, (result) => {
      cli.print(`${JSON.stringify(result)}\n`);
      tally.set(result.outcome, (tally.get(result.outcome) ?? 0) + 1);
      done += 1;
      if (cli.isWatched) cli.say(`\r${done} of ${requests.length} `);
    });
  });
  const seconds = ((cli.now().getTime() - startedAt.getTime()) / 1000).toFixed(1);
  const counts = [...tally].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  cli.say(`${cli.isWatched ? '\r' : ''}${requests.length} run in ${seconds} s${counts === '' ? '' : `: ${counts}`}\n`);
}

/** The promised shape of a result, field by field. */
function resultOf(id: string, outcome: RunOutcome) {
  const { stdout, stderr, exitCode, peakMemoryBytes } = outcome;
  return {
    id,
    outcome: outcome.outcome,
    exitCode,
    stdout,
    stderr,
    wallMs: rounded(outcome.wallMs),
    cpuMs: rounded(outcome.cpuMs),
    peakMemoryBytes,
  };
}

function describe(outcome: RunOutcome, limits: { timeMs: number; memoryMb: number }): string {
  const used = `${rounded(outcome.cpuMs)} ms of CPU, ${rounded(outcome.wallMs)} ms in all, ${Math.round(outcome.peakMemoryBytes / 1024 / 1024)} MB`;
  switch (outcome.outcome) {
    case 'completed':
      return `completed: ${used}`;
    case 'compile_error':
      return 'compile_error: the program could not be read';
    case 'runtime_error':
      return `runtime_error: exit code ${outcome.exitCode ?? 1}, ${used}`;
    case 'time_limit':
      return `time_limit: stopped after ${limits.timeMs} ms of CPU time (--time-limit-ms)`;
    case 'memory_limit':
      return `memory_limit: stopped at ${limits.memoryMb} MB (--memory-limit-mb)`;
    case 'output_limit':
      return 'output_limit: stopped after 64 kB of output';
    default:
      return outcome.outcome satisfies never;
  }
}

function only(outcomes: readonly RunOutcome[]): RunOutcome {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('The runner answered without an outcome.');
  return outcome;
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

async function textFrom(cli: Cli, file: string): Promise<string> {
  if (file === '-') return cli.readStdin();
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw wrongCall(`${file} cannot be read. Name a file that exists, or - for standard input.`);
  }
}

function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high)
      throw new InvalidArgumentError(`Write a whole number from ${low} to ${high}.`);
    return value;
  };
}
