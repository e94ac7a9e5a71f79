import type { QuestionKind } from '../questions/schema.ts';

/** At 95 %. `few`: of too few for one; `no_spread`: the same came out each time, from which chance and certainty cannot be told apart. */
export type IntervalOrNone = { isKnown: true; low: number; high: number } | { isKnown: false; why: 'few' | 'no_spread' };

/** `n`: answers. `none`: no answer has two scores that could be compared. `few`: so few that it would be a person. `one_level`: all got the same one. */
export type Agreement =
  | { isKnown: true; n: number; value: number; interval: IntervalOrNone }
  | { isKnown: false; n: number; why: 'none' | 'few' | 'one_level' };

export type AgreementAdvice = 'not_known' | 'too_few' | 'disagree' | 'may_disagree' | 'mostly_agree' | 'agree';

/** How much reviewers agree, by what each gave without knowing of the others. Nobody's own scores have a field here. */
export type AgreementForStaff = {
  /** When the figures were made: they are those of this moment. */
  asOf: string;
  /** What the plan asks for now. */
  reviewersEach: number;
  questions: readonly QuestionAgreement[];
  /** Only the newest answers were compared. */
  isCut: boolean;
  /** Answers that several score and on which somebody still has to finish: what they got is not in the figures before. */
  unfinished: number;
  severity: GroupSeverity;
  /** Whether those who may see each reviewer's figures by name. */
  areNamesShown: boolean;
  /** Null where they are not shown, or not to whoever asks. */
  named: readonly (Severity & { name: string })[] | null;
};

export type QuestionAgreement = {
  questionId: string;
  title: string;
  kind: QuestionKind;
  /** Scored by two or more. */
  answers: number;
  criteria: readonly CriterionAgreement[];
};

/** A criterion as it stands in these versions; where it reads otherwise it is another one. */
export type CriterionAgreement = {
  id: string;
  title: string;
  versions: readonly number[];
  /** Scored by two or more. */
  answers: number;
  kappa: Agreement;
  alpha: Agreement;
  advice: AgreementAdvice;
};

/** How much more of the points somebody gives than the others give the same answers on average, as a share; below 0 for less. */
export type Severity = { n: number; value: number; interval: IntervalOrNone };

/** `reviewers`: who scored an answer that somebody else scored too. `spread`, `gap`: null for too few of them. */
export type GroupSeverity = {
  reviewers: number;
  /** The standard deviation of how severe they are. */
  spread: number | null;
  /** By how much two of them differ on the same answer. */
  gap: Severity | null;
};

export type OwnSeverity = Severity & {
  /** How many others scored the same answers. */
  others: number;
};

/** For a reviewer about themselves; of the others only the group. */
export type SeverityForReviewer = {
  asOf: string;
  /** Null: nobody else has scored what they scored. */
  own: OwnSeverity | null;
  group: GroupSeverity;
  /** Assessments in which managers see the own figures by name. */
  namedIn: readonly string[];
};
