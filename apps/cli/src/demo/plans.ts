import type { Language } from '@assay/core/runs';
import { type DemoOpening, habits, leaksAt, openings } from './company.ts';
import { atHome, atWork, dayMs, hourMs, later, minuteMs } from './moments.ts';
import { type DemoPerson, personNumber } from './people.ts';

/** `list`: a row of a list that was uploaded; `hand`: one by one; `advert`: by an open link, on their own. */
export type Way = 'list' | 'hand' | 'advert';

export type Fate = { kind: 'never' } | { kind: 'opens'; at: Date } | { kind: 'revoked'; at: Date } | { kind: 'sits'; at: Date };

/** What becomes of a person at the company. */
export type Plan = DemoPerson & {
  opening: string;
  way: Way;
  source: string;
  isWarm: boolean;
  invitedAt: Date;
  startsUntil: Date;
  fate: Fate;
  timeMultiplier: number;
  pace: number;
  /** Their network is gone for so long before the end, at which they are not done; null: it is there. */
  offlineMs: number | null;
  /** How much of the six months was over. */
  time: number;
  isAfterLeak: boolean;
  languages: readonly Language[];
  device: { userAgent: string; address: string };
};

export const companyDays = 182;
const daysToStart = 14;

const sources = {
  hand: ['Referral', 'Sourced by us', 'Came back to us'],
  list: ['Job board', 'University fair', 'Agency Northlight'],
  advert: ['Careers page'],
} as const satisfies Record<Way, readonly [string, ...string[]]>;

const lotOf = (lot: number): Way => (lot < 0.42 ? 'list' : lot < 0.7 ? 'hand' : 'advert');

/** @param end the present */
export function planOf(seed: string, number: number, people: number, end: Date): Plan {
  const person = personNumber(seed, number);
  const { chance } = person;
  const time = ((number + chance.share()) / people) ** 0.92;
  const begin = later(end, -companyDays * dayMs);
  const way = lotOf(chance.share());
  // The last ones sit it at this very moment.
  const isLast = people - number <= Math.max(1, Math.round(people / 140));
  const day = isLast ? later(end, -chance.between(1.5, 5) * dayMs) : later(begin, time * (companyDays - 1) * dayMs);
  const planned = way === 'advert' ? atHome(day, chance) : atWork(day, chance);
  const invitedAt = planned < end ? planned : later(end, -chance.between(1, 6) * hourMs);
  const opening = openingAt(chance.share());
  const source = chance.oneOf(sources[way]);
  const startsUntil = later(invitedAt, daysToStart * dayMs);
  // Counted from the last, so that somebody's edits still wait for a decision.
  const isOffline = (people - number) % 37 === 6;
  const skill = person.skill + (source === 'Referral' ? 0.35 : way === 'advert' ? -0.2 : 0);
  return {
    ...person,
    ...{ skill, way, source, invitedAt, startsUntil, time },
    opening: opening.key,
    isWarm: source === 'Referral' || source === 'Came back to us' || chance.isTrue(0.1),
    fate: fateOf(),
    offlineMs: isOffline ? 40 * minuteMs : null,
    timeMultiplier: way === 'hand' && chance.isTrue(0.08) ? chance.oneOf([1.25, 1.5]) : 1,
    pace: (isOffline ? 4 : 1) * Math.exp(-0.3 + 0.2 * chance.normal()),
    isAfterLeak: time >= leaksAt,
    languages: languagesOf(),
    device: {
      userAgent: chance.oneOf(browsers),
      address: `198.51.${Math.floor(chance.between(0, 256))}.${Math.floor(chance.between(1, 255))}`,
    },
  };

  function fateOf(): Fate {
    if (isLast) return { kind: 'sits', at: later(end, -chance.between(9, 48) * minuteMs) };
    // Spread evenly (multiples of the golden ratio), so that a small company has some of each as well.
    const lot = (number * 0.618034) % 1;
    const soon = later(invitedAt, chance.between(0.5, 90) * hourMs);
    if (way !== 'advert' && lot < 0.05) return { kind: 'never' };
    if (lot < 0.085) return { kind: 'opens', at: soon };
    if (way !== 'advert' && lot < 0.1) return { kind: 'revoked', at: soon };
    const days = Math.min(daysToStart - 1, -3.2 * Math.log(1 - chance.share()));
    const at = way === 'advert' && chance.isTrue(0.5) ? later(invitedAt, 4 * minuteMs) : atHome(later(invitedAt, days * dayMs), chance);
    return { kind: 'sits', at: at > later(invitedAt, 3 * minuteMs) ? at : later(invitedAt, 2 * hourMs) };
  }

  function languagesOf(): readonly Language[] {
    const lot = chance.share();
    const { python, javascript } = habits(opening.assessment);
    const own: readonly Language[] =
      lot < python
        ? ['python', 'javascript', 'typescript']
        : lot < python + javascript
          ? ['javascript', 'typescript', 'python']
          : ['typescript', 'javascript', 'python'];
    return [...own, 'sql'];
  }
}

function openingAt(lot: number): DemoOpening {
  let below = 0;
  for (const opening of openings) {
    below += opening.share;
    if (lot < below) return opening;
  }
  return openings[0];
}

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
] as const;
