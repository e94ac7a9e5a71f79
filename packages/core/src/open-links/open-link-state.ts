/** `ended`: its last moment is over; `full`: as many applied as may; `closed`: by the team. */
export type OpenLinkState = 'open' | 'closed' | 'ended' | 'full';

export function openLinkState(
  link: { closedAt: Date | null; endsAt: Date | null; mostAttempts: number; applied: number },
  now: Date,
): OpenLinkState {
  if (link.closedAt !== null) return 'closed';
  if (link.endsAt !== null && now >= link.endsAt) return 'ended';
  return link.applied >= link.mostAttempts ? 'full' : 'open';
}
