import type { DocumentRef } from '../attempts/document.ts';
import type { EventBatch, FinishedRun } from '../attempts/schema.ts';
import type { ItemId, WriterSessionId } from '../ids.ts';
import type { Language } from '../runs/schema.ts';
import type { FilmItem } from './views.ts';
import type { WorkingTime } from './working-time.ts';

export type RecordedBatch = {
  writerSessionId: WriterSessionId;
  place: 'folded' | 'unfolded' | 'superseded' | 'late';
  receivedAt: Date;
  batch: EventBatch;
};

export type FilmSource = {
  isBlind: boolean;
  isDeleted: boolean;
  time: WorkingTime;
  /** By the server's clock, like every instant here. */
  endsAt: Date;
  items: readonly (Omit<FilmItem, 'itemId' | 'isFaithful'> & { itemId: ItemId })[];
  /** Every text that an answer can have, with what stood in it at the start and what is stored now. */
  documents: readonly (DocumentRef & { starter: string; stored: string })[];
  /** What is stored of the answers that are no text. */
  stored: readonly { itemId: ItemId; selected: readonly string[]; typed: string | null; language: Language | null }[];
  /** In the order of writers and numbers. */
  batches: readonly RecordedBatch[];
  /** The moments at which a writer session began, the first one first. */
  writers: readonly { id: WriterSessionId; openedAt: Date }[];
  runs: readonly { itemId: ItemId; language: Language; askedAt: Date; toldAt: Date | null; result: FinishedRun | null }[];
  silences: readonly { from: Date; until: Date; isLast: boolean }[];
  breaks: readonly { from: Date; until: Date }[];
};

export type PlacedBatch = RecordedBatch & { times: readonly number[]; isClockChanged: boolean };
