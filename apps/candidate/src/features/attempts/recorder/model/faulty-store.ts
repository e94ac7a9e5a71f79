import type { EventStore } from '../environment.ts';
import { createMemoryStore } from '../memory-store.ts';

export type FaultyStore = EventStore & {
  /** Nothing can be written: the disk is full. */
  isFull: boolean;
  /** Somebody clears the site's data: what was written is gone, and the write that notices fails. */
  clear(): Promise<void>;
};

export function createFaultyStore(inner: EventStore = createMemoryStore()): FaultyStore {
  let isClosed = false;
  const writing = async (work: () => Promise<void>) => {
    if (store.isFull || isClosed) {
      isClosed = false;
      throw new Error('not written');
    }
    await work();
  };
  const store: FaultyStore = {
    ...inner,
    isFull: false,
    async clear() {
      isClosed = true;
      await inner.forgetEverything();
    },
    addEvent: (...given) => writing(() => inner.addEvent(...given)),
    acknowledge: (...given) => writing(() => inner.acknowledge(...given)),
    replace: (...given) => writing(() => inner.replace(...given)),
  };
  return store;
}
