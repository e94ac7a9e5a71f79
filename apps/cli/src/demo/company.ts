import type { TeamRole } from '@assay/core/accounts';
import { type Conduct, defaultConduct } from '@assay/core/assessments';
import type { AssessmentInput } from '@assay/core/assessments/schema';
import type { Language } from '@assay/core/runs';

export type DemoColleague = { key: string; name: string; email: string; roles: readonly TeamRole[] };

export const owner = { name: 'Marit Halvorsen', email: 'marit.halvorsen@example.org' };

export const colleagues: readonly DemoColleague[] = [
  { key: 'manager', name: 'Tobias Renner', email: 'tobias.renner@example.org', roles: ['manager'] },
  { key: 'recruiter', name: 'Ines Carvalho', email: 'ines.carvalho@example.org', roles: ['recruiter'] },
  { key: 'author', name: 'Aiko Moriyama', email: 'aiko.moriyama@example.org', roles: ['author', 'reviewer'] },
  { key: 'reviewer', name: 'Samuel Okoro', email: 'samuel.okoro@example.org', roles: ['reviewer'] },
  { key: 'reviewer', name: 'Petra Novotná', email: 'petra.novotna@example.org', roles: ['reviewer'] },
  // Gives less than the others for the same answer.
  { key: 'reviewer', name: 'Liam Brannigan', email: 'liam.brannigan@example.org', roles: ['reviewer'] },
];

export const emailOf = (key: string): string => colleagues.find((one) => one.key === key)?.email ?? '';

export const severeReviewer = 'liam.brannigan@example.org';

/** Asked of everybody, which is how a question becomes known. */
export const leaked = ['total-after-a-join', 'two-sign-up-forms'] as const;
/** How much of the six months is over when they are: by then so many have answered them that it is known what is normal. */
export const leaksAt = 0.85;
/** Its best option misleads exactly those who know most. */
export const broken = 'fitting-teams';
/** Hard at first and easy in the end, most of it half-way through. Asked of many, since what changes shows only where many answer. */
export const drifting = 'return-rates';
/** Costs more in one of its languages than in the others. */
export const uneven: { question: string; language: Language; by: number } = {
  question: 'one-row-per-contact',
  language: 'typescript',
  by: 3.4,
};

/** Of those who answer an assessment, by the language that they would rather write than any other; the rest write TypeScript. */
export const habits = (assessment: string): { python: number; javascript: number } =>
  assessment === 'backend' ? { python: 0.32, javascript: 0.14 } : { python: 0.62, javascript: 0.12 };

type DemoSection = AssessmentInput['sections'][number];

const named = (...ids: string[]) => ({
  skills: [],
  roles: [],
  kinds: [],
  difficultyFrom: 1,
  difficultyTo: 5,
  named: ids.map((questionId) => ({ questionId, weight: 1 })),
});

const section = (id: string, title: string, why: string, count: number, weight: number, ...ids: string[]): DemoSection => ({
  ...{ id, title, why, count, weight, sharing: 'alike', order: 'shuffled', areOptionsShuffled: true },
  pool: named(...ids),
});

const common = section(
  'common-ground',
  'Common ground',
  'Everybody here reads figures and joins tables; asked of all, so that openings can be compared.',
  3,
  1,
  ...leaked,
  broken,
);

const firstProgram = (...ids: string[]) =>
  section(
    'first-program',
    'A first program',
    'Everybody here writes a few lines like these each week, and others read them.',
    1,
    2,
    ...ids,
  );
const programming = (count: number, ...ids: string[]) =>
  section('programming', 'Programming', 'The daily work: a small program that does exactly what is asked.', count, 4, ...ids);
const queries = (count: number, ...ids: string[]) =>
  section('queries', 'Queries', 'Most of our data lies in tables, and most mistakes are made in joining them.', count, 3, ...ids);
const judgement = (count: number, ...ids: string[]) =>
  section('judgement', 'Judgement', 'Reading what figures say, and what they do not.', count, 1, ...ids);
const words = (...ids: string[]) => section('words', 'In words', 'Colleagues decide by what we write to them.', 1, 4, ...ids);

const conduct: Conduct = { ...defaultConduct, search: 'allowed', assistants: 'not_allowed', people: 'not_allowed' };

const quiz = (name: string, minutes: number, languages: readonly Language[], sections: readonly DemoSection[]): AssessmentInput => ({
  name,
  sections: [...sections],
  form: 'quiz',
  workingTimeMs: minutes * 60_000,
  expectedHours: null,
  conduct,
  rules: '',
  hasPilot: false,
  retake: { waitMonths: 3, isReuseAllowed: true },
  report: { moment: 'told', parts: ['score', 'sections'] },
  isAskedBeforeCase: true,
  falseFlagsPer1000: null,
  hasSurvey: true,
  languages: [...languages],
});

const allLanguages: readonly Language[] = ['python', 'javascript', 'typescript', 'sql'];

/** Some come back to another opening with the same assessment, once the time that its rule asks for is over. */
export const retakes = { after: 'backend', to: 'backend-lisbon', waitDays: 95, share: 0.06 } as const;

