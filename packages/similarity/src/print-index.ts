import { type Prints, printBits } from './stored-description.ts';

/** Who has a fingerprint, whether that is a guest, and how often it occurs there, in one number. */
const postingOf = (owner: number, isGuest: boolean, count: number): number => owner * 512 + (isGuest ? 256 : 0) + count;
export const ownerOf = (posting: number): number => posting >>> 9;
export const postingIsGuest = (posting: number): boolean => (posting & 256) !== 0;
export const postingCount = (posting: number): number => posting & 255;

export type Indexed = { readonly numbers: Uint32Array; readonly counts: Uint8Array; readonly isGuest: boolean };

/** For each fingerprint of a pool who has it. */
export class PrintIndex {
  /** By number how many answers have the fingerprint; guests are none. */
  holders = new Uint32Array(1024);
  #prints = new Uint32Array(1024);
  #numbers = 0;
  #slots = new Int32Array(4096);
  #shift = 32 - 12;
  /** The lists, one after the other, and where each begins. */
  #postings = new Uint32Array(0);
  #starts = new Uint32Array(1);
  /** What was added since, by number. */
  readonly #added = new Map<number, number[]>();
  #addedSize = 0;

  /** The numbers of some fingerprints; those that are new get one. */
  numbersOf({ prints }: Prints): Uint32Array {
    return prints.map((print) => this.#numberOf(print));
  }

  viewOf(number: number): number {
    return (this.#prints[number] ?? 0) >>> printBits;
  }

  /** Writes the lists of all that there is. */
  write(rows: readonly Indexed[]): void {
    const starts = new Uint32Array(this.#numbers + 1);
    this.holders.fill(0);
    for (const { numbers, isGuest } of rows)
      for (const number of numbers) {
        starts[number + 1] = (starts[number + 1] ?? 0) + 1;
        if (!isGuest) this.holders[number] = (this.holders[number] ?? 0) + 1;
      }
    for (let number = 0; number < this.#numbers; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
    const ends = starts.slice(0, -1);
    this.#postings = new Uint32Array(starts[this.#numbers] ?? 0);
    this.#starts = starts;
    this.#added.clear();
    this.#addedSize = 0;
    rows.forEach(({ numbers, counts, isGuest }, owner) => {
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        const end = ends[number] ?? 0;
        this.#postings[end] = postingOf(owner, isGuest, counts[at] ?? 1);
        ends[number] = end + 1;
      }
    });
  }

  /** Adds one to the lists, beside them for now. */
  add(owner: number, { numbers, counts, isGuest }: Indexed): void {
    numbers.forEach((number, at) => {
      const added = this.#added.get(number) ?? [];
      added.push(postingOf(owner, isGuest, counts[at] ?? 1));
      this.#added.set(number, added);
      if (!isGuest) this.holders[number] = (this.holders[number] ?? 0) + 1;
    });
    this.#addedSize += numbers.length;
  }

  /** Whether so much stands beside the lists that they had better be written anew. */
  get isFrayed(): boolean {
    return this.#addedSize > 20_000 && this.#addedSize > this.#postings.length / 8;
  }

  /** Who has a fingerprint, as far as the lists know, and who else. */
  listed(number: number): Uint32Array {
    return this.#postings.subarray(this.#starts[number] ?? this.#postings.length, this.#starts[number + 1] ?? this.#postings.length);
  }

  added(number: number): readonly number[] {
    return this.#added.get(number) ?? [];
  }

  #numberOf(print: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(print, 0x9e3779b1) >>> this.#shift;
    // One more than the number, so that 0 is empty.
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#prints[held - 1] === print) return held - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#numbers;
    this.#numbers += 1;
    this.#slots[slot] = this.#numbers;
    if (number === this.#prints.length) {
      this.#prints = longer(this.#prints, new Uint32Array(number * 2));
      this.holders = longer(this.holders, new Uint32Array(number * 2));
    }
    this.#prints[number] = print;
    if (this.#numbers * 2 > this.#slots.length) this.#makeSlots();
    return number;
  }

  #makeSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    this.#shift -= 2;
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#numbers; number += 1) {
      let slot = Math.imul(this.#prints[number] ?? 0, 0x9e3779b1) >>> this.#shift;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

function longer(numbers: Uint32Array<ArrayBuffer>, empty: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  empty.set(numbers);
  return empty;
}
