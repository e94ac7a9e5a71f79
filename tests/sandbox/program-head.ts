import { readdirSync, readFileSync } from 'node:fs';

/**
 * What must come of a program, said in its head after `// ` or `# `: `expect:` one or more outcomes, `stdout:` / `stderr:` a text that must appear,
 * `exit:` an exit code, `time:` a limit of CPU time other than the suite's.
 */
export type ProgramHead = {
  outcomes: readonly string[];
  stdout: string;
  stderr: string;
  exitCode: number | null;
  timeMs: number | null;
};

export type HeadedProgram = { file: string; source: string; expected: ProgramHead };

/** Every file of a folder, in order. */
export function programsIn(folder: string): readonly HeadedProgram[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const source = readFileSync(`${folder}${file}`, 'utf8');
      return { file, source, expected: headOf(source) };
    });
}

function headOf(source: string): ProgramHead {
  const line = (name: string) => new RegExp(`^(?://|#) ${name}: (.*)$`, 'm').exec(source)?.[1] ?? '';
  const number = (text: string) => (text === '' ? null : Number(text));
  return {
    outcomes: line('expect').split(' ').filter(Boolean),
    stdout: line('stdout'),
    stderr: line('stderr'),
    exitCode: number(line('exit')),
    timeMs: number(line('time')),
  };
}
