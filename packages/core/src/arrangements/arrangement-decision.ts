export type ArrangementDecision = { kind: 'may' } | { kind: 'refused'; reason: 'started' | 'revoked' | 'waiting'; message: string };

/** Whether a candidate may ask for another arrangement: before the start, one request at a time. */
export function arrangementDecision(state: { isStarted: boolean; isRevoked: boolean; isWaiting: boolean }): ArrangementDecision {
  if (state.isStarted) {
    return {
      kind: 'refused',
      reason: 'started',
      message: 'Your attempt has begun. Write to your contact: the team can add minutes and stop the clock while you work.',
    };
  }
  if (state.isRevoked) {
    return { kind: 'refused', reason: 'revoked', message: 'This invitation was withdrawn. Your contact can tell you more.' };
  }
  if (state.isWaiting) {
    return { kind: 'refused', reason: 'waiting', message: 'Your request is with the team already. Take it back to write another one.' };
  }
  return { kind: 'may' };
}
