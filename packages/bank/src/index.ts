export { checkQuestion, type QuestionCheck } from './check-question.ts';
export { checkHash } from './content-hash.ts';
export { editorSchemas, schemaFolder, staleSchemas, writeSchemas } from './editor-schemas.ts';
export { type BrokenFolder, type FolderReading, type LoadedQuestion, questionFileName } from './loaded-question.ts';
export { makeRecorded, type Recorded } from './make-recorded.ts';
export type { Proof, ProofKind } from './proofs.ts';
export { type Bank, isQuestionFolder, readBank, readBankToRecord } from './read-bank.ts';
export { readQuestion } from './read-question.ts';
export { readVersions, type Versions, versionProblem, versionState, versionsFile, withVersion, writeVersions } from './versions.ts';
