import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import type { Locks } from './hold-by-locks.ts';
import { createVirtualClock } from './model/virtual-clock.ts';
import { type ClaimSurroundings, createSessionClaims } from './session-claims.ts';

const session = parseId('writerSession', `wri_${'0'.repeat(26)}`);
const later = parseId('writerSession', `wri_${'1'.repeat(26)}`);

function createStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** The part of the browser's locks that is used: held until the promise of the callback settles. */
function createLocks(): Locks {
  const held = new Set<string>();
  return {
    async request(name, _options, callback) {
      const isFree = !held.has(name);
      if (isFree) held.add(name);
      await callback(isFree ? { name } : null);
      if (isFree) held.delete(name);
    },
  };
}

let browsers = 0;

/** One browser: its tabs share locks and channels. */
function createBrowser({ hasLocks }: { hasLocks: boolean }) {
  browsers += 1;
  const attemptId = `att_${browsers}`;
  const clock = createVirtualClock();
  const locks = hasLocks ? createLocks() : null;
  let ranks = 0;
  const tab = (tabStorage = createStorage(), changes: Partial<ClaimSurroundings> = {}) => {
    ranks += 1;
    const rank = ranks;
    return createSessionClaims(attemptId, {
      clock,
      random: () => rank,
      locks,
      openChannel: (name) => new BroadcastChannel(name),
      tabStorage: () => tabStorage,
      ...changes,
    });
  };
  const settled = async <Result>(work: Promise<Result>): Promise<Result> => {
    let isDone = false;
    void work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await clock.pass(20);
    }
    return work;
  };
  return { attemptId, tab, settled };
}

test.each([true, false])('lets one living tab hold a session (locks: %s)', async (hasLocks) => {
  const { tab, settled } = createBrowser({ hasLocks });
  const [first, second] = [tab(), tab()];
  expect(await settled(first.claim(session))).toBe(true);
  expect(await settled(first.claim(session))).toBe(true);
  expect(await settled(second.claim(session))).toBe(false);
  expect(await settled(second.claim(later))).toBe(true);
  first.release(session);
  expect(await settled(second.claim(session))).toBe(true);
});

test.each([true, false])('lets one of two tabs that ask at the same time have it (locks: %s)', async (hasLocks) => {
  const { tab, settled } = createBrowser({ hasLocks });
  const [first, second] = [tab(), tab()];
  const answers = await settled(Promise.all([first.claim(session), second.claim(session)]));
  expect(answers.toSorted()).toEqual([false, true]);
});

test('goes on as itself after a reload', () => {
  const { tab } = createBrowser({ hasLocks: true });
  const storage = createStorage();
  tab(storage).remember(session);
  tab().remember(later);
  expect(tab(storage).remembered()).toBe(session);
  expect(tab().remembered()).toBe(null);
});

test('forgets on demand and lets go of what it held', async () => {
  const { tab, settled } = createBrowser({ hasLocks: true });
  const first = tab();
  await settled(first.claim(session));
  first.remember(session);
  first.forget();
  expect(first.remembered()).toBe(null);
  expect(await settled(tab().claim(session))).toBe(true);
});

test('goes on in memory where the browser refuses storage, locks and channels', async () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { tab, settled } = createBrowser({ hasLocks: false });
  const claims = tab(createStorage(), { tabStorage: refuse, openChannel: refuse });
  expect(claims.remembered()).toBe(null);
  claims.remember(session);
  expect(claims.remembered()).toBe(session);
  expect(await settled(claims.claim(session))).toBe(true);
  claims.forget();
  expect(claims.remembered()).toBe(null);
});

test('is not led astray by what somebody else wrote into storage', () => {
  const { attemptId, tab } = createBrowser({ hasLocks: true });
  const storage = createStorage();
  storage.setItem(`assay-writer ${attemptId}`, 'wri_<script>');
  expect(tab(storage).remembered()).toBe(null);
});
