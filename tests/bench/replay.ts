import { cpus, totalmem } from 'node:os';
import { advance, firstMoment, makeFilm, packBatches, recordingPieces } from '@assay/core/recordings';
import { compressed } from '@assay/db';
import { median } from '@assay/stats';
import { noBrowser } from '../support/browser.ts';
import { believableRecording } from '../support/replay/believable-recording.ts';
import { measurePlayer } from '../support/replay/measure-player.ts';
import { measureQueue } from '../support/replay/measure-queue.ts';
import type { Figures } from './bench.ts';

const seed = 'reported 1';

/**
 * The `replay` suite, on a recording of 90 minutes and 20,000 events. `openMs`: from the film's arrival in the browser to the first picture in the editor, its code being there.
 * `seekP99Ms`: how long a click on the timeline keeps the page busy, the picture included. `queuePageMs`: how long "my reviews" takes with 5,000 of them, p95 of 100 requests
 * through the routes on a database file.
 */
export async function replay(say: (line: string) => void): Promise<Figures> {
  say(`machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB`);
  return { ...(await measureStored(say)), ...(await measureOpening(say)), ...measureFold(say), ...(await measureQueuePage(say)) };
}

/** As the pieces that lie in the database, keyframes and all. */
async function measureStored(say: (line: string) => void): Promise<Figures> {
  const { batches, documents } = believableRecording(seed);
  const pieces = recordingPieces(batches, () => true, documents);
  const sizes = await Promise.all(pieces.map(async (piece) => (await compressed(packBatches(piece.batches, piece.keyframe))).length));
  const events = batches.reduce((sum, { batch }) => sum + batch.events.length, 0);
  const storedKb = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const loose = batches.reduce((sum, { batch }) => sum + JSON.stringify(batch).length, 0) / 1000;
  say(`stored: ${events} events in ${pieces.length} pieces, ${rounded(storedKb)} kB; unpacked they were ${rounded(loose)} kB`);
  return { storedKb: rounded(storedKb) };
}

/** What a server does to find the texts of every moment: folding alone; the whole film, with times and origins, is said beside it. */
function measureFold(say: (line: string) => void): Figures {
  const source = believableRecording(seed);
  const events = source.batches.reduce((sum, { batch }) => sum + batch.events.length, 0);
  const makes = Array.from({ length: 7 }, () => timed(() => makeFilm(source)));
  const film = makeFilm(source);
  const folds = Array.from({ length: 15 }, () =>
    timed(() => {
      const moment = firstMoment(film);
      for (const step of film.steps) advance(moment, film, step);
    }),
  );
  const perSecond = (ms: readonly number[]) => Math.round((1000 * events) / (median(ms) ?? Number.NaN));
  say(`fold: ${perSecond(folds)} events/s; the whole film ${perSecond(makes)} events/s, ${rounded(median(makes) ?? Number.NaN)} ms`);
  return { foldEventsPerSecond: perSecond(folds) };
}

const queued = 5_000;

async function measureQueuePage(say: (line: string) => void): Promise<Figures> {
  const { pageMs, nextMs } = await measureQueue({ reviews: queued, requests: 100 });
  const at = (times: readonly number[], share: number) =>
    rounded(times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN);
  say(`queue of ${queued} reviews: page p50 ${at(pageMs, 0.5)} ms, p95 ${at(pageMs, 0.95)} ms; the next one p95 ${at(nextMs, 0.95)} ms`);
  return { queuePageMs: at(pageMs, 0.95) };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function measureOpening(say: (line: string) => void): Promise<Figures> {
  if (noBrowser !== null) {
    say(`openMs and seekP99Ms are null: ${noBrowser}`);
    return { openMs: null, seekP99Ms: null };
  }
  const film = makeFilm(believableRecording(seed));
  say(`film: ${film.steps.length} steps, ${film.runs.length} runs, ${Math.round(JSON.stringify(film).length / 1000)} kB of JSON`);
  const { openMs, seekMs, firstOpenMs } = await measurePlayer(film, { opens: 15, seeks: 500 });
  const sorted = seekMs.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  say(
    `opened in ${openMs.map(rounded).join(', ')} ms; the first time, with the editor's code still to load, in ${rounded(firstOpenMs)} ms`,
  );
  say(`seeks: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${rounded(Math.max(...seekMs))} ms of ${seekMs.length}`);
  return { openMs: rounded(median(openMs) ?? Number.NaN), seekP99Ms: at(0.99) };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
