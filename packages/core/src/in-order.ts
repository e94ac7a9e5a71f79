/** Works on several items at once and hands the results on in the order of the items, each as soon as those before it are there. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
  handOn: (result: Result, index: number) => void,
): Promise<void> {
  const waiting = new Map<number, { result: Result }>();
  // All workers draw from one iterator; a failure ends it for all of them.
  const entries = items.entries();
  let hasFailed = false;
  let handedOn = 0;
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) {
      if (hasFailed) return;
      waiting.set(index, { result: await work(item, index) });
      for (let next = waiting.get(handedOn); next !== undefined; next = waiting.get(handedOn)) {
        waiting.delete(handedOn);
        handOn(next.result, handedOn);
        handedOn += 1;
      }
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, () =>
    worker().catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
  );
  await Promise.all(workers);
}
