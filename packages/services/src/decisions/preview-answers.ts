import { assertMay } from '@assay/core/accounts';
import { type AnswersPreview, answerText, decisionKinds, type OwedSelection } from '@assay/core/decisions';
import { subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type Addressed, addressedPeople, seenOfAnswers, waitsToHear } from './addressed-people.ts';

/** Whom "I have told them" would be about, the rows of a mail merge, and words that might be sent. Of a reason there is nothing in it. */
export async function previewAnswers(ctx: ServiceContext, input: { selection: OwedSelection }): Promise<AnswersPreview> {
  const people = await addressedPeople(ctx.db, ctx, input.selection);
  for (const one of people) assertMay(ctx.actor, 'decision.tell', subjectOfOpening(one));
  const telling = people
    .filter(waitsToHear)
    .toSorted((a, b) => a.opening.localeCompare(b.opening, 'en') || a.name.localeCompare(b.name, 'en'));
  const count = (kind: (typeof decisionKinds)[number]) => telling.filter(({ decision }) => decision.kind === kind).length;
  return {
    telling: telling.length,
    undecided: people.filter(({ decision }) => decision === null).length,
    toldAlready: people.filter(({ decision }) => decision !== null && decision.told !== null).length,
    byDecision: { advance: count('advance'), reject: count('reject'), hold: count('hold') },
    answers: telling.map(({ name, email, opening, decision }) => ({ name, email, opening, decision: decision.kind })),
    texts: textsFor(telling),
    seen: seenOfAnswers(people),
  };
}

function textsFor(telling: readonly (Addressed & { decision: { kind: (typeof decisionKinds)[number] } })[]): AnswersPreview['texts'] {
  const openings = [...new Set(telling.map(({ openingId }) => openingId))];
  const [only] = telling.length === 1 ? telling : [];
  return openings.flatMap((openingId) =>
    decisionKinds.flatMap((decision) => {
      const group = telling.filter((one) => one.openingId === openingId && one.decision.kind === decision);
      const [first] = group;
      if (first === undefined) return [];
      const { opening, contact } = first;
      return [
        {
          openingId,
          opening,
          decision,
          emails: group.map(({ email }) => email),
          text: answerText({ decision, name: only?.name ?? null, opening, contact }),
        },
      ];
    }),
  );
}
