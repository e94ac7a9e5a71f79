/** Works on several items at once and hands the results on in the order of the items, each as soon as those before it are there. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
  handOn: (result: Result, index: number) => void,
): Promise<void> {
  const waiting = new Map<number, Result>();
  let next = 0;
  let handedOn = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item === undefined) return;
      waiting.set(index, await work(item, index));
      for (let result = waiting.get(handedOn); result !== undefined; result = waiting.get(handedOn)) {
        waiting.delete(handedOn);
        handOn(result, handedOn);
        handedOn += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
