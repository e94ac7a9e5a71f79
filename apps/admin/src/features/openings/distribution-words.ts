import type { Distribution } from '@assay/core/openings';
import { formatNumber, formatPercent } from '@assay/ui';

/** With fewer finished candidates a bar is a person: nothing is drawn. */
export const fewestToDraw = 5;
/** With fewer than these the shape says little: it is drawn in grey and said so. */
export const fewestToTrust = 30;

export type Trust = 'withheld' | 'weak' | 'full';

export function trustIn(n: number): Trust {
  if (n < fewestToDraw) return 'withheld';
  return n < fewestToTrust ? 'weak' : 'full';
}

/** The plain sentence that comes before any figure. */
export function passSentence({ n, passRate }: Distribution, floorPercent: number | null): string {
  if (n === 0) return 'Nobody has finished yet.';
  if (floorPercent === null || passRate === null)
    return `${formatNumber(n)} ${n === 1 ? 'candidate has' : 'candidates have'} finished; this opening has no floor.`;
  return `${formatNumber(passRate.passed)} of ${formatNumber(n)} finished ${n === 1 ? 'candidate' : 'candidates'} reached the floor of ${formatNumber(floorPercent, 1)}.`;
}

/** The statistics after the sentence. Of fewer than five the average would tell single scores. */
export function figures({ n, mean, sd, median, passRate }: Distribution): string {
  const parts = [`n = ${formatNumber(n)}`];
  if (trustIn(n) !== 'withheld') {
    if (mean !== null) parts.push(`mean ${formatNumber(mean, 1)}`);
    if (median !== null) parts.push(`median ${formatNumber(median, 1)}`);
    if (sd !== null) parts.push(`sd ${formatNumber(sd, 1)}`);
    if (passRate !== null)
      parts.push(
        `pass rate ${formatPercent(passRate.share)} [${formatPercent(passRate.low)}, ${formatPercent(passRate.high)}] (Wilson, 95 %)`,
      );
  }
  return parts.join(' · ');
}

export function trustNote(n: number): string | null {
  const trust = trustIn(n);
  switch (trust) {
    case 'withheld':
      return `The distribution is drawn from ${fewestToDraw} finished candidates on: with fewer, a bar would be a person.`;
    case 'weak':
      return `Drawn in grey: with fewer than ${fewestToTrust} finished candidates the shape is a hint, no more.`;
    case 'full':
      return null;
    default:
      return trust satisfies never;
  }
}
