import type { Command } from 'commander';
import { type Cli, wrongCall } from '../cli.ts';

export function addRun(program: Command, _cli: Cli): void {
  program
    .command('run')
    .description('Runs one program (a file, or a folder of files) in the sandbox, or many with --batch.')
    .argument('[path]', 'a file, or a folder of files')
    .action(async () => {
      throw wrongCall('Not there yet.');
    });
}
