import type { Conduct, ConductRule, ConductSubject } from './schema.ts';

export const conductSubjects = ['search', 'assistants', 'ownWork', 'people', 'ownEditor'] as const satisfies readonly ConductSubject[];

/** What a new assessment starts from. */
export const defaultConduct: Conduct = {
  search: 'allowed',
  assistants: 'not_allowed',
  ownWork: 'if_said',
  people: 'not_allowed',
  ownEditor: 'allowed',
};

export const conductSubjectWords: Readonly<Record<ConductSubject, string>> = {
  search: 'Documentation and web search',
  assistants: 'AI assistants',
  ownWork: 'Your own notes and code',
  people: 'Other people',
  ownEditor: 'Your own editor',
};

export const conductRuleWords: Readonly<Record<ConductRule, string>> = {
  allowed: 'allowed',
  if_said: 'allowed, if you say how',
  not_allowed: 'not allowed',
};

const consequences: Readonly<Record<ConductSubject, Readonly<Record<ConductRule, string>>>> = {
  search: {
    allowed: 'Look things up as you would at work. That you leave this page for it is not shown to whoever reads your answers.',
    if_said:
      'Look things up as you would at work, and name in a comment or in your answer what you took over. That you leave this page for it is not shown to whoever reads your answers.',
    not_allowed: 'Answer from what you know. That you leave this page is recorded, and the team may ask you about it.',
  },
  assistants: {
    allowed: 'Use them as you would at work. The answer is yours: expect to be asked how it works.',
    if_said: 'Use them, and write in your answer which one and for what. Help that you do not name may end the process.',
    not_allowed: 'We want to see how you think. An answer that an assistant wrote may end the process.',
  },
  ownWork: {
    allowed: 'Use what you wrote before. The team may ask you to explain it.',
    if_said: 'Use what you wrote before, and say so in a comment. The team may ask about what you do not name.',
    not_allowed: 'Start from what this page gives you. Text from elsewhere is seen in the recording, and the team may ask you about it.',
  },
  people: {
    allowed: 'Ask somebody as you would at work. Please do not show the questions to anybody who may get them too.',
    if_said:
      'Ask somebody if you would at work, and write whom and about what. Please do not show the questions to anybody who may get them too.',
    not_allowed:
      'Work alone, and keep the questions to yourself, before and after. Answers that are alike are looked at by a person, who may ask you about them.',
  },
  ownEditor: {
    allowed: 'Write where you like and paste your answer here before the time is over. That you paste is not held against you.',
    if_said:
      'Write where you like, say so in a comment, and paste your answer here before the time is over. That you paste is not held against you.',
    not_allowed: 'Write on this page. What you paste from elsewhere is recorded, and the team may ask you about it.',
  },
};

/** A rule as candidates read it: about what, whether it is allowed, and what follows from it. */
export const conductSentence = (subject: ConductSubject, rule: ConductRule) => ({
  about: conductSubjectWords[subject],
  verdict: conductRuleWords[rule],
  consequence: consequences[subject][rule],
});
