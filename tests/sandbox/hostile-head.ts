/**
 * What a hostile program says of itself in its first comments, in the comment sign of its language (`//`, `#`, `--`):
 * `expect:` one or more outcomes, any of which is right; `stdout:` and `stderr:` a text that must appear, `absent:` one that must not appear in either
 * (each may stand several times); `exit:` an exit code; `time:` a limit other than `defaultTimeMs` and, after a comma, why.
 */
export type HostileHead = {
  outcomes: readonly string[];
  stdout: readonly string[];
  stderr: readonly string[];
  absent: readonly string[];
  exitCode: number | null;
  timeMs: number;
  /** Empty where the limit is the default or the reason is missing. */
  timeReason: string;
};

export const defaultTimeMs = 300;

export function readHead(source: string, comment: string): HostileHead {
  const all = (name: string): string[] => {
    const start = `${comment} ${name}: `;
    return source
      .split('\n')
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(start.length).trimEnd());
  };
  const [exit] = all('exit');
  const [time] = all('time');
  const [limit = '', ...reason] = (time ?? '').split(',');
  return {
    outcomes: all('expect').flatMap((line) => line.split(' ').filter(Boolean)),
    stdout: all('stdout'),
    stderr: all('stderr'),
    absent: all('absent'),
    exitCode: exit === undefined ? null : Number(exit),
    timeMs: time === undefined ? defaultTimeMs : Number(limit),
    timeReason: reason.join(',').trim(),
  };
}
