import { type ItemTimes, itemTimes, type Pause } from '@assay/core/attempts';
import type { ItemId } from '@assay/core/ids';
import { deviceTimes, type RecordedBatch } from '@assay/core/recordings';
import type { Attempt } from '@assay/db';

/** Time per item of what is in the answers. Devices are put on the server's clock first: only so can breaks be told, and one device from the next. */
export function timePerItem(
  attempt: Pick<Attempt, 'intervals' | 'closedAt'>,
  batches: readonly RecordedBatch[],
): ReadonlyMap<ItemId, ItemTimes> {
  const folded = batches.filter(({ place }) => place === 'folded');
  const sessions = Map.groupBy(folded, ({ writerSessionId }) => writerSessionId);
  const events = [...sessions.values()].flatMap((own) => {
    const { times } = deviceTimes(own.map(({ receivedAt, batch }) => ({ receivedAt, events: batch.events })));
    return own.flatMap(({ batch }, index) =>
      batch.events.map((event, place) => ({ ...event, clientAt: times[index]?.[place] ?? event.clientAt })),
    );
  });
  return itemTimes(events, breaksOf(attempt), attempt.closedAt?.getTime() ?? null);
}

/** The stretches in which the clock stood still. */
export const breaksOf = ({ intervals }: Pick<Attempt, 'intervals'>): Pause[] =>
  intervals.flatMap(({ endedAt }, index) => {
    const next = intervals[index + 1];
    return endedAt === null || next === undefined ? [] : [{ fromMs: endedAt.getTime(), untilMs: next.startedAt.getTime() }];
  });
