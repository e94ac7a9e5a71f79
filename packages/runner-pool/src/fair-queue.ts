import type { RunPriority } from '@assay/core/runs';

export type Queued = { owner: string; priority: RunPriority };

/**
 * Whose turn it is: candidates before gradings, and within each the owners in turn, so that whoever asks for much waits behind nobody else's little.
 */
export class FairQueue<Item extends Queued> {
  readonly #lanes: Record<RunPriority, Map<string, Item[]>> = { candidate: new Map(), grading: new Map() };

  add(item: Item): void {
    const lane = this.#lanes[item.priority];
    const waiting = lane.get(item.owner);
    if (waiting === undefined) lane.set(item.owner, [item]);
    else waiting.push(item);
  }

  /** Takes the next item that may start now. Its owner goes to the end of the line. */
  take(mayStart: (item: Item) => boolean): Item | null {
    for (const lane of [this.#lanes.candidate, this.#lanes.grading]) {
      for (const [owner, waiting] of lane) {
        const [item] = waiting;
        if (item === undefined || !mayStart(item)) continue;
        waiting.shift();
        lane.delete(owner);
        if (waiting.length > 0) lane.set(owner, waiting);
        return item;
      }
    }
    return null;
  }

  remove(item: Item): boolean {
    const lane = this.#lanes[item.priority];
    const waiting = lane.get(item.owner) ?? [];
    const at = waiting.indexOf(item);
    if (at === -1) return false;
    waiting.splice(at, 1);
    if (waiting.length === 0) lane.delete(item.owner);
    return true;
  }

  /** All items in the order they would start. */
  inOrder(): Item[] {
    const ordered: Item[] = [];
    for (const lane of [this.#lanes.candidate, this.#lanes.grading]) {
      const rows = [...lane.values()];
      for (let round = 0; rows.some((row) => row.length > round); round += 1) {
        for (const row of rows) {
          const item = row[round];
          if (item !== undefined) ordered.push(item);
        }
      }
    }
    return ordered;
  }

  get size(): number {
    return this.inOrder().length;
  }
}
