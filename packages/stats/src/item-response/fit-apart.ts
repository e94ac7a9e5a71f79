import { Worker } from 'node:worker_threads';
import type { ResponseColumns } from '../response-columns.ts';
import type { CurveFit, CurveModel } from './fit-curves.ts';

export type FitRequest = { readonly columns: ResponseColumns; readonly model: CurveModel };

/** `fitCurves` in a thread of its own: it may take half a minute, and whoever asks goes on with other work. */
export async function fitApart(columns: ResponseColumns, model: CurveModel): Promise<CurveFit> {
  const request: FitRequest = { columns, model };
  const worker = new Worker(new URL('./fitting-thread.ts', import.meta.url), { workerData: request });
  const { promise, resolve, reject } = Promise.withResolvers<CurveFit>();
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', () => reject(new Error('the thread that fits curves ended before it was done')));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
