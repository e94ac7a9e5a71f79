import type { MailKind } from './kinds.ts';
import type { MailTemplate } from './template.ts';

const aboutAssessment = 'About your assessment for {{opening}}';
const whomToAsk = 'If you have a question, write to {{contact}} ({{contactEmail}}).';

/** What is sent while a team has not written its own. */
export const defaultTemplates: Record<MailKind, MailTemplate> = {
  invitation: {
    subject: 'Your assessment for {{opening}}',
    body: `Hello {{name}},

we invite you to an assessment for {{opening}}. You have {{time}}, and choose when you begin:

{{link}}

You can start from {{from}}.
You can start until {{until}}.

The link is yours alone and asks for this e-mail address. Opening it starts nothing: you read the rules first, and can practise as often as you like.

If you need more time, breaks or another arrangement, or have a question, write to {{contact}} ({{contactEmail}}). You will hear from us within {{answerDays}} days after you finish.`,
  },
  reminder: {
    subject: 'Your assessment for {{opening}} can still be started',
    body: `Hello {{name}},

the assessment for {{opening}} is still open to you.

You can start until {{until}}.

You have {{time}} from your start on:

{{link}}

This link works beside the one you have. If the time does not suit you, write to {{contact}} ({{contactEmail}}).`,
  },
  receipt: {
    subject: 'We have your answers for {{opening}}',
    body: `Hello {{name}},

we have your answers for {{opening}}. The assessment ended on {{ended}}. There is nothing more for you to do.

You will hear from us by {{answerBy}}.

If you have a question, write to {{contact}} ({{contactEmail}}).`,
  },
  // Subjects are read over one's shoulder: what was decided is in the text alone.
  advance: {
    subject: aboutAssessment,
    body: `Hello {{name}},

thank you for the time and thought you gave to the assessment for {{opening}}. We would like to go on with you: we write to you shortly about the next step.

${whomToAsk}`,
  },
  reject: {
    subject: aboutAssessment,
    body: `Hello {{name}},

thank you for the time and thought you gave to the assessment for {{opening}}. We have decided not to go on with your application.

${whomToAsk}`,
  },
  hold: {
    subject: aboutAssessment,
    body: `Hello {{name}},

thank you for the time and thought you gave to the assessment for {{opening}}. We have not decided yet: your application stays open, and you hear from us again.

${whomToAsk}`,
  },
  second_look: {
    subject: aboutAssessment,
    body: `Hello {{name}},

you asked that a person looks at your score for {{opening}}. Somebody has, and the answer is on the page of your assessment:

{{link}}

${whomToAsk}`,
  },
  similarity_question: {
    subject: aboutAssessment,
    body: `Hello {{name}},

we have a question about your answers for {{opening}}. It stands on the page of your assessment, and you can answer it there until {{answerUntil}}:

{{link}}

${whomToAsk}`,
  },
  join: {
    subject: '{{inviter}} invites you to Assay',
    body: `Hello,

{{inviter}} invites you to work on assessments together.
You join the team {{team}}.

Choose a password here:

{{link}}

The link works once and for {{validFor}}.`,
  },
  password: {
    subject: 'A new password for Assay',
    body: `Hello {{name}},

somebody asked for a new password for your account. Choose it here:

{{link}}

The link works once and for {{validFor}}. If it was not you, leave it: your password stays as it is.`,
  },
};
