export type {
  AcceptedText,
  ChoiceBody,
  ChoiceOption,
  CodeBody,
  Comparison,
  FrozenCase,
  FrozenQuestion,
  NumberBody,
  ProofResult,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  Signature,
  TableSketch,
  TextBody,
} from './schema.ts';
export { typedAnswerLimit } from './typed-answer-limit.ts';
export type { DatabaseForCandidate, QuestionForCandidate, QuestionForStaff, QuestionRow, SampleCase } from './views.ts';
