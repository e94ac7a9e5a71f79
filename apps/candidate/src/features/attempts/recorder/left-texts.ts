import { deviceTexts } from './device-texts.ts';
import { documentKey, type EventStore, type Kept, type LeftText, type SessionClaims, type WriterSession } from './environment.ts';

/** Both lists, each text once: two different texts of one document are both somebody's work. */
export function withLeftTexts(known: readonly LeftText[], more: readonly LeftText[]): readonly LeftText[] {
  const isNew = (left: LeftText, index: number) =>
    ![...known, ...more.slice(0, index)].some(
      ({ document, text }) => text === left.text && documentKey(document) === documentKey(left.document),
    );
  const added = more.filter(isNew);
  return added.length === 0 ? known : [...known, ...added];
}

export const leftTextsOf = (kept: Kept): readonly LeftText[] => deviceTexts(kept).map(({ document, text }) => ({ document, text }));

type Needs = { store: EventStore; claims: Pick<SessionClaims, 'claim' | 'release'> };

/** What earlier sessions of this browser typed and the server did not take into the answer. Sessions that another tab holds are its own business. */
export async function findLeftTexts({ store, claims }: Needs, own: WriterSession) {
  const sessions: WriterSession[] = [];
  let texts: readonly LeftText[] = [];
  for (const session of await store.listSessions().catch(() => [])) {
    if (session === own || !(await claims.claim(session))) continue;
    const kept = await store.read(session).catch(() => null);
    claims.release(session);
    if (kept === null) continue;
    sessions.push(session);
    texts = withLeftTexts(texts, leftTextsOf(kept));
  }
  return {
    texts,
    async forget() {
      for (const session of sessions) {
        const { texts: kept } = await store.read(session);
        await store.acknowledge(session, 0, { keep: [], drop: kept.map(({ document }) => document) });
      }
    },
  };
}
