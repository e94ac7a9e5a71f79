export type {
  ChoiceBody,
  ChoiceOption,
  CodeBody,
  Comparison,
  FrozenCase,
  FrozenQuestion,
  QuestionKind,
  QuestionState,
  Signature,
} from './schema.ts';
export type { ProofResult, QuestionForCandidate, QuestionForStaff, QuestionProblem, QuestionRow, SampleCase } from './views.ts';
