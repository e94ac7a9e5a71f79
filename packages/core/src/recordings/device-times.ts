import type { AttemptEvent } from '../attempts/schema.ts';

export type TimedBatch = {
  receivedAt: Date;
  events: readonly Pick<AttemptEvent, 'clientAt'>[];
  /** It arrived after the end: how long it was on its way says nothing of the device's clock. */
  isLate?: boolean;
};

export type DeviceTimes = {
  /** The server's time of each event of each batch, in milliseconds since the epoch; it never goes back. */
  times: readonly (readonly number[])[];
  /** The places (batch) before which the device's clock was changed. */
  changedBefore: readonly number[];
};

/** What a batch waits before it is sent, and what an honest clock drifts, stay below this. */
const toleranceMs = 2_000;
/** So much prompt delivery says what the distance of the two clocks was before it changed. */
const proof = { batches: 3, spanMs: 10_000 };

/**
 * When the events of one writer session happened by the server's clock. The distance of the device's clock is the smallest one between the last event of a
 * batch and its arrival, since nothing arrives before it was typed. It is found anew where the device's clock goes back, and where batches that had been coming
 * promptly suddenly seem to arrive before they were typed: there the clock was set forward. Where nothing but late batches came, the device is believed.
 */
export function deviceTimes(batches: readonly TimedBatch[]): DeviceTimes {
  const stretches = stretchesOf(batches);
  const times: number[][] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches) {
    for (const { events, receivedAt } of stretch.batches) {
      times.push(
        events.map(({ clientAt }) => {
          latest = Math.max(latest, Math.min(clientAt + stretch.smallestMs, receivedAt.getTime()));
          return latest;
        }),
      );
    }
  }
  return { times, changedBefore: stretches.slice(1).map(({ first }) => first) };
}

type Stretch = { first: number; batches: TimedBatch[]; smallestMs: number; promptSince: Date; prompt: number };

function stretchesOf(batches: readonly TimedBatch[]): Stretch[] {
  const stretches: Stretch[] = [];
  let previousAt = Number.NEGATIVE_INFINITY;
  for (const [index, batch] of batches.entries()) {
    const open = stretches.at(-1);
    const isBack = (batch.events[0]?.clientAt ?? previousAt) < previousAt - toleranceMs;
    if (open === undefined || isBack || isForward(open, batch)) {
      const smallestMs = batch.isLate === true ? Math.min(0, distanceOf(batch)) : distanceOf(batch);
      stretches.push({ first: index, batches: [batch], smallestMs, promptSince: batch.receivedAt, prompt: 1 });
    } else take(open, batch);
    previousAt = batch.events.at(-1)?.clientAt ?? previousAt;
  }
  return stretches;
}

function take(stretch: Stretch, batch: TimedBatch): void {
  stretch.batches.push(batch);
  if (batch.isLate === true) return;
  const distanceMs = distanceOf(batch);
  if (distanceMs < stretch.smallestMs - toleranceMs) {
    stretch.promptSince = batch.receivedAt;
    stretch.prompt = 1;
  } else if (distanceMs <= stretch.smallestMs + toleranceMs) stretch.prompt += 1;
  stretch.smallestMs = Math.min(stretch.smallestMs, distanceMs);
}

/** Late batches arrive together, so they prove nothing of the distance before. */
function isForward({ batches, smallestMs, promptSince, prompt }: Stretch, batch: TimedBatch): boolean {
  if (distanceOf(batch) >= smallestMs - toleranceMs || prompt < proof.batches) return false;
  return (batches.at(-1)?.receivedAt ?? promptSince).getTime() - promptSince.getTime() >= proof.spanMs;
}

const distanceOf = ({ receivedAt, events }: TimedBatch): number => receivedAt.getTime() - (events.at(-1)?.clientAt ?? receivedAt.getTime());
