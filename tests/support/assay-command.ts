import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type Cli, complaintOf, exitCodes } from '../../apps/cli/src/cli.ts';
import { addBackup } from '../../apps/cli/src/commands/backup.ts';
import { addRestore } from '../../apps/cli/src/commands/restore.ts';
import { addVerify } from '../../apps/cli/src/commands/verify.ts';

export const assayFile = fileURLToPath(new URL('../../apps/cli/src/assay.ts', import.meta.url));

export type Commanded = { code: number; stdout: string; stderr: string };

/** `assay …` as an operator calls it. */
export function assay(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Commanded> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [assayFile, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
  });
}

/** `backup`, `restore` and `verify` in this process, without the second that a start takes. */
export async function assayHere(
  config: { dataDir: string; isDatabaseElsewhere?: boolean },
  ...words: readonly string[]
): Promise<Commanded> {
  const said = { code: 0, stdout: '', stderr: '' };
  const cli: Cli = {
    config: { isDatabaseElsewhere: false, bankDir: '', runnerMemoryMb: 0, publicUrl: '', isCi: false, ...config },
    print: (text) => {
      said.stdout += text;
    },
    say: (text) => {
      said.stderr += text;
    },
    exitWith: (code) => {
      said.code = code;
    },
    readStdin: () => Promise.resolve(''),
    beforeInterrupt: () => {},
    giveWay: () => {},
    isWatched: false,
    now: () => new Date(),
    random: () => Math.random(),
    randomBytes: (count) => randomBytes(count),
  };
  const program = new Command('assay').exitOverride();
  addBackup(program, cli);
  addRestore(program, cli);
  addVerify(program, cli);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    return { ...said, code: exitCodes.wrongCall, stderr: `${said.stderr}${complaintOf(error)}\n` };
  }
  return said;
}
