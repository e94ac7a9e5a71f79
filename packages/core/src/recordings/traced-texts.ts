import { joined, piecesIn } from './origins.ts';
import type { Origins } from './views.ts';

/** A text, and where each part of it came from. */
export type TracedText = { text: string; pieces: readonly Origins[] };

/** Characters of taken-out text that are remembered: beyond it the oldest are forgotten. */
const mostKept = 2_000_000;

/** What was taken out of the texts of an attempt, so that it is known again when it comes back. */
export class RemovedTexts {
  /** The newest last. */
  readonly #byText = new Map<string, readonly Origins[]>();
  #kept = 0;
  #last: { document: number; offset: number; text: string } | null = null;

  /** Backspace after backspace takes out one text. */
  add(document: number, offset: number, removed: TracedText): void {
    if (removed.text === '') return;
    let whole = removed;
    const last = this.#last?.document === document ? this.#last : null;
    const isBefore = last !== null && offset + removed.text.length === last.offset;
    if (last !== null && (isBefore || offset === last.offset)) {
      const pieces = this.#byText.get(last.text) ?? [];
      whole = isBefore
        ? { text: removed.text + last.text, pieces: joined([...removed.pieces, ...pieces]) }
        : { text: last.text + removed.text, pieces: joined([...pieces, ...removed.pieces]) };
      this.#forget(last.text);
    }
    this.#forget(whole.text);
    this.#byText.set(whole.text, whole.pieces);
    this.#kept += whole.text.length;
    this.#last = { document, offset, text: whole.text };
    for (const oldest of this.#byText.keys()) {
      if (this.#kept <= mostKept || oldest === whole.text) break;
      this.#forget(oldest);
    }
  }

  /** Something was written: what is taken out from here on is another text. */
  endRun(): void {
    this.#last = null;
  }

  /** The newest first. */
  all(): TracedText[] {
    return [...this.#byText].map(([text, pieces]) => ({ text, pieces })).toReversed();
  }

  #forget(text: string): void {
    if (this.#byText.delete(text)) this.#kept -= text.length;
  }
}

/** Where the origins of a text are to be had from: null when none of the places holds it. */
export function findTraced(text: string, places: readonly TracedText[]): readonly Origins[] | null {
  for (const place of places) {
    const at = place.text.indexOf(text);
    if (at >= 0) return piecesIn(place.pieces, at, text.length);
  }
  if (!text.includes('\n')) return null;
  // An editor indents what is pasted into it, so its lines are compared without their margins; which part is which is then unknown.
  const bare = withoutMargins(text);
  const place = places.find((own) => withoutMargins(own.text).includes(bare));
  if (place === undefined) return null;
  const { origin } = place.pieces.find(({ origin: own }) => own === 'pasted' || own === 'unseen') ?? { origin: 'moved' };
  return [{ origin, length: text.length }];
}

const withoutMargins = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
