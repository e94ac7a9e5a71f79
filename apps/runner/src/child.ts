import { type EngineName, engineOf, type RunLimits } from '@assay/core/runs';
import { type Clock, loadEngine } from '@assay/engines';
import { type ChildInput, type ChildMessage, type ChildRequest, readMessages, sendMessage } from '@assay/runner-pool';

// The only program that loads an engine. It reads requests from standard input and writes messages to standard output; nothing else goes in or out.
const [, , enginesFolder = '', name] = process.argv;
/** This file is the composition root of a child, so the real clocks are read here. */
const realClock: Clock = {
  nowMs: () => Number(process.hrtime.bigint()) / 1e6,
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
const engine = await loadEngine(engineName(name), enginesFolder, realClock);
const never = new AbortController().signal;
const say = (message: ChildMessage) => sendMessage(process.stdout, message);

// Not `process.exit`: that waits for an isolate which may never come back.
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/** Those of the last run; the first is prepared for one that names none. */
let limits: RunLimits = { timeMs: 5000, memoryMb: 256 };
let received = 0;
/** The request that is to make way after the case it is in. */
let yielding = 0;

async function serve(request: ChildRequest, turnNumber: number): Promise<void> {
  limits = request.limits;
  if (engine.load(request)) say({ kind: 'grown' });
  say({ kind: 'started' });
  for await (const outcome of engine.run(request, never, (kind) => say({ kind }))) {
    say({ kind: 'outcome', outcome });
    // The supervisor asks again for the cases that are left.
    if (yielding === turnNumber) break;
  }
  say({ kind: 'done' });
}

async function prepare(): Promise<void> {
  await engine.prepare(limits);
  say({ kind: 'ready' });
}

function engineName(text: string | undefined): EngineName {
  const found = Object.values(engineOf).find((one) => one === text);
  if (found === undefined) throw new Error(`There is no engine ${text}.`);
  return found;
}

let turn = Promise.resolve();
readMessages(
  process.stdin,
  // The supervisor has parsed it, and a schema library would double the time a child takes to start.
  (line): ChildInput => JSON.parse(line),
  (input) => {
    if ('kind' in input) {
      if (input.kind === 'yield') yielding = received;
      else turn = turn.then(prepare).catch(die);
      return;
    }
    received += 1;
    const turnNumber = received;
    turn = turn.then(() => serve(input, turnNumber)).catch(die);
  },
  die,
);
// The supervisor is gone, and with it everybody who could want an answer.
process.stdin.on('end', die).on('error', die);
process.stdout.on('error', die);
say({ kind: 'ready' });