/** Whose people were asked how old they are. */
export const askedForAge = 'analyst';

/** The opening whose assessment is worked on at home. */
export const takeHomeOpening = 'lead';

export type DemoOpening = {
  key: string;
  title: string;
  role: string;
  level: string;
  assessment: string;
  /** Of all who are invited. */
  share: number;
  floorPercent: number;
  floorReason: string;
  interviewsPerWeek: number;
};

export const assessments: Readonly<Record<string, AssessmentInput>> = {
  analyst: quiz('Data analyst screen', 85, allLanguages, [
    common,
    judgement(
      2,
      'plates-at-the-limit',
      'used-pumps',
      'reels-that-passed',
      'crates-by-lot',
      'ten-figures-of-a-test',
      'applications-started',
    ),
    queries(2, 'linen-charges', 'bills-of-a-sawmill', 'energy-by-part-of-day', 'members-who-stayed', 'depot-stock'),
    firstProgram(drifting, uneven.question),
    words('figure-for-repairs', 'explain-a-doubled-figure'),
  ]),
  scientist: quiz('Data scientist screen', 85, allLanguages, [
    common,
    judgement(
      3,
      'after-thinning',
      'damp-tablets',
      'lift-warnings',
      'steps-before-the-folds',
      'six-tests-of-a-screen',
      'chairs-in-repair',
      'washes-to-measure',
    ),
    queries(1, 'latest-calibrations', 'energy-month-by-month', 'members-who-stayed'),
    firstProgram(drifting),
    words('disputed-booking-page', 'bonus-for-returned-bikes'),
  ]),
  'ml-engineer': quiz('Machine learning engineer screen', 80, allLanguages, [
    common,
    judgement(
      2,
      'leaves-of-orchards',
      'parking-passes-ended',
      'late-translations',
      'boilers-before-winter',
      'devices-that-came-back',
      'tools-back-late',
    ),
    firstProgram(drifting, 'odd-lenses'),
    programming(1, 'pump-alarms', 'field-boxes', 'valve-commands'),
    queries(1, 'latest-calibrations', 'linen-charges', 'depot-stock'),
  ]),
  backend: quiz('Backend engineer screen', 90, allLanguages, [
    common,
    judgement(1, 'backlog-after-a-stop', 'start-in-utc', 'open-faults'),
    programming(3, uneven.question, 'late-deliveries', 'unmatched-payments', 'batches-to-hold', 'map-orders', 'greenhouse-log'),
    queries(1, 'bills-of-a-sawmill', 'two-best-offers', 'depot-stock'),
  ]),
  'take-home': {
    ...quiz(
      'Analysis at home',
      5 * 24 * 60,
      ['python', 'sql'],
      [
        section(
          'analysis',
          'Analysis',
          'The work of the first month in small: messy data, a model, and somebody who has to decide by it.',
          1,
          10,
          'declined-quotes',
        ),
      ],
    ),
    ...{ form: 'take_home', expectedHours: 4, conduct: { ...conduct, assistants: 'if_said' } },
  },
};

export const openings: readonly [DemoOpening, ...DemoOpening[]] = [
  {
    ...{ key: 'analyst', title: 'Data analyst', role: 'Analyst', level: 'Mid', assessment: 'analyst', share: 0.28 },
    ...{
      floorPercent: 60,
      floorReason: 'Below this, people in the team needed help with joins in their first months.',
      interviewsPerWeek: 3,
    },
  },
  {
    ...{
      key: 'scientist',
      title: 'Data scientist, pricing',
      role: 'Data scientist',
      level: 'Senior',
      assessment: 'scientist',
      share: 0.23,
    },
    ...{
      floorPercent: 52,
      floorReason: 'The pricing team works without a second reader.',
      interviewsPerWeek: 1,
    },
  },
  {
    ...{
      key: 'ml-engineer',
      title: 'Machine learning engineer',
      role: 'ML engineer',
      level: 'Mid',
      assessment: 'ml-engineer',
      share: 0.17,
    },
    ...{ floorPercent: 60, floorReason: 'What new colleagues of the last year had at least.', interviewsPerWeek: 1 },
  },
  {
    ...{ key: 'backend', title: 'Backend engineer, Rotterdam', role: 'Backend engineer', level: 'Mid', assessment: 'backend', share: 0.19 },
    ...{ floorPercent: 60, floorReason: 'What new colleagues of the last year had at least.', interviewsPerWeek: 2 },
  },
  {
    ...{
      key: 'backend-lisbon',
      title: 'Backend engineer, Lisbon',
      role: 'Backend engineer',
      level: 'Senior',
      assessment: 'backend',
      share: 0.08,
    },
    ...{ floorPercent: 70, floorReason: 'A small office: whoever comes works alone from the second week on.', interviewsPerWeek: 1 },
  },
  {
    ...{
      key: takeHomeOpening,
      title: 'Lead data scientist, quotes',
      role: 'Data scientist',
      level: 'Lead',
      assessment: 'take-home',
      share: 0.05,
    },
    ...{ floorPercent: 50, floorReason: 'Half of what a good report says is the least that a lead has to bring.', interviewsPerWeek: 1 },
  },
];
