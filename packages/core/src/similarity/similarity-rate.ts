import type { CaseRate } from './schema.ts';

/** A question whose rate is surely above that of all others together, and not by a handful of cases. */
const fewestCases = 3;

export function isAbovePeers(own: CaseRate, peers: CaseRate): boolean {
  return own.cases >= fewestCases && peers.attempts > 0 && own.low > peers.high;
}
