import { type BaseRate, pairsSharing, pairsWithin, shareAtLeast, shareAtMost } from './base-rates.ts';
import type { AnswerTrace } from './schema.ts';

/** What is known of one answer beside its text. */
export type EvidenceSource = {
  /** Null where the recording is gone, as promised, or there never was one. */
  trace: AnswerTrace | null;
  /** Keyed hashes of the networks that it was written in. */
  networks: readonly string[];
  /** What browsers said of themselves. */
  devices: readonly string[];
};

/** A figure of one answer, and of how many others it is as far from the usual. */
type Own = { value: number; rate: BaseRate };

/**
 * What speaks for or against that two answers have one origin, apart from what they look like. Each stands alone with how often it is found
 * between others, and none is counted together with another: who pastes may have written elsewhere, and who sits in one house shares its network.
 */
export type PairEvidence = {
  /** Share pasted from outside, of each of the two. */
  pasted: readonly [Own | null, Own | null];
  /** Share typed within ten seconds. */
  burst: readonly [Own | null, Own | null];
  /** Seconds on the item; the rate says how many others were as fast. */
  seconds: readonly [Own | null, Own | null];
  /** Between the last changes of the two. */
  minutesApart: Own | null;
  /** Null where nothing is known of one of them. */
  sameNetwork: { isSame: boolean; rate: BaseRate } | null;
  sameDevice: { isSame: boolean; rate: BaseRate } | null;
};

const minuteMs = 60_000;

/** @param others answers to the same question, the two left out */
export function pairEvidence(one: EvidenceSource, other: EvidenceSource, others: readonly EvidenceSource[]): PairEvidence {
  const known = <Value>(read: (source: EvidenceSource) => Value | null): Value[] => others.flatMap((source) => read(source) ?? []);
  const ofBoth = (
    read: (source: EvidenceSource) => number | null,
    rate: (values: readonly number[], value: number) => BaseRate,
  ): readonly [Own | null, Own | null] => {
    const values = known(read);
    const own = (value: number | null): Own | null => (value === null ? null : { value, rate: rate(values, value) });
    return [own(read(one)), own(read(other))];
  };
  return {
    pasted: ofBoth(({ trace }) => trace?.shares?.pasted ?? null, shareAtLeast),
    burst: ofBoth(({ trace }) => trace?.shares?.burst ?? null, shareAtLeast),
    seconds: ofBoth(({ trace }) => trace?.seconds ?? null, shareAtMost),
    minutesApart: apart(finishedMinutes(one), finishedMinutes(other), known(finishedMinutes)),
    sameNetwork: shared(
      one.networks,
      other.networks,
      others.map(({ networks }) => networks),
    ),
    sameDevice: shared(
      one.devices,
      other.devices,
      others.map(({ devices }) => devices),
    ),
  };
}

const finishedMinutes = ({ trace }: EvidenceSource): number | null =>
  trace === null || trace.finishedAt === null ? null : Date.parse(trace.finishedAt) / minuteMs;

function apart(one: number | null, other: number | null, others: readonly number[]): Own | null {
  if (one === null || other === null) return null;
  const value = Math.abs(one - other);
  return { value, rate: pairsWithin(others, value) };
}

function shared(
  one: readonly string[],
  other: readonly string[],
  others: readonly (readonly string[])[],
): { isSame: boolean; rate: BaseRate } | null {
  if (one.length === 0 || other.length === 0) return null;
  return { isSame: one.some((value) => other.includes(value)), rate: pairsSharing(others.filter((values) => values.length > 0)) };
}
