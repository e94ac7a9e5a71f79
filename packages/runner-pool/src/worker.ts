import { type ChildProcess, spawn } from 'node:child_process';
import type { RunOutcome } from '@assay/core/runs';
import { yieldToServer } from './background-priority.ts';
import { type CaseClock, readyWithinMs, startCaseClock } from './case-clock.ts';
import type { EngineProfile } from './engine-profile.ts';
import { lastWordsOf } from './last-words.ts';
import type { Launch } from './layers.ts';
import { readMessages, sendMessage } from './line-messages.ts';
import { descendantsOf, type MemoryReader } from './memory.ts';
import { type ChildMessage, type ChildRequest, childMessage, lineOf, prepareMessage, yieldMessage } from './messages.ts';

/** Why a child ended before it had answered: the watchdog killed it, or it went by itself. */
export type Loss = 'memory' | 'time' | 'crash';
export type WorkerEnd = { kind: 'done' } | { kind: 'lost'; loss: Loss; wallMs: number; peakMemoryBytes: number };

/** One child process. It is watched from outside while it runs candidate code. */
export type Worker = {
  readonly pid: number;
  readonly engine: string;
  /** Bytes when it reported ready. */
  baselineBytes(): number;
  /** Bytes now. */
  residentBytes(): number;
  isDead(): boolean;
  /** Whether the next run finds its isolate ready. */
  isPrepared(): boolean;
  /** Has it made ready while nobody waits; a run that comes sooner brings its own. */
  prepare(): void;
  /** Resolves when the engine is booted; rejects when the process could not be started in this way. */
  ready: Promise<void>;
  run(request: ChildRequest, onOutcome: (outcome: RunOutcome) => void): Promise<WorkerEnd>;
  /** Asks it to end its turn after the case it is in; `run` then resolves with fewer outcomes. */
  yieldTurn(): void;
  /** Called by the watchdog every few milliseconds. */
  watch(): void;
  kill(): void;
  ended: Promise<void>;
};

export type WorkerContext = { readMemory: MemoryReader; nowMs: () => number };

/** What an isolate takes before the program has anything, and what one poll can miss. */
const memoryGraceBytes = 24 * 1024 * 1024;
/** What an engine may load for a single language: the parser of TypeScript takes 20 MB. */
const mostGrowthBytes = 40 * 1024 * 1024;

type Run = {
  request: ChildRequest;
  onOutcome: (outcome: RunOutcome) => void;
  finish: (end: WorkerEnd) => void;
  startBytes: number;
  cases: CaseClock;
  peakBytes: number;
  loss: Loss;
};

