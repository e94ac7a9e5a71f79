import { drawablePool, type PoolFilter } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { type AssessmentForecast, daysSince, type RotationSettings, type StockOutlook } from '@assay/core/rotation';
import { type Database, type Demand, type LiveVersion, listDemand, listLiveVersions } from '@assay/db';
import { type StockQuestion, type StockSection, type WeeklyRate, weeklyRate, weeksOfStock } from '@assay/stats';

const weekMs = 7 * 86_400_000;
/** The rate is that of the last weeks, as many as there were since the first attempt. */
const weeksLookedAt = 8;
const fewestWeeks = 2;
const fewestAttempts = 10;

type Life = { since: Date; exposures: number };
type Given = {
  settings: RotationSettings;
  /** By question, of what is live. */
  lives: ReadonlyMap<string, Life>;
  now: Date;
};

export type PlannedSection = {
  teamId: TeamId;
  pool: PoolFilter;
  languages: Demand['content']['languages'];
  section: StockSection;
  outlook: StockOutlook;
};
export type StockForecast = {
  assessments: readonly AssessmentForecast[];
  /** Of assessments that somebody took lately or is invited to. */
  inUse: readonly PlannedSection[];
  /** By id, to count families. */
  families: ReadonlyMap<string, string>;
};

/** How long the live questions last, section by section, if candidates come as they came in the last weeks. */
export async function forecastStock(db: Database, given: Given): Promise<StockForecast> {
  const demand = await listDemand(db, { from: new Date(given.now.getTime() - weeksLookedAt * weekMs), now: given.now });
  const live = new Map<TeamId, readonly LiveVersion[]>();
  for (const { teamId } of demand) if (!live.has(teamId)) live.set(teamId, await listLiveVersions(db, teamId));
  const plans = demand.map((one) => planOf(one, live.get(one.teamId) ?? [], given));
  const questions = stockQuestions([...live.values()].flat(), given);
  const at = (speed: keyof WeeklyRate, isWithPending: boolean) => {
    const sections = plans.flatMap(({ sections: own, rate, pendingPerWeek }) =>
      own.map(({ section }) => ({
        ...section,
        attemptsPerWeek: rate?.[speed] ?? 0,
        attemptsInFirstWeeks: isWithPending ? pendingPerWeek[speed] : 0,
      })),
    );
    return weeksOfStock(questions, sections);
  };
  const [usual, soonest, latest] = [at('rate', true), at('high', true), at('low', false)];
  let index = 0;
  const inUse: PlannedSection[] = [];
  const assessments = plans.map(({ demand: { assessmentId, teamId, content, startedAt, pending }, rate, weeks, sections }) => ({
    assessmentId,
    attempts: startedAt.length,
    weeks,
    rate,
    pending,
    sections: sections.map(({ section, title, pool, isForCap, live: size, families }) => {
      const outlook: StockOutlook =
        rate === null && families >= section.neededFamilies
          ? { kind: 'unknown' }
          : { kind: 'lasts', weeks: usual[index] ?? null, soonest: soonest[index] ?? null, latest: latest[index] ?? null };
      index += 1;
      if (startedAt.length + pending > 0) inUse.push({ teamId, pool, languages: content.languages, section, outlook });
      return { title, count: section.count, live: size, families, needed: section.neededFamilies, isForCap, outlook };
    }),
  }));
  return { assessments, inUse, families: new Map(questions.map(({ id, family }) => [id, family])) };
}

function planOf(demand: Demand, live: readonly LiveVersion[], { settings, now }: Given) {
  const first = Math.min(...demand.startedAt.map((at) => at.getTime()));
  const weeks = demand.startedAt.length === 0 ? weeksLookedAt : Math.min(weeksLookedAt, Math.ceil((now.getTime() - first + 1) / weekMs));
  const counts = Array.from({ length: weeks }, (_, week) => countBetween(demand.startedAt, now, week));
  const rate = demand.startedAt.length >= fewestAttempts && weeks >= fewestWeeks ? weeklyRate(counts) : null;
  const startShare = demand.invitedSince === 0 ? 1 : Math.min(1, demand.startedAt.length / demand.invitedSince);
  const half = demand.pending / 2;
  return {
    demand,
    weeks,
    rate,
    pendingPerWeek: { low: 0, rate: half * startShare, high: half },
    sections: demand.content.sections.map(({ title, pool, count }) => {
      const own = drawablePool(live, pool, demand.content.languages);
      const families = new Set(own.map(({ question }) => question.family)).size;
      const forCap = Math.ceil(count / settings.exposureCap);
      const isForCap = families >= forCap;
      const section: StockSection = {
        questionIds: own.map(({ question }) => question.id),
        count,
        neededFamilies: isForCap ? forCap : count,
        attemptsPerWeek: 0,
        attemptsInFirstWeeks: 0,
      };
      return { section, title, pool, isForCap, live: own.length, families };
    }),
  };
}

const countBetween = (startedAt: readonly Date[], now: Date, week: number): number =>
  startedAt.filter((at) => Math.floor((now.getTime() - at.getTime()) / weekMs) === week).length;

function stockQuestions(live: readonly LiveVersion[], { settings, lives, now }: Given): readonly StockQuestion[] {
  const byId = new Map(live.map(({ question }) => [question.id, question.family]));
  return [...byId].map(([id, family]) => {
    const life = lives.get(id);
    const days = life === undefined ? 0 : daysSince(life.since.toISOString(), now);
    return {
      id,
      family,
      showingsLeft: Math.max(0, settings.exposureLimit - (life?.exposures ?? 0)),
      weeksLeft: Math.max(0, (settings.ageLimitDays - days) / 7),
    };
  });
}
