import { parentPort, workerData } from 'node:worker_threads';
import type { FitRequest } from './fit-apart.ts';
import { fitCurves } from './fit-curves.ts';

const { columns, model }: FitRequest = workerData;
parentPort?.postMessage(fitCurves(columns, { model }));
