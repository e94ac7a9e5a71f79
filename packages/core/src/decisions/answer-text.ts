import type { DecisionKind } from './rules.ts';

type Answer = {
  decision: DecisionKind;
  /** Null where one text is for many. */
  name: string | null;
  opening: string;
  contact: { name: string; email: string };
};

const news = {
  advance: (opening: string) =>
    `Thank you for the assessment for “${opening}”. We would like to go on with you: we write to you shortly about the next step.`,
  reject: (opening: string) =>
    `Thank you for the time and thought you gave to the assessment for “${opening}”. We have decided not to go on with your application.`,
  hold: (opening: string) =>
    `Thank you for the assessment for “${opening}”. We have not decided yet: your application stays open, and you hear from us again.`,
} as const satisfies Record<DecisionKind, (opening: string) => string>;

/** What a candidate reads. It is handed no reason, so that none can be in it. */
export const answerText = ({ decision, name, opening, contact }: Answer): string =>
  `Hello${name === null ? '' : ` ${name}`},

${news[decision](opening)}

If you have a question, write to ${contact.email}.

${contact.name}`;
