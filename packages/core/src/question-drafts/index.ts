export { longestDraftText } from './limits.ts';
export type {
  DraftCheck,
  FolderKind,
  ImportInput,
  PublishDraftInput,
  SaveDraftFileInput,
  StartDraftInput,
} from './schema.ts';

export type {
  BankWord,
  BankWords,
  DraftCheckState,
  DraftFile,
  DraftReading,
  DraftRow,
  ImportAnswer,
  ImportedFolder,
  QuestionDraft,
} from './views.ts';
