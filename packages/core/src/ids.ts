import { z } from 'zod';

/** Crockford base 32 without the letters that are mistaken for digits, in lower case. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const idOf = <Brand extends string>(prefix: string, brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `must be an id that starts with ${prefix}_`)
    .brand(brand);

export const ids = {
  account: idOf('acc', 'AccountId'),
  team: idOf('team', 'TeamId'),
  questionVersion: idOf('qver', 'QuestionVersionId'),
  assessment: idOf('asm', 'AssessmentId'),
  assessmentRevision: idOf('arev', 'AssessmentRevisionId'),
  opening: idOf('opn', 'OpeningId'),
  candidate: idOf('cand', 'CandidateId'),
  invitation: idOf('inv', 'InvitationId'),
  invitationList: idOf('ilst', 'InvitationListId'),
  token: idOf('tok', 'TokenId'),
  candidateSession: idOf('cses', 'CandidateSessionId'),
  attempt: idOf('att', 'AttemptId'),
  item: idOf('itm', 'ItemId'),
  writerSession: idOf('wri', 'WriterSessionId'),
  run: idOf('run', 'RunId'),
  grading: idOf('grd', 'GradingId'),
  job: idOf('job', 'JobId'),
  audit: idOf('aud', 'AuditId'),
  subject: idOf('sub', 'SubjectId'),
  setUpLink: idOf('sul', 'SetUpLinkId'),
  joinLink: idOf('join', 'JoinLinkId'),
  problemReport: idOf('prb', 'ProblemReportId'),
  arrangementRequest: idOf('arr', 'ArrangementRequestId'),
  openLink: idOf('oln', 'OpenLinkId'),
  mail: idOf('mail', 'MailId'),
  decision: idOf('dec', 'DecisionId'),
  decisionBatch: idOf('dbat', 'DecisionBatchId'),
  telling: idOf('tell', 'TellingId'),
  upload: idOf('upl', 'UploadId'),
  dataRequest: idOf('dreq', 'DataRequestId'),
  leakSignal: idOf('leak', 'LeakSignalId'),
  rotationProposal: idOf('rprp', 'RotationProposalId'),
  secondLook: idOf('look', 'SecondLookId'),
  outcomeList: idOf('olst', 'OutcomeListId'),
  grouping: idOf('grpg', 'GroupingId'),
  reviewTask: idOf('rtsk', 'ReviewTaskId'),
  review: idOf('rev', 'ReviewId'),
  training: idOf('trn', 'TrainingId'),
  regrade: idOf('rgr', 'RegradeId'),
  knownSolution: idOf('know', 'KnownSolutionId'),
  similarPair: idOf('pair', 'SimilarPairId'),
  similarityCase: idOf('scas', 'SimilarityCaseId'),
} as const;

const prefixes = {
  account: 'acc',
  team: 'team',
  questionVersion: 'qver',
  assessment: 'asm',
  assessmentRevision: 'arev',
  opening: 'opn',
  candidate: 'cand',
  invitation: 'inv',
  invitationList: 'ilst',
  token: 'tok',
  candidateSession: 'cses',
  attempt: 'att',
  item: 'itm',
  writerSession: 'wri',
  run: 'run',
  grading: 'grd',
  job: 'job',
  audit: 'aud',
  subject: 'sub',
  setUpLink: 'sul',
  joinLink: 'join',
  problemReport: 'prb',
  arrangementRequest: 'arr',
  openLink: 'oln',
  mail: 'mail',
  decision: 'dec',
  decisionBatch: 'dbat',
  telling: 'tell',
  upload: 'upl',
  dataRequest: 'dreq',
  leakSignal: 'leak',
  rotationProposal: 'rprp',
  secondLook: 'look',
  outcomeList: 'olst',
  grouping: 'grpg',
  reviewTask: 'rtsk',
  review: 'rev',
  training: 'trn',
  regrade: 'rgr',
  knownSolution: 'know',
  similarPair: 'pair',
  similarityCase: 'scas',
} as const satisfies Record<keyof typeof ids, string>;

export type AccountId = z.infer<typeof ids.account>;
export type TeamId = z.infer<typeof ids.team>;
export type QuestionVersionId = z.infer<typeof ids.questionVersion>;
export type AssessmentId = z.infer<typeof ids.assessment>;
export type AssessmentRevisionId = z.infer<typeof ids.assessmentRevision>;
export type OpeningId = z.infer<typeof ids.opening>;
export type CandidateId = z.infer<typeof ids.candidate>;
export type InvitationId = z.infer<typeof ids.invitation>;
export type InvitationListId = z.infer<typeof ids.invitationList>;
export type TokenId = z.infer<typeof ids.token>;
export type CandidateSessionId = z.infer<typeof ids.candidateSession>;
export type AttemptId = z.infer<typeof ids.attempt>;
export type ItemId = z.infer<typeof ids.item>;
export type WriterSessionId = z.infer<typeof ids.writerSession>;
export type RunId = z.infer<typeof ids.run>;
export type GradingId = z.infer<typeof ids.grading>;
export type JobId = z.infer<typeof ids.job>;
export type AuditId = z.infer<typeof ids.audit>;
export type SubjectId = z.infer<typeof ids.subject>;
export type SetUpLinkId = z.infer<typeof ids.setUpLink>;
export type JoinLinkId = z.infer<typeof ids.joinLink>;
export type ProblemReportId = z.infer<typeof ids.problemReport>;
export type ArrangementRequestId = z.infer<typeof ids.arrangementRequest>;
export type OpenLinkId = z.infer<typeof ids.openLink>;
export type MailId = z.infer<typeof ids.mail>;
export type DecisionId = z.infer<typeof ids.decision>;
export type DecisionBatchId = z.infer<typeof ids.decisionBatch>;
export type TellingId = z.infer<typeof ids.telling>;
export type UploadId = z.infer<typeof ids.upload>;
export type DataRequestId = z.infer<typeof ids.dataRequest>;
export type LeakSignalId = z.infer<typeof ids.leakSignal>;
export type RotationProposalId = z.infer<typeof ids.rotationProposal>;
export type SecondLookId = z.infer<typeof ids.secondLook>;
export type OutcomeListId = z.infer<typeof ids.outcomeList>;
export type GroupingId = z.infer<typeof ids.grouping>;
export type ReviewTaskId = z.infer<typeof ids.reviewTask>;
export type ReviewId = z.infer<typeof ids.review>;
export type TrainingId = z.infer<typeof ids.training>;
export type RegradeId = z.infer<typeof ids.regrade>;
export type KnownSolutionId = z.infer<typeof ids.knownSolution>;
export type SimilarPairId = z.infer<typeof ids.similarPair>;
export type SimilarityCaseId = z.infer<typeof ids.similarityCase>;

/**
 * A new id of the given kind. The first ten characters are the time, so rows made one after the other lie side by side in an index.
 * `bytes` are 16 random bytes from the caller's source of chance.
 */
export function newId<Kind extends keyof typeof ids>(kind: Kind, now: Date, bytes: Uint8Array): z.infer<(typeof ids)[Kind]> {
  let time = now.getTime();
  let head = '';
  for (let i = 0; i < 10; i += 1) {
    head = alphabet.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  const tail = Array.from(bytes.subarray(0, 16), (byte) => alphabet.charAt(byte & 31)).join('');
  return parseId(kind, `${prefixes[kind]}_${head}${tail}`);
}

export function parseId<Kind extends keyof typeof ids>(kind: Kind, text: string): z.infer<(typeof ids)[Kind]>;
export function parseId(kind: keyof typeof ids, text: string): string {
  return ids[kind].parse(text);
}