/** @param warmUp in the language that it will most likely run; it runs the others of the same engine, too */
export function startWorker(launch: Launch, ctx: WorkerContext, engine: EngineProfile, warmUp: ChildRequest | null): Worker {
  // A process group of its own, so that one signal reaches bubblewrap and whatever is below it.
  const args = [...launch.argsFor(engine), engine.name];
  const child = spawn(launch.command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: {}, cwd: '/', detached: true });
  const lastWords = lastWordsOf(child.stderr);
  const pid = child.pid ?? -1;
  yieldToServer(pid);
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let nodePid = pid;
  let baseline = 0;
  let isDead = false;
  let isLoaded = false;
  let isReady = false;
  let preparation: 'none' | 'asked' | 'done' = 'none';
  let hasGrown = false;
  let current: Run | null = null;

  // The numbers of one that is gone may be somebody else's by now.
  const kill = () => {
    if (!isDead) killGroup(child, nodePid);
  };
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    kill();
  }, readyWithinMs);
  const gone = () => {
    if (isDead) return;
    isDead = true;
    clearTimeout(timer);
    const how = hasTimedOut ? `was not ready after ${readyWithinMs / 1000} s` : 'ended before it was ready';
    ready.reject(new Error(`the last one ${how}${lastWords.text() === '' ? '.' : `: ${lastWords.text()}`}`));
    finish(current?.loss ?? 'crash');
    ended.resolve();
  };
  const finish = (loss: Loss | null) => {
    const run = current;
    current = null;
    if (run === null) return;
    if (loss === null || run.cases.isDone()) run.finish({ kind: 'done' });
    else run.finish({ kind: 'lost', loss, wallMs: run.cases.wallMs(), peakMemoryBytes: Math.max(0, run.peakBytes - baseline) });
  };
  const prepare = () => {
    if (preparation !== 'none' || current !== null) return;
    preparation = 'asked';
    sendMessage(child.stdin, prepareMessage);
  };
  const sample = (run: Run): number => {
    const bytes = ctx.readMemory(nodePid) ?? 0;
    run.peakBytes = Math.max(run.peakBytes, bytes);
    return bytes;
  };
  const take = (message: ChildMessage) => {
    switch (message.kind) {
      case 'ready':
        if (!isLoaded) {
          isLoaded = true;
          if (warmUp === null) prepare();
          else sendMessage(child.stdin, warmUp);
          return;
        }
        if (preparation === 'asked') preparation = 'done';
        if (isReady) return;
        isReady = true;
        clearTimeout(timer);
        // From here on candidate code may be what writes there.
        lastWords.close();
        nodePid = descendantsOf(pid).at(-1) ?? pid;
        yieldToServer(nodePid);
        baseline = ctx.readMemory(nodePid) ?? 0;
        ready.resolve();
        return;
      case 'grown':
        // Once, and never more than it can be: a child that candidate code took over cannot talk its limit away.
        if (current !== null && !hasGrown) {
          hasGrown = true;
          baseline += Math.min(Math.max(0, sample(current) - current.startBytes), mostGrowthBytes);
        }
        return;
      case 'booting':
        current?.cases.boot();
        return;
      case 'started':
        if (current?.cases.start() === true) current.peakBytes = 0;
        return;
      case 'outcome': {
        if (current === null) return;
        // More answers than questions: that is no engine of ours any more.
        if (current.cases.isDone()) return kill();
        sample(current);
        const peakMemoryBytes = Math.max(0, current.peakBytes - baseline);
        current.cases.end();
        current.peakBytes = 0;
        // A program that fills its memory spends its time on collecting garbage: what it ran out of first is memory.
        const isFull = message.outcome.outcome === 'time_limit' && peakMemoryBytes > current.request.limits.memoryMb * 1024 * 1024;
        current.onOutcome({ ...message.outcome, ...(isFull ? { outcome: 'memory_limit' } : {}), peakMemoryBytes });
        return;
      }
      case 'done':
        if (isReady) finish(null);
        else prepare();
        return;
      default:
        message satisfies never;
    }
  };

  ready.promise.catch(() => undefined);
  child.on('error', gone);
  child.on('exit', gone);
  child.stdin.on('error', () => undefined);
  readMessages(child.stdout, lineOf(childMessage), take, kill);

  return {
    pid,
    engine: engine.name,
    ready: ready.promise,
    ended: ended.promise,
    baselineBytes: () => baseline,
    residentBytes: () => ctx.readMemory(nodePid) ?? 0,
    isDead: () => isDead,
    isPrepared: () => preparation === 'done',
    prepare,
    run: (request, onOutcome) =>
      new Promise((resolve) => {
        preparation = 'none';
        const startBytes = hasGrown ? 0 : (ctx.readMemory(nodePid) ?? 0);
        const cases = startCaseClock(request.cases.length, request.limits, ctx.nowMs);
        current = { request, onOutcome, finish: resolve, startBytes, cases, peakBytes: 0, loss: 'crash' };
        if (isDead) finish('crash');
        else sendMessage(child.stdin, request);
      }),
    yieldTurn: () => {
      if (current !== null) sendMessage(child.stdin, yieldMessage);
    },
    watch: () => {
      if (current === null || isDead) return;
      const { cases, request } = current;
      const isFull = sample(current) - baseline > request.limits.memoryMb * 1024 * 1024 + memoryGraceBytes;
      if (!isFull && !cases.isLate()) return;
      // What goes wrong while it boots is no program's doing.
      if (!cases.isBooting()) current.loss = isFull ? 'memory' : 'time';
      kill();
    },
    kill,
  };
}

/** SIGKILL to Node itself first: bubblewrap ends by itself once its child is gone, and takes the rest with it. */
function killGroup(child: ChildProcess, nodePid: number): void {
  for (const pid of [nodePid, child.pid === undefined ? null : -child.pid]) {
    if (pid === null || pid === -1) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
