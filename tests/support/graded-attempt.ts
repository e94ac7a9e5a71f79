import type { DecisionKind } from '@assay/core/decisions';
import { bodyOf, startedAttempt } from './attempt.ts';
import { asking, these } from './deciding.ts';
import type { Platform } from './platform.ts';

/** Cleo has typed the program that doubles, submitted it and is graded; `tell` decides and says so by hand. */
export async function gradedAttempt(platform: Platform, changes: Parameters<typeof startedAttempt>[1] = {}) {
  const started = await startedAttempt(platform, changes);
  const { attempt, owner, opening, invitation } = started;
  bodyOf(await attempt.send([attempt.rewriting('function double(n) { return 2 * n }')]));
  bodyOf(await attempt.submit());
  await platform.work();
  const { decide, answers, tell } = asking(owner, opening);
  const selection = these(invitation.invitationId);
  return {
    ...started,
    decide: (decision: DecisionKind, replaces = false) => decide(selection, decision, replaces),
    tell: async (decision: DecisionKind, replaces = false) => {
      await decide(selection, decision, replaces);
      return bodyOf(await tell(selection, (await answers(selection)).seen), 201);
    },
  };
}
