import type { PersonForStaff } from '@assay/core/personal-data';
import { formatCount } from '@assay/ui';

/** What a table holds, for whoever reads the list before it goes; tables that say nothing to a person are counted together. */
const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  invitations: ['invitation', 'invitations'],
  attempts: ['attempt', 'attempts'],
  answers: ['answer text', 'answer texts'],
  uploads: ['file', 'files'],
  eventBatches: ['piece of recording', 'pieces of recording'],
  recordingChunks: ['packed recording', 'packed recordings'],
  runs: ['run', 'runs'],
  gradings: ['grading', 'gradings'],
  equatedScores: ['equated score', 'equated scores'],
  writerSessions: ['device', 'devices'],
  decisions: ['decision', 'decisions'],
  mails: ['letter', 'letters'],
  problemReports: ['reported problem', 'reported problems'],
  arrangementRequests: ['request for another arrangement', 'requests for another arrangement'],
  feedback: ['text about the result', 'texts about the result'],
  secondLooks: ['question about the score', 'questions about the score'],
  outcomes: ['note of what became of them', 'notes of what became of them'],
  groupMembers: ['group for selection rates', 'groups for selection rates'],
  similarityEntries: ['fingerprint of an answer', 'fingerprints of answers'],
  similarityCaseParties: ['case of answers that are alike', 'cases of answers that are alike'],
  dataRequests: ['request about their data', 'requests about their data'],
};

export function heldWords(held: PersonForStaff['held']): readonly string[] {
  const told = held.flatMap(({ table, rows }) => {
    const [one, many] = words[table] ?? [];
    return one === undefined || many === undefined ? [] : [formatCount(rows, one, many)];
  });
  const others = held.filter(({ table }) => words[table] === undefined).reduce((sum, { rows }) => sum + rows, 0);
  return others === 0 ? told : [...told, `${formatCount(others, 'further entry', 'further entries')} of clocks, links and lists`];
}
