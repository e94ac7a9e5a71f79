/** Less room than this, and the edits of a long time offline may not fit. */
const leastFreeBytes = 20_000_000;

export type StorageFacts = {
  isDurable: boolean;
  /** Null where the browser does not tell. */
  freeBytes: number | null;
};

/** What this browser can keep while there is no connection. `warning` is null when all is well. */
export type StorageFinding = { words: string; warning: string | null };

export function storageFinding({ isDurable, freeBytes }: StorageFacts): StorageFinding {
  if (!isDurable) {
    return {
      words: 'This browser keeps nothing (a private window?).',
      warning:
        'This browser keeps nothing on this device, perhaps because the window is private. You can work like this as long as you are online. Better: open your link in an ordinary window.',
    };
  }
  if (freeBytes !== null && freeBytes < leastFreeBytes) {
    return {
      words: 'Nearly full.',
      warning:
        'The storage of this browser is nearly full: if the connection drops for long, edits may find no room here. Free some space first, or use another device.',
    };
  }
  return { words: 'Edits are kept here if the connection drops.', warning: null };
}
