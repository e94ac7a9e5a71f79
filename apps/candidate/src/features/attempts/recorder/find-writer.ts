import type { WriterForCandidate } from '@assay/core/attempts';
import type { EventStore, RecorderTransport, SessionClaims, WriterSession } from './environment.ts';
import { isSession } from './session-claims.ts';

type Needs = { random: () => number; transport: Pick<RecorderTransport, 'openWriter'>; store: EventStore; claims: SessionClaims };

/** A browser that has opened an attempt again and again asks for the latest few only. */
const mostAsked = 4;

/**
 * Goes on without a code as what this tab wrote with, or a closed tab of this browser: whatever no living tab holds. Otherwise the resume code
 * decides.
 */
export async function findWriter({ random, transport, store, claims }: Needs, resumeCode: string | null): Promise<WriterForCandidate> {
  const stored = await store.listSessions().catch(() => []);
  const lastWriter = await store.lastWriter().catch(() => null);
  const known = [claims.remembered(), lastWriter, ...stored.toReversed()].filter((session) => session !== null);
  if (known.length === 0 && resumeCode === null) known.push(...proposed(random, claims));
  const candidates = [...new Set(known)].slice(0, mostAsked);
  // With a code one question is enough: it is answered for whoever wrote last.
  for (const previous of resumeCode === null ? candidates : candidates.slice(0, 1)) {
    if (!(await claims.claim(previous))) continue;
    let writer: WriterForCandidate | null = null;
    try {
      writer = await transport.openWriter({ previous, resumeCode });
    } finally {
      if (writer?.kind !== 'writing' || writer.writerSessionId !== previous) claims.release(previous);
    }
    if (writer.kind === 'writing') return writer;
  }
  return transport.openWriter({ previous: null, resumeCode });
}

const characters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A name for the first session, remembered before it is asked for: when the answer is lost, who asks again is the one who writes, and not somebody who
 * needs a code that nobody has seen.
 */
function proposed(random: () => number, claims: Pick<SessionClaims, 'remember'>): readonly WriterSession[] {
  const name = `wri_${Array.from({ length: 26 }, () => characters[Math.floor(random() * characters.length)]).join('')}`;
  if (!isSession(name)) return [];
  claims.remember(name);
  return [name];
}
