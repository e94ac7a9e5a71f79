import { Worker } from 'node:worker_threads';
import type { ComparedLanguage } from '../trees/languages.ts';

export type DescribeRequest = { readonly language: ComparedLanguage; readonly text: string; readonly templates: readonly string[] };

/** What is kept of an answer to compare it by. */
export type Described = { readonly description: Uint8Array; readonly size: number; readonly isWhole: boolean; readonly isCut: boolean };

/** Why an answer could not be described: it took too long, or ended the thread that did it. */
export type DescribeProblem = 'timeout' | 'crashed';

export type Describing = {
  describe(request: DescribeRequest): Promise<Described | DescribeProblem>;
  close(): Promise<void>;
};

const usualTimeoutMs = 20_000;
/** An answer of the largest size that is compared takes a tenth of it. */
const mostMemoryMb = 512;
/** What a description needs is gone with it: where there is room for some, little of it is ever moved to where it lives longer. */
const youngMemoryMb = 64;

/**
 * Describes answers in a thread of its own, one after the other, so that a text that its grammar never gets done with costs that text alone. The thread
 * begins with the first of them.
 */
export function openDescribing(options: { timeoutMs?: number; thread?: URL } = {}): Describing {
  const thread = options.thread ?? new URL('./describing-thread.ts', import.meta.url);
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  async function describeNow(request: DescribeRequest): Promise<Described | DescribeProblem> {
    worker ??= new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: youngMemoryMb } });
    const own = worker;
    own.ref();
    const answer = await answerOf(own, request, options.timeoutMs ?? usualTimeoutMs);
    if (typeof answer === 'string') await end();
    // Waiting for the next answer keeps no process from ending.
    else own.unref();
    return answer;
  }

  return {
    describe(request) {
      const next = last.then(() => describeNow(request));
      last = next;
      return next;
    },
    async close() {
      await last;
      await end();
    },
  };
}

async function answerOf(worker: Worker, request: DescribeRequest, timeoutMs: number): Promise<Described | DescribeProblem> {
  const { promise, resolve } = Promise.withResolvers<Described | DescribeProblem>();
  const crash = (): void => resolve('crashed');
  const timer = setTimeout(() => resolve('timeout'), timeoutMs);
  worker.once('message', resolve).once('error', crash).once('exit', crash);
  worker.postMessage(request);
  const answer = await promise;
  clearTimeout(timer);
  worker.off('message', resolve).off('error', crash).off('exit', crash);
  // One that is being ended may still tell why.
  if (typeof answer === 'string') worker.once('error', () => {});
  return answer;
}
