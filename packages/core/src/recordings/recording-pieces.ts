import { type DocumentRef, documentRef, isSameDocument } from '../attempts/document.ts';
import { textAfter } from '../attempts/fold.ts';
import type { RecordedBatch } from './film-source.ts';
import type { PackedBatches } from './schema.ts';

export type RecordingPiece = { batches: RecordedBatch[]; keyframe: PackedBatches['keyframe'] };

/** A moment is folded from the beginning of its piece. */
const eventsInPiece = 5_000;

/**
 * A recording cut into pieces to be packed, each with the texts as they stood before it.
 * @param isLoose which of the batches go into pieces; the others are only folded
 */
export function recordingPieces(
  all: readonly RecordedBatch[],
  isLoose: (batch: RecordedBatch) => boolean,
  documents: readonly (DocumentRef & { starter: string })[],
): RecordingPiece[] {
  const texts = documents.map(({ starter }) => starter);
  const keyframe = () =>
    documents.flatMap((document, index) => {
      const text = texts[index] ?? '';
      return text === document.starter ? [] : [{ ...documentRef(document), text }];
    });
  const pieces: RecordingPiece[] = [];
  let events = 0;
  for (const stored of all) {
    const { batch, place } = stored;
    if (isLoose(stored)) {
      const open = events > 0 && events < eventsInPiece ? pieces.at(-1) : undefined;
      if (open === undefined) {
        pieces.push({ batches: [stored], keyframe: keyframe() });
        events = 0;
      } else open.batches.push(stored);
      events += batch.events.length;
    }
    const index = documents.findIndex((document) => isSameDocument(document, batch.document));
    if (place === 'folded' && index >= 0) texts[index] = textAfter(texts[index] ?? '', batch) ?? texts[index] ?? '';
  }
  return pieces;
}
