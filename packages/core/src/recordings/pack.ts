import { type DocumentRef, documentRef, isSameDocument } from '../attempts/document.ts';
import type { AttemptEvent, TextChange } from '../attempts/schema.ts';
import type { RecordedBatch } from './film-source.ts';
import type { PackedBatches, PackedNumbers } from './schema.ts';

/**
 * Batches as columns, which compress to a few bytes for each key (format `assay-recording-1`, described in the README of `core`). Nothing is lost: `unpackBatches`
 * answers the same batches.
 */
export function packBatches(batches: readonly RecordedBatch[], keyframe: PackedBatches['keyframe']): PackedBatches {
  const events = batches.flatMap(({ batch }) => batch.events);
  const edits = events.filter((event) => event.kind === 'edit');
  const changes = edits.flatMap((event) => event.changes);
  const writers = [...new Set(batches.map(({ writerSessionId }) => writerSessionId))];
  const documents: DocumentRef[] = [];
  const placeOf = (document: DocumentRef | null): number => {
    if (document === null) return -1;
    const at = documents.findIndex((own) => isSameDocument(own, document));
    return at >= 0 ? at : documents.push(documentRef(document)) - 1;
  };
  return {
    format: 'assay-recording-1',
    keyframe,
    writers,
    documents,
    batches: {
      writer: batches.map(({ writerSessionId }) => writers.indexOf(writerSessionId)),
      place: batches.map(({ place }) => place),
      receivedAt: packedNumbers(batches.map(({ receivedAt }) => receivedAt.getTime())),
      firstSeq: batches.map(({ batch }) => batch.firstSeq),
      events: batches.map(({ batch }) => batch.events.length),
      document: batches.map(({ batch }) => placeOf(batch.document)),
      length: batches.map(({ batch }) => batch.document?.length ?? 0),
      hash: batches.map(({ batch }) => batch.document?.hash ?? ''),
    },
    events: {
      clientAt: packedNumbers(events.map(({ clientAt }) => clientAt)),
      isEdit: events.map(({ kind }) => (kind === 'edit' ? 1 : 0)),
    },
    edits: { input: edits.map(({ input }) => input), count: edits.map((event) => event.changes.length) },
    changes: {
      offset: packedNumbers(changes.map(({ offset }) => offset)),
      length: changes.map(({ length }) => length),
      text: changes.map(({ text }) => text),
    },
    others: events.flatMap((event) => {
      if (event.kind === 'edit') return [];
      const { seq: _seq, clientAt: _clientAt, ...other } = event;
      return [other];
    }),
  };
}

/** The batches that were packed, in their order. */
export function unpackBatches(packed: PackedBatches): RecordedBatch[] {
  const receivedAt = unpackedNumbers(packed.batches.receivedAt);
  const eventsLeft = eventsOf(packed);
  return packed.batches.writer.map((writer, index) => {
    const writerSessionId = at(packed.writers, writer);
    const firstSeq = at(packed.batches.firstSeq, index);
    const place = at(packed.batches.document, index);
    const document =
      place < 0 ? null : { ...at(packed.documents, place), length: at(packed.batches.length, index), hash: at(packed.batches.hash, index) };
    const events = Array.from({ length: at(packed.batches.events, index) }, (_, number) => eventsLeft(firstSeq + number));
    return {
      writerSessionId,
      place: at(packed.batches.place, index),
      receivedAt: new Date(at(receivedAt, index)),
      batch: { firstSeq, document, events },
    };
  });
}

/** Answers one event after another. */
function eventsOf({ events, edits, changes, others }: PackedBatches): (seq: number) => AttemptEvent {
  const clientAts = unpackedNumbers(events.clientAt);
  const offsets = unpackedNumbers(changes.offset);
  const next = { event: 0, edit: 0, change: 0, other: 0 };
  const change = (): TextChange => {
    const index = next.change++;
    return { offset: at(offsets, index), length: at(changes.length, index), text: at(changes.text, index) };
  };
  return (seq) => {
    const index = next.event++;
    const clientAt = at(clientAts, index);
    if (at(events.isEdit, index) === 0) return { ...at(others, next.other++), seq, clientAt };
    const edit = next.edit++;
    return { kind: 'edit', seq, clientAt, input: at(edits.input, edit), changes: Array.from({ length: at(edits.count, edit) }, change) };
  };
}

/** A difference of fractions would not add up to them again. */
function packedNumbers(numbers: readonly number[]): PackedNumbers {
  if (!numbers.every((number) => Number.isSafeInteger(number))) return { areDifferences: false, numbers: [...numbers] };
  return { areDifferences: true, numbers: numbers.map((number, index) => number - (numbers[index - 1] ?? 0)) };
}

function unpackedNumbers({ areDifferences, numbers }: PackedNumbers): readonly number[] {
  if (!areDifferences) return numbers;
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error('a packed recording ends before its batches do');
  return value;
}
