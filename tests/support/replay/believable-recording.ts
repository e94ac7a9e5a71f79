import { applyChanges, type DocumentRef, type FinishedRun, type InputType, type TextChange, textHash } from '@assay/core/attempts';
import { type AttemptEvent, attemptEvent, type EventBatch } from '@assay/core/attempts/schema';
import { parseId } from '@assay/core/ids';
import { type FilmSource, type RecordedBatch, workingTime } from '@assay/core/recordings';
import { seededRandom } from '@assay/stats';
import { essayLines, pastedBlock, pythonLines, queryLines } from './written-lines.ts';

const startedAt = new Date('2026-11-02T09:00:00Z');

const idOf = <Kind extends 'item' | 'writerSession'>(kind: Kind, digit: number) => {
  const id = parseId(kind, `${kind === 'item' ? 'itm' : 'wri'}_${String(digit).repeat(26)}`);
  if (id === undefined) throw new Error('such an id is needed');
  return id;
};
const [program, query, choice, essay] = [1, 2, 3, 4].map((digit) => idOf('item', digit)) as never as [ItemId, ItemId, ItemId, ItemId];
type ItemId = NonNullable<ReturnType<typeof parseId<'item'>>>;
const writer = idOf('writerSession', 1);

type Written = DocumentRef & { starter: string; lines: readonly string[]; text: string };

/** A key as it is pressed: what it does, and how long after the one before. */
type Press = { input: InputType; changes: readonly TextChange[]; afterMs: number };

/**
 * What the server holds of an attempt that was worked on throughout: so many events over so many minutes, in four questions, with slips, changes of mind, runs, pastes, times
 * away and one stretch offline. The same seed gives the same recording.
 */
export function believableRecording(
  seed: string,
  { events = 20_000, minutes = 90 }: { events?: number; minutes?: number } = {},
): FilmSource {
  const random = seededRandom(`recording ${seed}`);
  const chance = (share: number) => random() < share;
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const oneOf = <Value>(values: readonly Value[]): Value => values[between(0, values.length)] as Value;
  const documents: Written[] = [
    { itemId: program, language: 'python', starter: 'def reorder_points(stock, orders):\n    pass\n', lines: pythonLines, text: '' },
    {
      itemId: program,
      language: 'python',
      path: 'rules.py',
      starter: '# Rules that the warehouse gave us.\n',
      lines: pythonLines,
      text: '',
    },
    { itemId: query, language: 'sql', starter: '', lines: queryLines, text: '' },
    { itemId: essay, language: 'prose', starter: '', lines: essayLines, text: '' },
  ];
  for (const document of documents) document.text = document.starter;

  const recorded: { document: Written | null; event: AttemptEvent; afterMs: number }[] = [];
  const runs: { itemId: ItemId; language: 'python' | 'sql'; index: number; passed: number }[] = [];
  const tell = (document: Written | null, event: object, afterMs: number) =>
    recorded.push({ document, event: attemptEvent.parse({ seq: recorded.length + 1, clientAt: 0, ...event }), afterMs });
  const press = (document: Written, { input, changes, afterMs }: Press) => {
    const applied = applyChanges(document.text, changes);
    if ('refusal' in applied) throw new Error(applied.refusal);
    document.text = applied.text;
    tell(document, { kind: 'edit', input, changes }, afterMs);
  };
  const type = (document: Written, text: string, at: number) => {
    let offset = at;
    for (const letter of text) {
      if (chance(0.04)) {
        press(document, { input: 'type', changes: [{ offset, length: 0, text: oneOf([...'aeiounrst']) }], afterMs: between(60, 250) });
        press(document, { input: 'delete', changes: [{ offset, length: 1, text: '' }], afterMs: between(150, 500) });
      }
      const afterMs = letter === '\n' ? between(300, 2_500) : between(60, 260);
      press(document, { input: 'type', changes: [{ offset, length: 0, text: letter }], afterMs });
      offset += letter.length;
    }
  };
  const eraseLine = (document: Written) => {
    const end = document.text.length;
    const start = document.text.lastIndexOf('\n', end - 2) + 1;
    for (let offset = end - 1; offset >= start; offset -= 1) {
      press(document, { input: 'delete', changes: [{ offset, length: 1, text: '' }], afterMs: between(30, 90) });
    }
  };
  const name = () => oneOf(['stock', 'orders', 'weeks', 'total', 'late', 'supplier', 'amount', 'window']);

  tell(null, { kind: 'item', itemId: program }, 500);
  let shown = program;
  let document = documents[0] as Written;
  while (recorded.length < events - 4) {
    const dice = random();
    if (dice < 0.05) {
      document = oneOf(documents);
      if (document.itemId !== shown) tell(null, { kind: 'item', itemId: document.itemId }, between(1_000, 20_000));
      shown = document.itemId;
    } else if (dice < 0.065) {
      tell(null, { kind: 'leave' }, between(500, 4_000));
      tell(null, { kind: 'return' }, between(3_000, 60_000));
    } else if (dice < 0.075) {
      tell(null, { kind: 'item', itemId: choice }, between(1_000, 9_000));
      tell(null, { kind: 'choose', itemId: choice, selected: [oneOf(['a', 'b', 'c'])] }, between(2_000, 9_000));
      tell(null, { kind: 'item', itemId: shown }, between(500, 4_000));
    } else if (dice < 0.095) {
      press(document, {
        input: 'paste',
        changes: [{ offset: document.text.length, length: 0, text: pastedBlock }],
        afterMs: between(500, 3_000),
      });
    } else if (dice < 0.17 && (document.language === 'python' || document.language === 'sql')) {
      runs.push({ itemId: document.itemId, language: document.language, index: recorded.length, passed: between(0, 5) });
      tell(null, { kind: 'run', itemId: document.itemId, input: 'samples' }, between(800, 5_000));
    } else if (dice < 0.25 && document.text.length > 400) eraseLine(document);
    else {
      const lineEnds = [...document.text.matchAll(/\n/g)].map(({ index }) => index + 1);
      const at = chance(0.7) || lineEnds.length === 0 ? document.text.length : oneOf(lineEnds);
      type(document, `${oneOf(document.lines).replaceAll('%', name)}\n`, at);
    }
  }

  // All pauses together are the minutes that were asked for.
  const scale = (minutes * 60_000) / recorded.reduce((sum, { afterMs }) => sum + afterMs, 0);
  let at = startedAt.getTime();
  const times = recorded.map(({ afterMs }) => {
    at += afterMs * scale;
    return Math.round(at);
  });
  const placeOf = (share: number) => times[Math.floor(times.length * share)] ?? at;
  const [offlineFrom, offlineUntil] = [placeOf(0.6), placeOf(0.62)].map((time) => new Date(time)) as [Date, Date];
  const clockwork = {
    workingTimeMs: minutes * 60_000,
    timeMultiplier: 1,
    addedMs: 0,
    intervals: [{ startedAt, endedAt: new Date(at) }],
  };
  return {
    isBlind: false,
    isDeleted: false,
    time: workingTime({ clockwork, isBlind: false, now: new Date(at) }),
    endsAt: new Date(at),
    items: [
      { itemId: program, title: 'Reorder points', kind: 'code', options: [] },
      { itemId: query, title: 'Late suppliers', kind: 'code', options: [] },
      { itemId: choice, title: 'Which chart', kind: 'choice', options: ['a', 'b', 'c'].map((id) => ({ id, html: `<p>Option ${id}</p>` })) },
      { itemId: essay, title: 'Explain a doubled figure', kind: 'essay', options: [] },
    ],
    documents: documents.map(({ lines: _, text, ...own }) => ({ ...own, stored: text })),
    stored: [program, query, choice, essay].map((itemId) => ({ itemId, ...storedOf(itemId, recorded) })),
    batches: batchesOf(recorded, times, documents, { from: offlineFrom, until: offlineUntil }),
    writers: [{ id: writer, openedAt: startedAt }],
    runs: runs.map(({ itemId, language, index, passed }) => ({
      itemId,
      language,
      askedAt: new Date(times[index] ?? at),
      toldAt: new Date((times[index] ?? at) + 900),
      result: resultOf(passed),
    })),
    silences: [{ from: offlineFrom, until: offlineUntil, isLast: false }],
    breaks: [],
  };
}

