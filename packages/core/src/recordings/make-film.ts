import type { ItemId } from '../ids.ts';
import { deviceTimes } from './device-times.ts';
import { filmGaps } from './film-gaps.ts';
import { advance, type FilmMoment, firstMoment } from './film-moment.ts';
import type { FilmSource, PlacedBatch } from './film-source.ts';
import { filmSteps } from './film-steps.ts';
import { provenanceOf } from './provenance.ts';
import type { Film, FilmRun, FilmStep } from './views.ts';

/** The film of an attempt from what the server holds of it. */
export function makeFilm(source: FilmSource): Film {
  const { time, items, documents } = source;
  const itemOf = (itemId: ItemId) => items.findIndex((item) => item.itemId === itemId);
  const placed = placedBatches(source);
  const { steps: typed, torn } = filmSteps(placed, source, itemOf);
  const runs = source.runs.map(({ itemId, language, askedAt, toldAt, result }) => ({
    item: itemOf(itemId),
    language,
    askedAt: time.placeOf(askedAt.getTime()),
    toldAt: toldAt === null ? null : time.placeOf(toldAt.getTime()),
    result,
  }));
  const seen = [...typed, ...runs.flatMap(stepsOfRun)].toSorted((a, b) => a.at - b.at);
  const steps = source.isDeleted ? storedSteps(source, itemOf) : seen;
  const bare: Film = {
    isBlind: source.isBlind,
    workingTimeMs: time.lengthMs,
    endsAtMs: time.placeOf(source.endsAt.getTime()),
    items: items.map((item) => ({ ...item, itemId: source.isBlind ? null : item.itemId, isFaithful: true })),
    documents: documents.map(({ itemId, language, path, starter }) => ({
      item: itemOf(itemId),
      language,
      path: path ?? null,
      starter,
      provenance: [],
    })),
    steps,
    runs,
    gaps: filmGaps(placed, source),
    isDeleted: source.isDeleted,
  };
  const provenance = provenanceOf(bare);
  const end = firstMoment(bare);
  for (const step of steps) advance(end, bare, step);
  return {
    ...bare,
    items: bare.items.map((item, index) => ({ ...item, isFaithful: isFaithful(end, source, { index, torn }) })),
    documents: bare.documents.map((document, index) => ({ ...document, provenance: provenance[index] ?? [] })),
  };
}

/** `torn`: the documents of which a stored batch began on another text than the one before it ended with. */
function isFaithful(
  end: FilmMoment,
  { items, documents, stored }: FilmSource,
  { index, torn }: { index: number; torn: ReadonlySet<number> },
): boolean {
  const itemId = items[index]?.itemId;
  const answer = stored.find((own) => own.itemId === itemId);
  const shown = end.answers[index];
  if (answer === undefined || shown === undefined) return false;
  if (answer.typed !== shown.typed || answer.language !== shown.language) return false;
  if (JSON.stringify(answer.selected) !== JSON.stringify(shown.selected)) return false;
  return documents.every((document, place) => document.itemId !== itemId || (document.stored === end.texts[place] && !torn.has(place)));
}

/** Sessions follow one another, so a later one's events are never before an earlier one's that count. */
function placedBatches({ batches, endsAt }: FilmSource): PlacedBatch[] {
  return [...Map.groupBy(batches, ({ writerSessionId }) => writerSessionId).values()].flatMap((own) => {
    const { times, changedBefore } = deviceTimes(
      own.map(({ receivedAt, batch }) => ({ receivedAt, events: batch.events, isLate: receivedAt > endsAt })),
    );
    return own.map((batch, index) => ({ ...batch, times: times[index] ?? [], isClockChanged: changedBefore.includes(index) }));
  });
}

const stepsOfRun = ({ item, askedAt, toldAt }: FilmRun, run: number): FilmStep[] => [
  { at: askedAt, kind: 'ask', item, run },
  ...(toldAt === null ? [] : [{ at: toldAt, kind: 'told', item, run } as const]),
];

/** All that is left when the recording is gone: the answers, at once. */
function storedSteps({ documents, stored }: FilmSource, itemOf: (id: ItemId) => number): FilmStep[] {
  const texts = documents.flatMap(({ starter, stored: text }, document): FilmStep[] =>
    text === starter ? [] : [{ at: 0, kind: 'whole', document, text }],
  );
  const others = stored.flatMap(({ itemId, selected, typed, language }): FilmStep[] => {
    const item = itemOf(itemId);
    return [
      ...(selected.length === 0 ? [] : [{ at: 0, kind: 'choose', item, selected } as const]),
      ...(typed === null ? [] : [{ at: 0, kind: 'fill', item, typed } as const]),
      ...(language === null ? [] : [{ at: 0, kind: 'language', item, language } as const]),
    ];
  });
  return [...texts, ...others];
}
