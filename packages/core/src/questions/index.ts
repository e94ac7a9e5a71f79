export { countWords } from './count-words.ts';
export { canPilot } from './pilots.ts';
export { unprovenLanguages } from './proven.ts';
export { groundOf, openDecisions, type QuestionStanding, standingAfter, stateOf } from './question-life.ts';
export { isFindingMarked, isSamePlace, type ReviewComment, readReviewComments, writeReviewComments } from './review-comments.ts';
export type {
  AcceptedText,
  ApprovalRuleInput,
  ChangedFile,
  ChangedLine,
  ChoiceBody,
  ChoiceOption,
  CodeBody,
  Comparison,
  DecideQuestionInput,
  DrawnValues,
  EssayBody,
  FrozenCase,
  FrozenQuestion,
  HeldState,
  MaterialFile,
  NumberBody,
  ProjectBody,
  ProofResult,
  QuestionDecision,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  ReviewBody,
  Rubric,
  Signature,
  TableSketch,
  TestVerdict,
  TextBody,
  UploadRule,
  WaitingState,
} from './schema.ts';
export { scoringRubric } from './scoring-rubric.ts';
export { typedAnswerLimit } from './typed-answer-limit.ts';
export type {
  ApprovalForStaff,
  ApprovalRuleForStaff,
  CountedAttempts,
  DatabaseForCandidate,
  PilotForStaff,
  ProgramVersion,
  ProjectForCandidate,
  QuestionForCandidate,
  QuestionForStaff,
  QuestionRow,
  SampleCase,
} from './views.ts';
