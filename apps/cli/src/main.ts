import { Command, CommanderError } from 'commander';
import { type Cli, complaintOf, exitCodes, ReaderGone } from './cli.ts';
import { composeCli } from './compose.ts';

/** In the order of the help. What a command needs of the house is read when it is called: most need little of it. */
const commands: Readonly<Record<string, (program: Command, cli: Cli) => Promise<void>>> = {
  run: async (program, cli) => (await import('./commands/run.ts')).addRun(program, cli),
  grade: async (program, cli) => (await import('./commands/grade.ts')).addGrade(program, cli),
  check: async (program, cli) => (await import('./commands/check.ts')).addCheck(program, cli),
  compare: async (program, cli) => (await import('./commands/compare.ts')).addCompare(program, cli),
  stats: async (program, cli) => (await import('./commands/stats.ts')).addStats(program, cli),
  verify: async (program, cli) => (await import('./commands/verify.ts')).addVerify(program, cli),
  backup: async (program, cli) => (await import('./commands/backup.ts')).addBackup(program, cli),
  restore: async (program, cli) => (await import('./commands/restore.ts')).addRestore(program, cli),
  demo: async (program, cli) => (await import('./commands/demo.ts')).addDemo(program, cli),
  owner: async (program, cli) => (await import('./commands/owner.ts')).addOwner(program, cli),
};

/** The command that is called, or all where the help or a complaint lists them. */
async function addCommands(program: Command, cli: Cli): Promise<void> {
  const [called = ''] = process.argv.slice(2);
  const names = Object.hasOwn(commands, called) ? [called] : Object.keys(commands);
  for (const name of names) await commands[name]?.(program, cli);
}

try {
  const cli = composeCli();
  const program = new Command('assay')
    .description('Runs programs in the sandbox, checks and grades questions, compares submissions, and looks after an installation.')
    .helpCommand(false)
    .configureOutput({ writeOut: cli.print, writeErr: cli.say })
    .exitOverride();
  await addCommands(program, cli);
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own complaint, or the help that was asked for.
  const isAnswered = error instanceof CommanderError;
  if (error instanceof ReaderGone) process.exitCode = exitCodes.done;
  else {
    if (!isAnswered) process.stderr.write(`${complaintOf(error)}\n`);
    process.exitCode = isAnswered && error.exitCode === 0 ? exitCodes.done : exitCodes.wrongCall;
  }
}
