import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptEvent, EventBatch, InputType, TextChange } from '../attempts/schema.ts';
import { applyChanges, textHash } from '../attempts/text.ts';
import { parseId } from '../ids.ts';
import { indexFilm, momentAfter, stepsUntil } from './film-index.ts';
import type { FilmSource, RecordedBatch } from './film-source.ts';
import { makeFilm } from './make-film.ts';
import { lengthOf, sharesOf } from './origins.ts';
import { packBatches, unpackBatches } from './pack.ts';
import { packedBatches } from './schema.ts';
import { workingTime } from './working-time.ts';

const itemId = parseId('item', `itm_${'0'.repeat(26)}`);
const [first, second] = ['1', '2'].map((digit) => parseId('writerSession', `wri_${digit.repeat(26)}`));
if (first === undefined || second === undefined) throw new Error('two writers are needed');

const startedAt = new Date('2026-11-02T09:00:00Z');
const start = startedAt.getTime();
const clockwork = { workingTimeMs: 3_600_000, timeMultiplier: 1, addedMs: 0, intervals: [{ startedAt, endedAt: null }] };
const now = new Date(start + 3_000_000);

const sourceOf = (batches: RecordedBatch[], stored: string, change: Partial<FilmSource> = {}): FilmSource => ({
  isBlind: false,
  isDeleted: false,
  time: workingTime({ clockwork, isBlind: false, now }),
  endsAt: now,
  items: [{ itemId, title: 'A question', kind: 'code', options: [] }],
  documents: [{ itemId, language: 'javascript', starter: 'start\n', stored }],
  stored: [{ itemId, selected: [], typed: null, language: batches.length === 0 ? null : 'javascript' }],
  batches,
  writers: [{ id: first, openedAt: startedAt }],
  runs: [],
  silences: [],
  breaks: [],
  ...change,
});

/** An editor with an undo stack, as far as a recording sees it. */
class Editor {
  text = 'start\n';
  seq = 0;
  batches: RecordedBatch[] = [];
  readonly #undo: TextChange[][] = [];

  do(input: InputType, changes: readonly TextChange[], isCut: boolean): void {
    const applied = applyChanges(this.text, changes);
    if ('refusal' in applied) throw new Error(applied.refusal);
    const back = changes.map(({ offset, length, text }, index) => {
      const shift = changes.slice(index + 1).reduce((sum, change) => sum + change.text.length - change.length, 0);
      return { offset: offset + shift, length: text.length, text: this.text.slice(offset, offset + length) };
    });
    if (input !== 'undo') this.#undo.push(back);
    this.seq += 1;
    const event: AttemptEvent = { kind: 'edit', seq: this.seq, clientAt: start + this.seq * 900, input, changes: [...changes] };
    const open = this.batches.at(-1);
    if (open === undefined || isCut) {
      const document = { itemId, language: 'javascript' as const, length: this.text.length, hash: textHash(this.text) };
      const batch: EventBatch = { firstSeq: this.seq, document, events: [event] };
      this.batches.push({ writerSessionId: first as never, place: 'folded', receivedAt: new Date(event.clientAt + 300), batch });
    } else {
      open.batch.events.push(event);
      open.receivedAt = new Date(event.clientAt + 300);
    }
    this.text = applied.text;
  }

  undo(isCut: boolean): void {
    const changes = this.#undo.pop();
    if (changes !== undefined) this.do('undo', changes, isCut);
  }
}

const oddText = fc.string({
  unit: fc.constantFrom('a', 'b', '\n', '\r\n', '\ud83d', '\ude00', '\u{1F468}', '\u0301', 'א', '\u0000'),
  maxLength: 9,
});
const deed = fc.record({
  what: fc.constantFrom<'undo' | InputType>('type', 'paste', 'delete', 'drop', 'insert', 'undo', 'undo', 'undo'),
  wishes: fc.array(fc.record({ from: fc.nat(), length: fc.nat(8), text: oddText }), { minLength: 1, maxLength: 3 }),
  isCut: fc.boolean(),
});

function edited(deeds: readonly (typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never)[]): { editor: Editor; texts: string[] } {
  const editor = new Editor();
  const texts = [editor.text];
  for (const { what, wishes, isCut } of deeds) {
    const before = editor.seq;
    if (what === 'undo') editor.undo(isCut);
    else {
      // As an editor with several cursors reports them: the highest offset first, never overlapping.
      const places = wishes
        .map((wish) => ({ ...wish, offset: wish.from % (editor.text.length + 1) }))
        .toSorted((a, b) => b.offset - a.offset);
      let end = editor.text.length;
      const changes = places.flatMap(({ offset, length, text }) => {
        if (offset > end) return [];
        const change = { offset, length: Math.min(length, end - offset), text: what === 'delete' ? '' : text };
        end = offset;
        return [change];
      });
      editor.do(what, changes, isCut);
    }
    if (editor.seq > before) texts.push(editor.text);
  }
  return { editor, texts };
}

