import type { AttemptForCandidate } from '@assay/core/attempts';
import type { EventStore, LeftText, RecorderTransport, SessionClaims, WriterSession } from '../environment.ts';
import { deliverLeftovers, type Leftovers } from '../leftovers.ts';
import { createMemoryStore } from '../memory-store.ts';
import { type OpenedRecording, openRecording, type Recording } from '../open-recording.ts';
import type { ModelServer } from './model-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What happens to the next requests, one after the other; none: all goes well. */
export type Fate = 'lost' | 'answer_lost' | 'twice' | 'late';

/** `isNewTab`: has no memory of its own; without it the page is a reload, or a duplicate of a tab that lives. */
export type OpeningOptions = { resumeCode?: string; carried?: readonly LeftText[]; isNewTab?: boolean };

/** A browser on a bad line: pages may be opened, reloaded, crash; storage outlives them. */
export type ModelBrowser = {
  fates: Fate[];
  /** No request gets through while this is true. */
  isOffline: boolean;
  store: EventStore;
  /** Opens a page that must be let in. */
  open(options?: OpeningOptions): Promise<Recording>;
  tryOpen(options?: OpeningOptions): Promise<OpenedRecording>;
  /** The page goes away without a word. */
  close(recording: Recording): void;
  /** As the receipt page does. */
  deliver(): Promise<Leftovers>;
};

export function createModelBrowser(
  clock: VirtualClock,
  server: ModelServer,
  store: EventStore = createMemoryStore(),
  seed = 1,
): ModelBrowser {
  const delay = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  async function travel<Answer>(serve: () => Answer): Promise<Answer> {
    const fate = browser.fates.shift();
    await delay(20);
    if (fate === 'lost' || browser.isOffline) throw new TypeError('network');
    if (fate === 'late') {
      // Given up by the page; it arrives all the same.
      delay(4000)
        .then(serve)
        .catch(() => {});
      await delay(1000);
      throw new TypeError('time-out');
    }
    const answer = serve();
    if (fate === 'twice') serve();
    await delay(20);
    if (fate === 'answer_lost') throw new TypeError('network');
    return answer;
  }

  const transport: RecorderTransport = {
    openWriter: (input) => travel(() => server.openWriter(input)),
    getAttempt: () => travel((): AttemptForCandidate => server.getAttempt()),
    sendBatches: (input) => {
      // Taken apart at once, as a request's body is.
      const sent = structuredClone(input);
      return travel(() => server.sendBatches(structuredClone(sent)));
    },
  };
  let chance = seed * 0.137;
  const random = () => {
    chance = (chance * 16_807 + 0.5) % 1;
    return chance;
  };
  const held = new Map<WriterSession, number>();
  let remembered: WriterSession | null = null;
  let pages = 0;
  const claimsOf = (page: number, isNewTab = false): SessionClaims => ({
    remembered: () => (isNewTab ? null : remembered),
    remember: (session) => {
      remembered = session;
    },
    claim: async (session) => {
      if (held.has(session) && held.get(session) !== page) return false;
      held.set(session, page);
      return true;
    },
    release: (session) => void held.delete(session),
    forget: () => {
      remembered = null;
    },
  });
  const letGo = (page: number) => {
    for (const [session, holder] of [...held]) if (holder === page) held.delete(session);
  };
  const pageOf = new WeakMap<Recording, number>();

  async function until<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    work.then(done, done);
    for (let step = 0; step < 2000 && !isDone; step += 1) await clock.pass(50);
    return work;
  }

  const browser: ModelBrowser = {
    fates: [],
    isOffline: false,
    store,
    async open(options) {
      const opened = await browser.tryOpen(options);
      if (opened.kind !== 'open') throw new Error('somebody else writes');
      return opened.recording;
    },
    async tryOpen({ resumeCode, carried = [], isNewTab = false } = {}) {
      pages += 1;
      const page = pages;
      const env = { clock, random, transport, store, isDurable: true, claims: claimsOf(page, isNewTab) };
      const opened = await until(openRecording(env, { resumeCode: resumeCode ?? null, carried })).catch((error) => {
        letGo(page);
        throw error;
      });
      if (opened.kind === 'open') pageOf.set(opened.recording, page);
      else letGo(page);
      return opened;
    },
    close(recording) {
      recording.recorder.dispose();
      letGo(pageOf.get(recording) ?? 0);
    },
    async deliver() {
      pages += 1;
      const result = await until(deliverLeftovers({ clock, transport, store, claims: claimsOf(pages) }, null));
      letGo(pages);
      return result;
    },
  };
  return browser;
}
