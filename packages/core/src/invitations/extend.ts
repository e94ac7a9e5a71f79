import type { StartWindow } from './status.ts';

export type ExtendDecision = { kind: 'may' } | { kind: 'refused'; reason: string; message: string; isAboutMoment: boolean };

/**
 * Whether the last moment to start may be moved to `until` (null: no end). A window that is over is opened again by it; one that is running
 * only becomes longer, since somebody may count on it.
 */
export function extendDecision(
  invitation: StartWindow & { isRevoked: boolean; isStarted: boolean },
  until: Date | null,
  now: Date,
): ExtendDecision {
  if (invitation.isStarted) {
    return refused('started', 'The attempt has begun: the window limits the start only. Add minutes, or open it again after its end.');
  }
  if (invitation.isRevoked) {
    return refused('revoked', 'All links of this invitation were revoked. Make a new link first; then move the window.');
  }
  if (invitation.startsUntil === null)
    return refused('no_end', 'This invitation can be started at any time: its window has no end to move.');
  if (until === null) return { kind: 'may' };
  if (until <= now) return aboutMoment('past', 'This moment has passed. Choose a later one.');
  if (until <= invitation.startsUntil) return aboutMoment('not_later', 'The window goes further than that already. Choose a later moment.');
  return { kind: 'may' };
}

const refused = (reason: string, message: string): ExtendDecision => ({ kind: 'refused', reason, message, isAboutMoment: false });
const aboutMoment = (reason: string, message: string): ExtendDecision => ({ kind: 'refused', reason, message, isAboutMoment: true });