describe('a film of any edits, undone and redone, with several cursors, cut into batches anywhere', () => {
  test('shows each text that stood in the editor, and ends with the stored answer', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 300 }), (deeds) => {
        const { editor, texts } = edited(deeds);
        const film = makeFilm(sourceOf(editor.batches, editor.text));
        const index = indexFilm(film);
        expect(film.items[0]?.isFaithful).toBe(true);
        const edits = film.steps.flatMap((step, number) => (step.kind === 'edit' ? [number + 1] : []));
        expect([0, ...edits].map((steps) => momentAfter(index, steps).texts[0])).toEqual(texts);
        expect(momentAfter(index, film.steps.length).texts[0]).toBe(editor.text);
      }),
      { numRuns: 120 },
    );
  });

  test('says of each character of the end where it came from, in shares that sum to one', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
        const { editor } = edited(deeds);
        const [document] = makeFilm(sourceOf(editor.batches, editor.text)).documents;
        expect(lengthOf(document?.provenance ?? [])).toBe(editor.text.length);
        const shares = sharesOf(document?.provenance ?? []);
        if (editor.text === '') expect(shares).toBeNull();
        else expect(Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('is packed and unpacked without a loss', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), fc.boolean(), (deeds, isFractional) => {
        const { batches } = edited(deeds).editor;
        if (isFractional) for (const { batch } of batches) for (const event of batch.events) event.clientAt += 0.1;
        const stored = packedBatches.parse(JSON.parse(JSON.stringify(packBatches(batches, []))));
        expect(unpackBatches(stored)).toEqual(batches);
      }),
      { numRuns: 200 },
    );
  });
});

test('a stored answer that differs from the recording is said', () => {
  const { editor } = edited([{ what: 'type', wishes: [{ from: 0, length: 0, text: 'a' }], isCut: true }]);
  expect(makeFilm(sourceOf(editor.batches, `${editor.text}b`)).items[0]?.isFaithful).toBe(false);
  const [batch] = editor.batches;
  if (batch?.batch.document === null || batch === undefined) throw new Error('there is a batch');
  batch.batch.document.hash = textHash('another text');
  expect(makeFilm(sourceOf(editor.batches, editor.text)).items[0]?.isFaithful).toBe(false);
});

test('after a take-over and a drift the film goes on with what counts, and names what does not', () => {
  const document = (text: string) => ({ itemId, language: 'javascript' as const, length: text.length, hash: textHash(text) });
  const typed = (seq: number, atMs: number, offset: number, text: string): AttemptEvent => ({
    kind: 'edit',
    seq,
    clientAt: start + atMs,
    input: 'type',
    changes: [{ offset, length: 0, text }],
  });
  const batch = (
    writerSessionId: RecordedBatch['writerSessionId'],
    place: RecordedBatch['place'],
    before: string,
    events: AttemptEvent[],
  ): RecordedBatch => ({
    writerSessionId,
    place,
    receivedAt: new Date((events.at(-1)?.clientAt ?? 0) + 100),
    batch: { firstSeq: events[0]?.seq ?? 1, document: document(before), events },
  });
  const batches = [
    batch(first, 'folded', 'start\n', [typed(1, 1_000, 0, 'a')]),
    batch(first, 'superseded', 'astart\n', [typed(2, 20_000, 0, 'lost'), typed(3, 21_000, 0, 'lost')]),
    batch(second, 'unfolded', 'other', [typed(1, 11_000, 5, 'x')]),
    batch(second, 'folded', 'otherx', [typed(2, 12_000, 6, 'y'), { kind: 'snapshot', seq: 3, clientAt: start + 12_500, text: 'otherxy' }]),
    batch(second, 'late', 'otherxy', [typed(4, 13_000, 7, 'z')]),
  ];
  const writers = [
    { id: first, openedAt: startedAt },
    { id: second, openedAt: new Date(start + 10_000) },
  ];
  const film = makeFilm(sourceOf(batches, 'otherxy', { writers }));
  expect(film.items[0]?.isFaithful).toBe(true);
  expect(film.steps.map(({ kind, at }) => [kind, at])).toEqual([
    ['language', 1_100],
    ['edit', 1_100],
    ['whole', 12_600],
  ]);
  expect(film.gaps).toEqual([
    { kind: 'taken_over', from: 10_000, until: 10_000, edits: 2 },
    { kind: 'drifted', from: 11_100, until: 11_100, edits: 1 },
    { kind: 'late', from: 13_100, until: 13_100, edits: 1 },
  ]);
  expect(film.documents[0]?.provenance).toEqual([{ origin: 'unseen', length: 7 }]);
});

test('a break takes no time of the film, and a blind one is as long as the plain working time', () => {
  const intervals = [
    { startedAt, endedAt: new Date(start + 600_000) },
    { startedAt: new Date(start + 900_000), endedAt: null },
  ];
  const slow = { workingTimeMs: 3_600_000, timeMultiplier: 1.5, addedMs: 0, intervals };
  const own = workingTime({ clockwork: slow, isBlind: false, now });
  expect([0, 300_000, 700_000, 1_000_000].map((ms) => own.placeOf(start + ms))).toEqual([0, 300_000, 600_000, 700_000]);
  const blind = workingTime({ clockwork: slow, isBlind: true, now });
  expect(blind.lengthMs).toBe(3_600_000);
  expect(blind.placeOf(start + 300_000)).toBe(200_000);
  expect(own.placeOf(start + 1e9)).toBe(2_700_000);
});

test('finds how many steps have happened at a place of the timeline', () => {
  const steps = [0, 5, 5, 9].map((at) => ({ at, kind: 'leave' as const }));
  expect([-1, 0, 4, 5, 8, 9, 99].map((at) => stepsUntil({ steps }, at))).toEqual([0, 1, 1, 3, 3, 4, 4]);
});
