import { type FunnelRow, type FunnelStep, fewestAnswers, hundredthsToReach, type MeasuredHours } from '@assay/core/analytics';
import { middleOfLogBin, quantileWithInterval } from '@assay/stats';
import { type Counts, countedOf, numberOf } from './counts.ts';
import type { MergedInvited } from './merged-slices.ts';
import { shareOf } from './share-of.ts';

/** Those invited under an opening, with its line; null where it has none. */
export type InvitedOfOpening = { invited: MergedInvited; linePercent: number | null };

/** How many are at a step; of those who were at the one before and are not here, who may still come. */
type AtStep = { step: FunnelStep; n: number; besides: number; waiting: number; hours: Counts | null };

/** How far the people went who were invited, each opening by its own line. */
export function funnelOf(openings: readonly InvitedOfOpening[]): readonly FunnelRow[] {
  const total = (of: (one: MergedInvited) => number): number => openings.reduce((sum, { invited }) => sum + of(invited), 0);
  const hours = (step: keyof MergedInvited['hours']): Counts => addedUp(openings.map(({ invited }) => invited.hours[step]));
  const hasLines = openings.every(({ linePercent }) => linePercent !== null);
  const above = (of: (one: MergedInvited) => Counts, isAbove: boolean): number =>
    openings.reduce((sum, { invited, linePercent }) => {
      const line = hundredthsToReach(linePercent ?? 0);
      return sum + numberOf(of(invited), (score) => score >= line === isAbove);
    }, 0);
  const unsubmitted = total(({ advancedUnsubmitted }) => advancedUnsubmitted);
  const advanced = total((one) => numberOf(one.advanced) + one.advancedUnscored) + unsubmitted;
  const at: AtStep[] = [
    { step: 'invited', n: total(({ n }) => n), besides: 0, waiting: 0, hours: null },
    { step: 'opened', n: total(({ opened }) => opened), besides: 0, waiting: total(({ mayOpen }) => mayOpen), hours: hours('toOpen') },
    {
      step: 'started',
      n: total(({ started }) => started),
      besides: 0,
      waiting: total(({ mayStart }) => mayStart),
      hours: hours('toStart'),
    },
    {
      step: 'submitted',
      n: total(({ submitted }) => submitted),
      besides: 0,
      waiting: total(({ running }) => running),
      hours: hours('toEnd'),
    },
  ];
  if (hasLines) {
    const passed = above(({ scores }) => scores, true);
    // A score below the line can still rise by late edits, and one that is not known yet may be above it.
    at.push({
      step: 'passed',
      n: passed,
      besides: 0,
      waiting: total((one) => one.unscored) + above(({ withLateTail }) => withLateTail, false),
      hours: null,
    });
    const advancedAbove = above((one) => one.advanced, true);
    at.push({
      ...{ step: 'advanced', n: advanced, besides: advanced - advancedAbove, waiting: above(({ undecided }) => undecided, true) },
      hours: hours('toAdvance'),
    });
  } else {
    const waiting = total((one) => numberOf(one.undecided) + one.undecidedUnscored);
    at.push({ step: 'advanced', n: advanced, besides: unsubmitted, waiting, hours: hours('toAdvance') });
  }
  return at.map((one, index) => rowOf(one, at[index - 1]?.n ?? null));
}

function rowOf({ step, n, besides, waiting, hours }: AtStep, before: number | null): FunnelRow {
  const came = n - besides;
  return {
    step,
    n,
    besides,
    ofPrevious: before === null || before < fewestAnswers ? null : shareOf(came, before),
    median: hours === null ? null : medianHours(hours),
    lost: before === null ? 0 : before - came - waiting,
    waiting,
  };
}

function medianHours(bins: Counts): MeasuredHours | null {
  if (numberOf(bins) < fewestAnswers) return null;
  const found = quantileWithInterval(countedOf(bins, middleOfLogBin), 0.5);
  return found === null ? null : { hours: found.value, low: found.low, high: found.high };
}

function addedUp(all: readonly Counts[]): Counts {
  const sum: Counts = new Map();
  for (const counts of all) for (const [value, count] of counts) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}
