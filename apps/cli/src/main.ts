import { Command, CommanderError } from 'commander';
import { type Cli, complaintOf, exitCodes, ReaderGone } from './cli.ts';
import { addBackup } from './commands/backup.ts';
import { addCheck } from './commands/check.ts';
import { addGrade } from './commands/grade.ts';
import { addOwner } from './commands/owner.ts';
import { addRestore } from './commands/restore.ts';
import { addRun } from './commands/run.ts';
import { addVerify } from './commands/verify.ts';
import { composeCli } from './compose.ts';

/** One line per command, in the order of the help. */
function addCommands(program: Command, cli: Cli): void {
  addRun(program, cli);
  addGrade(program, cli);
  addCheck(program, cli);
  addVerify(program, cli);
  addBackup(program, cli);
  addRestore(program, cli);
  addOwner(program, cli);
}

try {
  const cli = composeCli();
  const program = new Command('assay')
    .description('Runs programs in the sandbox, checks and grades questions, and looks after an installation.')
    .helpCommand(false)
    .configureOutput({ writeOut: cli.print, writeErr: cli.say })
    .exitOverride();
  addCommands(program, cli);
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
