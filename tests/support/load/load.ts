import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadAccount } from './attempt-factory.ts';
import type { LoadPlan, Measured, Question, Reply } from './generator-messages.ts';
import type { LedgerEntry } from './simulated-candidate.ts';

export type Load = {
  pid: number;
  add: (accounts: readonly LoadAccount[]) => Promise<void>;
  /** The first so many candidates are awake, the others sleep. */
  wake: (count: number) => Promise<void>;
  /** Waits until so many have opened their attempt; false when they have not in time. */
  opened: (count: number, withinMs: number) => Promise<boolean>;
  /** Acknowledgements with events so far. */
  acks: () => Promise<number>;
  measured: () => Promise<Measured>;
  /** Nobody types any more, all is delivered: what the clients know. */
  drain: (withinMs: number) => Promise<{ ledger: readonly LedgerEntry[]; problems: readonly string[] }>;
  stop: () => Promise<void>;
};

const generatorFile = fileURLToPath(new URL('./generator.ts', import.meta.url));

type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, 'id'> : never) : never;

/** Candidates who type and rest against a server, from a process of their own. */
export async function startLoad(plan: LoadPlan): Promise<Load> {
  const child = fork(generatorFile, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  let lastId = 0;
  child.on('message', (raw) => {
    const reply = raw as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ask = (asked: Asked): Promise<Reply> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      child.send({ id: lastId, ...asked }, (error) => error !== null && reject(error));
      child.once('exit', () => reject(new Error('the load generator ended')));
    });
  child.setMaxListeners(0);
  const count = async () => {
    const reply = await ask({ kind: 'count' });
    if (reply.kind !== 'count') throw new Error('the generator counts');
    return reply;
  };
  await ask({ kind: 'plan', plan });
  return {
    pid: child.pid ?? -1,
    add: async (accounts) => void (await ask({ kind: 'add', accounts })),
    wake: async (awake) => void (await ask({ kind: 'wake', count: awake })),
    async opened(wanted, withinMs) {
      const untilMs = performance.now() + withinMs;
      for (;;) {
        const { open } = await count();
        if (open >= wanted) return true;
        if (performance.now() > untilMs) return false;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    acks: async () => (await count()).acks,
    async measured() {
      const reply = await ask({ kind: 'measured' });
      if (reply.kind !== 'measured') throw new Error('the generator measures');
      return reply.measured;
    },
    async drain(withinMs) {
      const reply = await ask({ kind: 'drain', withinMs });
      if (reply.kind !== 'ledger') throw new Error('the generator knows its ledger');
      return reply;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
