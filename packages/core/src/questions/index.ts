export type {
  ChoiceBody,
  ChoiceOption,
  CodeBody,
  Comparison,
  FrozenCase,
  FrozenQuestion,
  ProofResult,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  Signature,
} from './schema.ts';
export type { QuestionForCandidate, QuestionForStaff, QuestionRow, SampleCase } from './views.ts';
