export { countWords } from './count-words.ts';
export type {
  AcceptedText,
  ChoiceBody,
  ChoiceOption,
  CodeBody,
  Comparison,
  EssayBody,
  FrozenCase,
  FrozenQuestion,
  MaterialFile,
  NumberBody,
  ProjectBody,
  ProofResult,
  QuestionKind,
  QuestionProblem,
  QuestionState,
  Rubric,
  Signature,
  TableSketch,
  TextBody,
  UploadRule,
} from './schema.ts';
export { typedAnswerLimit } from './typed-answer-limit.ts';
export type {
  DatabaseForCandidate,
  ProjectForCandidate,
  QuestionForCandidate,
  QuestionForStaff,
  QuestionRow,
  SampleCase,
} from './views.ts';
