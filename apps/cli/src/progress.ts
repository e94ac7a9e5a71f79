import type { Cli } from './cli.ts';

/** Tells a person who watches how much of something is done, from 0 to 1; nobody else. */
export function progressOf(cli: Pick<Cli, 'isWatched' | 'say'>, what: string): (share: number) => void {
  let last = -1;
  return (share) => {
    const percent = Math.round(share * 100);
    if (!cli.isWatched || percent === last) return;
    last = percent;
    cli.say(`\r${what}: ${percent} %${percent === 100 ? '\n' : ''}`);
  };
}
