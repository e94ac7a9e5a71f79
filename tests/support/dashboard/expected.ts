import type { FunnelStep, Population } from '@assay/core/analytics';
import { formReliability, mean, standardDeviation } from '@assay/stats';
import { dayOf, percentOf, populationOf, type Told } from './told-story.ts';

export type Scope = { opening: number | null; from: string | null; until: string | null; population: Population };

/** The figures of a dashboard, reckoned of single people: a second computation, which knows no days that are added up. */
export function expectedOf(all: readonly Told[], lines: readonly number[], { opening, from, until, population }: Scope, now: number) {
  const own = all.filter((told) => opening === null || told.opening === opening);
  const isWithin = (at: number) => (from === null || dayOf(at) >= from) && (until === null || dayOf(at) <= until);
  const isCounted = (told: Told) => population === 'all' || populationOf(told) === 'counted';
  const invitedWithin = own.filter((told) => isWithin(told.invitedAt) && isCounted(told));
  const invited = invitedWithin.filter(({ isWaived }) => !isWaived);
  const endedWithin = own.filter(({ closedAt }) => closedAt !== null && isWithin(closedAt));
  const ended = endedWithin.filter(isCounted);
  const scores = ended.flatMap((told) => percentOf(told) ?? []);
  const passes = (told: Told) => (percentOf(told) ?? -1) >= (lines[told.opening] ?? 0) - 1e-9;
  const forms = ended.filter((told) => percentOf(told) !== null && !told.isVoid).map(({ items }) => items);
  return {
    finished: ended.length,
    provisional: ended.filter((told) => !told.isGone && (percentOf(told) === null || isTailWaiting(told))).length,
    leftOut: {
      void: population === 'all' ? 0 : endedWithin.filter((told) => populationOf(told) === 'void').length,
      confirmed: population === 'all' ? 0 : endedWithin.filter((told) => populationOf(told) === 'confirmed').length,
      waived: invitedWithin.length - invited.length,
    },
    funnel: funnelOf(invited, passes, now),
    hours: hoursOf(invited),
    weeksFrom: (monday: string, weeks: number) => weeksFrom(ended, passes, monday, weeks),
    scores: scores.toSorted((a, b) => a - b),
    mean: mean(scores),
    sd: standardDeviation(scores),
    reliability: formReliability(forms),
    sections: meansOf(forms, ({ section }) => [section]),
    skills: meansOf(forms, ({ skills }) => skills),
    used: ended.map(({ runs, grantedMs }) =>
      Math.min(1, runs.reduce((sum, run) => sum + ((run.until ?? run.from) - run.from), 0) / grantedMs),
    ),
    cutOff: ended.filter(({ closedBy }) => closedBy === 'deadline').length,
  };
}

function funnelOf(invited: readonly Told[], passes: (told: Told) => boolean, now: number) {
  const hasStarted = ({ runs }: Told) => runs.length > 0;
  const mayStart = (told: Told) =>
    !hasStarted(told) && !told.isRevoked && !told.isGone && (told.startsUntil === null || hourOf(told.startsUntil) >= hourOf(now));
  const isOpen = ({ isGone, decision }: Told) => !isGone && (decision === null || decision.kind === 'hold');
  const opened = invited.filter(({ openedAt }) => openedAt !== null);
  const started = opened.filter(hasStarted);
  const submitted = started.filter(({ closedAt }) => closedAt !== null);
  const passed = submitted.filter(passes);
  const advanced = invited.filter(({ decision }) => decision?.kind === 'advance');
  const row = (step: FunnelStep, before: readonly Told[], here: readonly Told[], mayCome: (told: Told) => boolean, besides = 0) => {
    const missing = before.filter((told) => !here.includes(told));
    const waiting = missing.filter(mayCome).length;
    return { step, n: here.length, besides, waiting, lost: missing.length - waiting };
  };
  return [
    row('invited', [], invited, () => false),
    row('opened', invited, opened, mayStart),
    row('started', opened, started, mayStart),
    row('submitted', started, submitted, ({ isGone }) => !isGone),
    row('passed', submitted, passed, (told) => !told.isGone && (percentOf(told) === null || isTailWaiting(told))),
    row('advanced', passed, advanced, isOpen, advanced.filter((told) => !passed.includes(told)).length),
  ];
}

/** From each step that has a moment to the next, of everybody who made it; sorted. */
function hoursOf(invited: readonly Told[]): Partial<Record<FunnelStep, readonly number[]>> {
  const between = (momentsOf: (told: Told) => readonly [number | null | undefined, number | null | undefined]) =>
    invited
      .flatMap((told) => {
        const [from, until] = momentsOf(told);
        return from == null || until == null ? [] : [Math.max(0, until - from) / 3_600_000];
      })
      .toSorted((a, b) => a - b);
  return {
    opened: between(({ invitedAt, openedAt }) => [invitedAt, openedAt]),
    started: between(({ openedAt, runs }) => [openedAt, runs[0]?.from]),
    submitted: between(({ runs, closedAt }) => [runs[0]?.from, closedAt]),
    advanced: between(({ closedAt, decision }) => [closedAt, decision?.kind === 'advance' ? decision.at : null]),
  };
}

/** Nobody decides about late edits of a void attempt. */
const isTailWaiting = ({ isLateTailWaiting, isVoid }: Told): boolean => isLateTailWaiting && !isVoid;

const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

function weeksFrom(ended: readonly Told[], passes: (told: Told) => boolean, monday: string, weeks: number) {
  const begin = Date.parse(monday);
  const own = ended.filter(({ closedAt }) => (closedAt ?? 0) >= begin && (closedAt ?? 0) < begin + weeks * 7 * 86_400_000);
  const scored = own.filter((told) => percentOf(told) !== null);
  return { n: own.length, passed: scored.length < 5 ? null : scored.filter(passes).length / scored.length };
}

/** Of each name the mean over people of their share of its points. */
function meansOf(forms: readonly Told['items'][], namesOf: (item: Told['items'][number]) => readonly string[]) {
  const names = [...new Set(forms.flat().flatMap(namesOf))];
  return new Map(
    names.map((name) => {
      const shares = forms.flatMap((form) => {
        const own = form.filter((item) => namesOf(item).includes(name));
        const of = own.reduce((sum, { weight }) => sum + weight, 0);
        return of === 0 ? [] : [own.reduce((sum, { share, weight }) => sum + share * weight, 0) / of];
      });
      return [name, { n: shares.length, mean: mean(shares) ?? 0 }] as const;
    }),
  );
}
