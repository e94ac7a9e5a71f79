import { assertMay } from '@assay/core/accounts';
import { type AnswersPreview, decisionKinds, type OwedSelection } from '@assay/core/decisions';
import { answerLetter } from '@assay/core/mail';
import { type Database, type Decision, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { templateFor } from '../mail/composed.ts';
import { type Addressed, addressedPeople, canBeSent, isOnItsWay, seenOfAnswers, waitsToHear } from './addressed-people.ts';

/** Whom telling would be about, the rows of a mail merge, and the words of the letters. Of a reason there is nothing in it. */
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
    sending: people.filter(canBeSent).length,
    onTheirWay: telling.filter(isOnItsWay).length,
    byDecision: { advance: count('advance'), reject: count('reject'), hold: count('hold') },
    answers: telling.map(({ name, email, opening, decision }) => ({ name, email, opening, decision: decision.kind })),
    texts: await textsFor(ctx.db, telling),
    seen: seenOfAnswers(people),
  };
}

type Telling = Addressed & { decision: Decision };

async function textsFor(db: Database, telling: readonly Telling[]): Promise<AnswersPreview['texts']> {
  const [only] = telling.length === 1 ? telling : [];
  const texts = [];
  for (const openingId of new Set(telling.map((one) => one.openingId))) {
    for (const decision of decisionKinds) {
      const group = telling.filter((one) => one.openingId === openingId && one.decision.kind === decision);
      const [first] = group;
      if (first === undefined) continue;
      const { teamId, opening, contact } = first;
      const template = await templateFor(db, { teamId, kind: decision });
      const { subject, text } = answerLetter(template, { name: only?.name ?? null, opening, contact });
      texts.push({ openingId, opening, decision, emails: group.map(({ email }) => email), subject, text });
    }
  }
  return texts;
}