type Recorded = readonly { document: Written | null; event: AttemptEvent }[];

function storedOf(itemId: ItemId, recorded: Recorded): Omit<FilmSource['stored'][number], 'itemId'> {
  const chosen = recorded.findLast(({ event }) => event.kind === 'choose' && event.itemId === itemId)?.event;
  const written = recorded.findLast(({ document }) => document?.itemId === itemId)?.document?.language ?? 'prose';
  return { selected: chosen?.kind === 'choose' ? chosen.selected : [], typed: null, language: written === 'prose' ? null : written };
}

/** As the recorder sends them: those of two or three seconds together, one document in each. */
function batchesOf(
  recorded: Recorded,
  times: readonly number[],
  documents: readonly Written[],
  offline: { from: Date; until: Date },
): RecordedBatch[] {
  const texts = new Map(documents.map((document) => [document, document.starter]));
  const batches: { batch: EventBatch & { events: AttemptEvent[] }; document: Written | null; began: number; last: number }[] = [];
  for (const [index, { document, event }] of recorded.entries()) {
    const at = times[index] ?? 0;
    const timed = { ...event, clientAt: at };
    const open = batches.at(-1);
    const fits =
      open !== undefined && at - open.began < 2_500 && (document === null || open.document === null || open.document === document);
    if (fits && !(open.document === null && document !== null)) {
      open.batch.events.push(timed);
      open.last = at;
    } else {
      const text = document === null ? '' : (texts.get(document) ?? '');
      const before =
        document === null
          ? null
          : {
              itemId: document.itemId,
              language: document.language,
              ...(document.path === undefined ? {} : { path: document.path }),
              length: text.length,
              hash: textHash(text),
            };
      batches.push({ batch: { firstSeq: index + 1, document: before, events: [timed] }, document, began: at, last: at });
    }
    if (document === null || event.kind !== 'edit') continue;
    const applied = applyChanges(texts.get(document) ?? '', event.changes);
    if ('text' in applied) texts.set(document, applied.text);
  }
  return batches.map(({ batch, last }) => {
    const isOffline = last >= offline.from.getTime() && last < offline.until.getTime();
    const receivedAt = new Date(isOffline ? offline.until.getTime() + 400 : last + 300);
    return { writerSessionId: writer, place: 'folded', receivedAt, batch };
  });
}

const resultOf = (passed: number): FinishedRun => ({
  kind: 'samples',
  results: Array.from({ length: 4 }, (_, index) => ({
    caseId: `sample-${index + 1}`,
    outcome: 'completed',
    got: index < passed ? [index, 2, 3] : [index, 3, 2],
    expected: [index, 2, 3],
    passed: index < passed,
    stdout: '',
    stderr: '',
    error: null,
    cpuMs: 1.4,
  })),
});
