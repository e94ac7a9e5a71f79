import type { MailKind } from './kinds.ts';

/** What a letter of each kind can say about itself. Those that may have nothing to say take their line with them. */
export const placeholders = {
  name: { says: 'the name of whoever gets the letter', sample: 'Anna Berg' },
  opening: { says: 'the title of the opening', sample: 'Data analyst' },
  link: { says: 'the link, made for this letter alone', sample: 'https://assess.example.org/take#a-secret-made-when-it-is-sent' },
  from: { says: 'from when it can be started; the line is left out when at any time', sample: '2 March 2026 at 09:00 CET' },
  until: { says: 'until when it can be started; the line is left out when there is no end', sample: '14 March 2026 at 23:59 CET' },
  time: { says: 'how long it takes, or until its deadline, with extra time', sample: '60 minutes' },
  answerDays: { says: 'within how many days they hear', sample: '7' },
  contact: { says: 'the person they can ask', sample: 'Mara Manager' },
  contactEmail: { says: 'that person’s address', sample: 'mara@example.org' },
  ended: { says: 'when the attempt ended', sample: '7 March 2026 at 16:42 CET' },
  answerBy: { says: 'the date by which they hear', sample: '14 March 2026' },
  answerUntil: { says: 'the day until which the team waits for their answer', sample: '14 March 2026' },
  inviter: { says: 'the colleague who invites', sample: 'Olga Owner' },
  team: { says: 'the name of the team; the line is left out where there is only one', sample: 'Hiring in Berlin' },
  validFor: { says: 'for how long the link works', sample: '7 days' },
} as const;

export type Placeholder = keyof typeof placeholders;

const toCandidates = ['name', 'opening', 'link', 'from', 'until', 'time', 'answerDays', 'contact', 'contactEmail'] as const;

/** There is none for the team's reason: what is not here cannot be in a letter. */
const ofAnswers = ['name', 'opening', 'contact', 'contactEmail'] as const;

export const placeholdersOf = {
  invitation: toCandidates,
  reminder: toCandidates,
  receipt: ['name', 'opening', 'ended', 'answerBy', 'answerDays', 'contact', 'contactEmail'],
  advance: ofAnswers,
  reject: ofAnswers,
  hold: ofAnswers,
  second_look: ['name', 'opening', 'link', 'contact', 'contactEmail'],
  similarity_question: ['name', 'opening', 'link', 'answerUntil', 'contact', 'contactEmail'],
  join: ['inviter', 'team', 'link', 'validFor'],
  password: ['name', 'link', 'validFor'],
} as const satisfies Record<MailKind, readonly Placeholder[]>;

/** Without these a letter is of no use to whoever gets it. */
export const neededIn = {
  invitation: ['link'],
  reminder: ['link'],
  receipt: [],
  advance: [],
  reject: [],
  hold: [],
  second_look: ['link'],
  similarity_question: ['link'],
  join: ['link'],
  password: ['link'],
} as const satisfies Record<MailKind, readonly Placeholder[]>;
