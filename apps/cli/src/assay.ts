#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { complaintOf, exitCodes } from './cli.ts';
import { addRun } from './commands/run.ts';
import { composeCli } from './compose.ts';

const cli = composeCli();
const program = new Command('assay')
  .description('Runs programs in the sandbox, checks and grades questions, and looks after an installation.')
  .helpCommand(false)
  .configureOutput({ writeOut: cli.print, writeErr: cli.say })
  .exitOverride();

// One line per command, in the order of the help.
addRun(program, cli);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    cli.exitWith(error.exitCode === 0 ? exitCodes.done : exitCodes.wrongCall);
  } else {
    cli.say(`${complaintOf(error)}\n`);
    cli.exitWith(exitCodes.wrongCall);
  }
}
