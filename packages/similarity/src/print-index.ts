import { type Prints, printBits } from './stored-description.ts';

/** Who has a fingerprint and how often, in one number. */
const postingOf = (owner: number, count: number): number => owner * 256 + count;
export const ownerOf = (posting: number): number => posting >>> 8;
export const countOf = (posting: number): number => posting & 255;

export type Indexed = { readonly numbers: Uint32Array; readonly counts: Uint8Array; readonly isGuest: boolean };

/** For each fingerprint of a pool who has it. */
export class PrintIndex {
  /** By number how many answers have the fingerprint; guests are none. */
  holders = new Uint32Array(1024);
  #prints = new Uint32Array(1024);
  #numbers = 0;
  /** Two places each: the fingerprint, and one more than its number, so that 0 is empty. */
  #slots = new Int32Array(2 ** 13);
  #bits = 12;
  /** The lists of answers, one after the other, and where each begins. */
  #postings = new Uint32Array(0);
  #starts = new Uint32Array(1);
  /** What was added since, and what guests have, by number: little beside the lists. */
  readonly #added = new Map<number, number[]>();
  readonly #guests = new Map<number, number[]>();
  #addedSize = 0;

  /** The numbers of some fingerprints; those that are new get one. */
  numbersOf({ prints }: Prints): Uint32Array {
    this.#makeRoom(prints.length);
    const numbers = new Uint32Array(prints.length);
    const slots = this.#slots;
    const shift = 32 - this.#bits;
    const mask = 2 ** this.#bits - 1;
    for (let at = 0; at < prints.length; at += 1) {
      const print = prints[at] ?? 0;
      let slot = Math.imul(print, scatter) >>> shift;
      while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== print) slot = (slot + 1) & mask;
      if (slots[2 * slot + 1] === 0) {
        this.#prints[this.#numbers] = print;
        this.#numbers += 1;
        slots[2 * slot] = print;
        slots[2 * slot + 1] = this.#numbers;
      }
      numbers[at] = (slots[2 * slot + 1] ?? 1) - 1;
    }
    return numbers;
  }

  /** For so many more fingerprints, none of which may be known. */
  #makeRoom(more: number): void {
    const wanted = this.#numbers + more;
    if (wanted > this.#prints.length) {
      this.#prints = longer(this.#prints, new Uint32Array(wanted * 2));
      this.holders = longer(this.holders, new Uint32Array(wanted * 2));
    }
    if (wanted * 2 <= 2 ** this.#bits) return;
    while (wanted * 2 > 2 ** this.#bits) this.#bits += 2;
    const slots = new Int32Array(2 ** (this.#bits + 1));
    const mask = 2 ** this.#bits - 1;
    for (let number = 0; number < this.#numbers; number += 1) {
      const print = this.#prints[number] ?? 0;
      let slot = Math.imul(print, scatter) >>> (32 - this.#bits);
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = print;
      slots[2 * slot + 1] = number + 1;
    }
    this.#slots = slots;
  }

  viewOf(number: number): number {
    return (this.#prints[number] ?? 0) >>> printBits;
  }

  /** Writes the lists of all that there is. */
  write(rows: readonly Indexed[]): void {
    const starts = new Uint32Array(this.#numbers + 1);
    for (const { numbers, isGuest } of rows)
      if (!isGuest)
        for (let at = 0; at < numbers.length; at += 1) {
          const next = (numbers[at] ?? 0) + 1;
          starts[next] = (starts[next] ?? 0) + 1;
        }
    this.holders.set(starts.subarray(1));
    for (let number = 0; number < this.#numbers; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
    const ends = starts.slice(0, -1);
    this.#postings = new Uint32Array(starts[this.#numbers] ?? 0);
    this.#starts = starts;
    this.#added.clear();
    this.#guests.clear();
    this.#addedSize = 0;
    rows.forEach((row, owner) => {
      if (row.isGuest) this.#addTo(this.#guests, owner, row);
      else
        for (let at = 0; at < row.numbers.length; at += 1) {
          const number = row.numbers[at] ?? 0;
          const end = ends[number] ?? 0;
          this.#postings[end] = postingOf(owner, row.counts[at] ?? 1);
          ends[number] = end + 1;
        }
    });
  }

  /** Adds one beside the lists. */
  add(owner: number, row: Indexed): void {
    if (row.isGuest) {
      this.#addTo(this.#guests, owner, row);
      return;
    }
    this.#addTo(this.#added, owner, row);
    this.#addedSize += row.numbers.length;
    for (const number of row.numbers) this.holders[number] = (this.holders[number] ?? 0) + 1;
  }

  #addTo(lists: Map<number, number[]>, owner: number, { numbers, counts }: Indexed): void {
    numbers.forEach((number, at) => {
      const list = lists.get(number) ?? [];
      list.push(postingOf(owner, counts[at] ?? 1));
      lists.set(number, list);
    });
  }

  /** Whether so much stands beside the lists that they had better be written anew. */
  get isFrayed(): boolean {
    return this.#addedSize > 20_000 && this.#addedSize > this.#postings.length / 8;
  }

  /** The answers that have a fingerprint: those of the list, and those that were added since. */
  listed(number: number): Uint32Array {
    return this.#postings.subarray(this.#starts[number] ?? this.#postings.length, this.#starts[number + 1] ?? this.#postings.length);
  }

  added(number: number): readonly number[] {
    return this.#added.get(number) ?? none;
  }

  guests(number: number): readonly number[] {
    return this.#guests.get(number) ?? none;
  }
}

/** An odd number near 2³² divided by the golden ratio: neighbours end up far from one another (Knuth). */
const scatter = 0x9e3779b1;

function longer(numbers: Uint32Array<ArrayBuffer>, empty: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  empty.set(numbers);
  return empty;
}

const none: readonly number[] = [];
