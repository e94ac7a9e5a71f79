import { z } from 'zod';

/** What a process of ours says to the one that started it. */
export const childMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type ChildMessage = z.infer<typeof childMessage>;

export function tellParent(message: ChildMessage): void {
  process.send?.(message);
}

/** Runs the clean-up once, when asked to stop or when the parent is gone, and then ends the process. */
export function onStop(cleanUp: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await cleanUp();
    process.exit();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
