import type { DeviceClock, WriterSession } from './environment.ts';
import type { Holding } from './holding.ts';

/** How long another tab of the same session has to say so. */
const objectionMs = 150;

export type ObjectionSurroundings = {
  clock: Pick<DeviceClock, 'after'>;
  random: () => number;
  /** Null or throwing where the browser has none. */
  openChannel: ((name: string) => BroadcastChannel) | null;
};

type Message = { kind: 'asked'; session: WriterSession; rank: number } | { kind: 'held'; session: WriterSession };

/**
 * Browsers give locks to pages with TLS only; a team's own server may have none. There a tab asks the others, and who holds the session objects. Of two
 * that ask at the same time the higher rank has it.
 */
export function holdByObjection(key: string, { clock, random, openChannel }: ObjectionSurroundings): Holding {
  const rank = random();
  const held = new Set<WriterSession>();
  const asking = new Set<WriterSession>();
  const objections = new Set<WriterSession>();
  const channel = opened(openChannel, key);
  const tell = (message: Message) => channel?.postMessage(message);
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'held') objections.add(data.session);
    else if (held.has(data.session) || (asking.has(data.session) && rank > data.rank)) tell({ kind: 'held', session: data.session });
  });
  return {
    async claim(session) {
      if (held.has(session)) return true;
      objections.delete(session);
      asking.add(session);
      tell({ kind: 'asked', session, rank });
      await new Promise<void>((resolve) => void clock.after(objectionMs, resolve));
      asking.delete(session);
      if (objections.has(session)) return false;
      held.add(session);
      return true;
    },
    release: (session) => void held.delete(session),
    releaseAll: () => held.clear(),
  };
}

function opened(openChannel: ObjectionSurroundings['openChannel'], key: string): BroadcastChannel | null {
  try {
    return openChannel?.(key) ?? null;
  } catch {
    return null;
  }
}
