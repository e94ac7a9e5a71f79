import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * A child that is as large as its first argument says of its engine, boots when a file is there, and then speaks the protocol of a real one: what the pool
 * does with engines is tested with processes, without engines. It imports nothing of ours, since it may read itself only.
 * The entry says what each case does: `sleep MS`, `hold MB`, `end`, or `late` (over its time); a case prints the name of this very process.
 * It can also break the protocol: `boot FILE` boots until a file is there, `mute` never starts, `stall` boots and starts over and over, `lie` sends
 * outcomes without end.
 */
type Traits = { waitsFor?: string; memoryMb?: number; needs?: string; diesWarm?: boolean };

const [, , traitsText = '{}', engine = ''] = process.argv;
const all: Record<string, Traits> = JSON.parse(traitsText);
const { waitsFor, memoryMb = 0, needs, diesWarm = false } = all[engine] ?? {};
const name = `${engine}-${crypto.randomUUID()}`;
const held: Buffer[] = [Buffer.alloc(memoryMb * 1024 * 1024, 1)];
const say = (message: unknown) => process.stdout.write(`${JSON.stringify(message)}\n`);
const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

if (needs !== undefined && !existsSync(needs)) throw new Error('A file of the engine is missing.');
while (waitsFor !== undefined && !existsSync(waitsFor)) await sleep(20);
say({ kind: 'ready' });

type Request = { kind?: string; files: Record<string, string>; entry: string; cases: { stdin?: string }[] };
let isYielding = false;
let runs = 0;
let turn = Promise.resolve();

async function serve(request: Request): Promise<void> {
  const [verb, amount = '0'] = (request.files[request.entry] ?? '').split(' ');
  if (verb === 'mute') return;
  say({ kind: 'started' });
  for (const { stdin = '' } of request.cases) {
    if (verb === 'boot') {
      say({ kind: 'booting' });
      while (!existsSync(amount)) await sleep(20);
      say({ kind: 'started' });
    }
    for (; verb === 'stall'; await sleep(20)) for (const kind of ['booting', 'started', 'booting']) say({ kind });
    if (verb === 'sleep') await sleep(Number(amount));
    if (verb === 'hold') held.push(Buffer.alloc(Number(amount) * 1024 * 1024, 1));
    if (verb === 'end') process.kill(process.pid, 'SIGKILL');
    say({
      kind: 'outcome',
      outcome: {
        outcome: verb === 'late' ? 'time_limit' : 'completed',
        exitCode: 0,
        stdout: `${name} ${stdin}`,
        stderr: '',
        wallMs: 1,
        cpuMs: 1,
        peakMemoryBytes: 0,
      },
    });
    if (isYielding) break;
    if (verb === 'lie') request.cases.push(...request.cases);
  }
  isYielding = false;
  say({ kind: 'done' });
  runs += 1;
  if (diesWarm && runs === 1) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const request: Request = JSON.parse(line);
    if (request.kind === 'yield') isYielding = true;
    else if (request.kind === 'prepare') turn = turn.then(() => void say({ kind: 'ready' }));
    else turn = turn.then(() => serve(request));
  })
  .on('close', () => process.kill(process.pid, 'SIGKILL'));
