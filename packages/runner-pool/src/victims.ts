/** A process that nobody is running anything in, as the choice of whom to end sees it. */
export type Resting = {
  engine: string;
  /** Whether it is kept for the next run of somebody's attempt, or warm and nobody's. */
  isOwned: boolean;
  bytes: number;
  sinceMs: number;
};

/**
 * Whom to end, and in which order, so that a process of `engine` finds room: first what is kept for an attempt's next run, of the other engines and
 * then of this one, the longest at rest first; then warm processes of the other engines, the largest first. A warm one of this engine is never among
 * them: it could serve at once.
 */
export function victimsFor<Process extends Resting>(engine: string, resting: readonly Process[], missingBytes: number): Process[] {
  const rank = ({ isOwned, engine: its }: Process) => (isOwned ? (its === engine ? 1 : 0) : 2);
  const order = resting
    .filter((process) => process.isOwned || process.engine !== engine)
    .toSorted((a, b) => rank(a) - rank(b) || (a.isOwned ? a.sinceMs - b.sinceMs : b.bytes - a.bytes));
  const victims: Process[] = [];
  let freed = 0;
  for (const process of order) {
    if (freed >= missingBytes) break;
    victims.push(process);
    freed += process.bytes;
  }
  return victims;
}
