import type { AttemptForCandidate } from '@assay/core/attempts';
import type { EventStore, RecorderTransport, SessionClaims, WriterSession } from '../environment.ts';
import { createMemoryStore } from '../memory-store.ts';
import { openRecording, type Recording } from '../open-recording.ts';
import type { ModelServer } from './model-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What happens to the next requests, one after the other; none: all goes well. */
export type Fate = 'lost' | 'answer_lost' | 'twice' | 'late';

/** A browser on a bad line: pages may be opened, reloaded, crash; storage outlives them. */
export type ModelBrowser = {
  fates: Fate[];
  store: EventStore;
  open(isTakingOver?: boolean): Promise<Recording>;
  close(recording: Recording): void;
};

export function createModelBrowser(clock: VirtualClock, server: ModelServer, store: EventStore = createMemoryStore()): ModelBrowser {
  const fates: Fate[] = [];
  const delay = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  async function travel<Answer>(serve: () => Answer): Promise<Answer> {
    const fate = fates.shift();
    if (fate === 'lost') throw new TypeError('network');
    if (fate === 'late') {
      await delay(4000);
      return serve();
    }
    await delay(20);
    const answer = serve();
    if (fate === 'twice') serve();
    await delay(20);
    if (fate === 'answer_lost') throw new TypeError('network');
    return answer;
  }

  const transport: RecorderTransport = {
    openWriter: (previous) => travel(() => server.openWriter(previous)),
    getAttempt: () => travel((): AttemptForCandidate => server.getAttempt()),
    sendBatches: (input) => {
      // Taken apart at once, as a request's body is.
      const sent = structuredClone(input);
      return travel(() => server.sendBatches(structuredClone(sent)));
    },
  };
  const held = new Set<WriterSession>();
  let remembered: WriterSession | null = null;
  const claims: SessionClaims = {
    remembered: () => remembered,
    remember: (session) => {
      remembered = session;
    },
    claim: async (session) => {
      if (held.has(session)) return false;
      held.add(session);
      return true;
    },
    release: (session) => void held.delete(session),
  };
  return {
    fates,
    store,
    async open(isTakingOver = false) {
      const opening = openRecording({ clock, random: () => 0.5, transport, store, isDurable: true, claims }, isTakingOver);
      let result: Recording | null = null;
      opening.then(
        (recording) => {
          result = recording;
        },
        () => {},
      );
      for (let step = 0; step < 1000 && result === null; step += 1) await clock.pass(50);
      return opening;
    },
    close(recording) {
      recording.recorder.dispose();
      held.clear();
    },
  };
}
