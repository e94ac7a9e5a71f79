import type { Isolate } from 'isolated-vm';

/** An isolate for runs with one limit of memory. */
export type Room = { readonly isolate: Isolate; readonly memoryMb: number };

/** A room that was opened while nobody waited, for whichever request comes next. */
export type SpareRoom<Kept extends Room> = {
  /** Closes the one before first: two at once would count as what the next program takes. */
  fill(open: () => Promise<Kept>): Promise<void>;
  /** Null where none is there that serves this limit. Whoever gets it closes it. */
  take(memoryMb: number): Kept | null;
};

/** @param serves whether a room that was opened for one limit does for another, which is wanted */
export function createSpareRoom<Kept extends Room>(serves: (hasMb: number, wantedMb: number) => boolean): SpareRoom<Kept> {
  let spare: Kept | null = null;
  return {
    fill: async (open) => {
      if (spare !== null) closeRoom(spare);
      spare = null;
      spare = await open();
    },
    take: (memoryMb) => {
      const taken = spare;
      spare = null;
      if (taken === null || (serves(taken.memoryMb, memoryMb) && !taken.isolate.isDisposed)) return taken;
      closeRoom(taken);
      return null;
    },
  };
}

export function closeRoom({ isolate }: Pick<Room, 'isolate'>): void {
  if (!isolate.isDisposed) isolate.dispose();
}
