import { z } from 'zod';
import { type attemptEvent, inputType } from '../attempts/schema.ts';
import { ids } from '../ids.ts';
import { documentLanguage, sourcePath } from '../runs/schema.ts';

/** A moment of a film: an item by its place, and how many steps have happened. */
export const momentInput = z.object({ item: z.int().min(0), steps: z.int().min(0) });
export type MomentInput = z.infer<typeof momentInput>;

export const recordingFormat = z.enum(['json', 'progsnap2']);
export type RecordingFormat = z.infer<typeof recordingFormat>;

const document = z.object({ itemId: ids.item, language: documentLanguage, path: sourcePath.exactOptional() });

/** As they are, or each less the one before it. */
const numbers = z.object({ areDifferences: z.boolean(), numbers: z.array(z.number()) });
export type PackedNumbers = z.infer<typeof numbers>;

/** Of events that are no edits; the number and the time stand in columns. */
const otherEvent = z.custom<PackedOther>((value) => typeof value === 'object' && value !== null && 'kind' in value);
type WithoutStamp<Event> = Event extends unknown ? Omit<Event, 'seq' | 'clientAt'> : never;
export type PackedOther = WithoutStamp<Exclude<z.infer<typeof attemptEvent>, { kind: 'edit' }>>;

/** Batches of a closed attempt as columns; each list of `batches` has one entry for a batch, each of `events` one for an event, and so on. */
export const packedBatches = z.object({
  format: z.literal('assay-recording-1'),
  /** Texts as they stood before the first of these batches, where they were not what was given. */
  keyframe: z.array(document.extend({ text: z.string() })),
  writers: z.array(ids.writerSession),
  documents: z.array(document),
  batches: z.object({
    /** In `writers`. */
    writer: z.array(z.int()),
    place: z.array(z.enum(['folded', 'unfolded', 'superseded', 'late'])),
    /** Milliseconds since the epoch. */
    receivedAt: numbers,
    firstSeq: z.array(z.int()),
    events: z.array(z.int()),
    /** In `documents`; -1 for none. */
    document: z.array(z.int()),
    length: z.array(z.int()),
    hash: z.array(z.string()),
  }),
  events: z.object({ clientAt: numbers, isEdit: z.array(z.union([z.literal(0), z.literal(1)])) }),
  edits: z.object({
    input: z.array(inputType),
    /** How many of `changes` belong to the edit. */
    count: z.array(z.int()),
  }),
  changes: z.object({ offset: numbers, length: z.array(z.int()), text: z.array(z.string()) }),
  others: z.array(otherEvent),
});
export type PackedBatches = z.infer<typeof packedBatches>;
