/**
 * What the head of a hostile program says must come of it, in comments of its language: `expect:` one or more outcomes, `stdout:` / `stderr:` a text that
 * must appear, `exit:` an exit code, `time:` a limit other than the usual one.
 */
export type ProgramHead = { outcomes: readonly string[]; stdout: string; stderr: string; timeMs: number; exitCode: number | null };

export function headOf(source: string, usualTimeMs: number): ProgramHead {
  const line = (name: string) => new RegExp(`^(?://|--|#) ${name}: (.*)$`, 'm').exec(source)?.[1] ?? '';
  const exit = line('exit');
  const time = line('time');
  return {
    outcomes: line('expect').split(' ').filter(Boolean),
    stdout: line('stdout'),
    stderr: line('stderr'),
    timeMs: time === '' ? usualTimeMs : Number(time),
    exitCode: exit === '' ? null : Number(exit),
  };
}
