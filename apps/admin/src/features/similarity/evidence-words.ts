import type { BaseRate, PairEvidence } from '@assay/core/similarity';
import { formatCount, formatDuration, formatNumber, formatPercent } from '@assay/ui';

/** What one sign says of the two, and how usual that is. */
export type EvidenceLine = { sign: string; left: string; right: string; usual: string };

const unknown = 'not known';

function usualOf({ share, n }: BaseRate, what: string, who: string): string {
  return share === null ? `too few others to say (${formatNumber(n)})` : `${formatPercent(share)} of ${formatCount(n, who)} ${what}`;
}

type Own = PairEvidence['minutesApart'];

const own = (value: Own, say: (value: number) => string): string => (value === null ? unknown : say(value.value));

/** Of the two the one that is rarer: both have a rate of their own. */
function rarer([left, right]: readonly [Own, Own], what: string): string {
  const rates = [left, right].flatMap((one) => (one === null ? [] : [one.rate]));
  const [rarest] = rates.toSorted((a, b) => (a.share ?? 2) - (b.share ?? 2));
  return rarest === undefined ? unknown : usualOf(rarest, what, 'other answer');
}

const minuteMs = 60_000;
const minutes = (value: number): string => formatDuration(Math.max(1, Math.round(value)) * minuteMs);
const same = (value: PairEvidence['sameNetwork'], what: string): string =>
  value === null ? unknown : value.isSame ? `the same ${what}` : 'different ones';
const sharing = (value: PairEvidence['sameNetwork']): string =>
  value === null ? unknown : usualOf(value.rate, 'have one in common', 'other pair');

/** Each sign alone: nothing is added up, since honest people paste, hurry, and live in one house. */
export function evidenceLines({ pasted, burst, seconds, minutesApart, sameNetwork, sameDevice }: PairEvidence): readonly EvidenceLine[] {
  const both = (sign: string, text: string, usual: string): EvidenceLine => ({ sign, left: text, right: text, usual });
  return [
    {
      sign: 'Pasted from outside',
      left: own(pasted[0], formatPercent),
      right: own(pasted[1], formatPercent),
      usual: rarer(pasted, 'have as much'),
    },
    {
      sign: 'Typed within ten seconds',
      left: own(burst[0], formatPercent),
      right: own(burst[1], formatPercent),
      usual: rarer(burst, 'have as much'),
    },
    {
      sign: 'Time on the question',
      left: own(seconds[0], (value) => formatDuration(value * 1000)),
      right: own(seconds[1], (value) => formatDuration(value * 1000)),
      usual: rarer(seconds, 'were as fast'),
    },
    both(
      'Last change',
      own(minutesApart, (value) => `${minutes(value)} apart`),
      minutesApart === null ? unknown : usualOf(minutesApart.rate, 'lie as close', 'other pair'),
    ),
    both('Network', same(sameNetwork, 'network'), sharing(sameNetwork)),
    both('Device', same(sameDevice, 'kind of browser and system'), sharing(sameDevice)),
  ];
}
