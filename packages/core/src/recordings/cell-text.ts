import type { TextChange } from '../attempts/schema.ts';
import { mask, type NameFinder } from './names.ts';

/** Where an inserted text stands in a film. */
export type Inserted = { step: number; change: number };

type Cell = {
  unit: string;
  /** Null for what stood there from the start: that was given to everybody. */
  from: Inserted | null;
  /** Its place in the inserted text. */
  place: number;
  isLive: boolean;
  isHidden: boolean;
};

/** A text that remembers each of its characters, those that were taken out too, each where it stood. */
export class CellText {
  #cells: Cell[];
  length: number;
  /** What the change before typed last; null when it only took out. */
  #typedLast: Cell | null = null;
  /** The beginning of a name that is being taken out again. */
  #begun: readonly Cell[] = [];

  constructor(starter: string) {
    this.#cells = starter.split('').map((unit, place) => ({ unit, from: null, place, isLive: true, isHidden: false }));
    this.length = starter.length;
  }

  /** New text goes behind what was taken out at its place, so that a slip stays between its neighbours. */
  replace(from: Inserted, finder: NameFinder, { offset, length, text: inserted }: TextChange, hidden: readonly number[] = []): void {
    if (inserted !== '') this.#settleBegun();
    const begun = length === 0 ? [] : this.#begunBefore(finder);
    const start = this.#indexOf(offset);
    let taken = 0;
    let end = start;
    for (; taken < length && end < this.#cells.length; end += 1) {
      const cell = this.#cells[end];
      if (cell?.isLive !== true) continue;
      cell.isLive = false;
      taken += 1;
    }
    const cells = inserted.split('').map((unit, place): Cell => ({ unit, from, place, isLive: true, isHidden: hidden.includes(place) }));
    this.#cells = [...this.#cells.slice(0, end), ...cells, ...this.#cells.slice(end)];
    this.length += inserted.length - taken;
    if (begun.at(-1)?.isLive === false) this.#begun = begun;
    if (inserted !== '') this.#settleBegun();
    this.#typedLast = cells.at(-1) ?? null;
  }

  /** Hides the names that a change of so many characters at this offset can have made. */
  maskAround(finder: NameFinder, offset: number, length: number): void {
    const from = Math.max(0, offset - finder.mostLength);
    const first = this.#indexOf(from);
    const wanted = length + offset - from + finder.mostLength;
    const live: number[] = [];
    for (let index = first; index < this.#cells.length && live.length < wanted; index += 1) {
      if (this.#cells[index]?.isLive === true) live.push(index);
    }
    const text = live.map((index) => this.#cells[index]?.unit ?? '').join('');
    for (const name of finder.find(text)) this.#hide(live[name.from] ?? 0, live[name.until - 1] ?? 0);
    // A dot is the end of a word: what stands beside one can be a name that was none in the text.
    const shown = live.map((index) => (this.#cells[index]?.isHidden === true ? mask : (this.#cells[index]?.unit ?? ''))).join('');
    for (const name of finder.find(shown)) this.#hide(live[name.from] ?? 0, live[name.until - 1] ?? 0);
  }

  /** By step and change, the places in the inserted text that are hidden. */
  hidden(): [string, number[]][] {
    this.#settleBegun();
    const places = new Map<string, number[]>();
    for (const { from, place, isHidden } of this.#cells) {
      if (from === null || !isHidden) continue;
      const key = `${from.step}:${from.change}`;
      const own = places.get(key);
      if (own === undefined) places.set(key, [place]);
      else own.push(place);
    }
    return [...places];
  }

  /** The beginning of a name that was typed last and stands there still. */
  #begunBefore(finder: NameFinder): readonly Cell[] {
    const last = this.#typedLast;
    if (last?.isLive !== true) return [];
    const live: Cell[] = [];
    for (let index = this.#cells.lastIndexOf(last); index >= 0 && live.length < finder.mostLength; index -= 1) {
      const cell = this.#cells[index];
      if (cell?.isLive === true) live.unshift(cell);
    }
    const begins = finder.begunAt(live.map(({ unit }) => unit).join(''));
    return begins === null ? [] : live.slice(begins);
  }

  /** Only what is gone to its first letter before anything else is written was the beginning of a name: all else became another word. */
  #settleBegun(): void {
    const isGone = this.#begun.every(({ isLive }) => !isLive);
    for (const cell of isGone ? this.#begun : []) if (cell.from !== null) cell.isHidden = true;
    this.#begun = [];
  }

  /** With the letters next to it that were taken out again. */
  #hide(first: number, last: number): void {
    for (let index = first; index <= last; index += 1) this.#hideCell(index);
    for (let index = first - 1; this.#isSlip(index); index -= 1) this.#hideCell(index);
    for (let index = last + 1; this.#isSlip(index); index += 1) this.#hideCell(index);
  }

  #hideCell(index: number): void {
    const cell = this.#cells[index];
    if (cell !== undefined && cell.from !== null) cell.isHidden = true;
  }

  #isSlip(index: number): boolean {
    const cell = this.#cells[index];
    return cell !== undefined && !cell.isLive && /[\p{L}\p{N}\p{M}]/u.test(cell.unit);
  }

  /** Of the live character at an offset; behind whatever was taken out before it only when there is no such character. */
  #indexOf(offset: number): number {
    let live = 0;
    for (let index = 0; index < this.#cells.length; index += 1) {
      if (this.#cells[index]?.isLive !== true) continue;
      if (live === offset) return index;
      live += 1;
    }
    return this.#cells.length;
  }
}
