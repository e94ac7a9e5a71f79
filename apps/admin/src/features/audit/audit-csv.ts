import { csvRows } from '@assay/core';
import type { AuditLogEntry, AuditPage } from '@assay/core/audit';
import { actionWords } from '../../words/audit-words.ts';
import { actorName, subjectName } from './audit-names.ts';

const head = ['at', 'who', 'action', 'what', 'subject', 'reason', 'details', 'entry_id'];

export function auditCsv(entries: readonly AuditLogEntry[]): string {
  return csvRows([
    head,
    ...entries.map((entry) => [
      entry.at,
      actorName(entry.actor),
      entry.actionName,
      actionWords(entry.actionName, entry.details),
      subjectName(entry.subject),
      entry.reason,
      JSON.stringify(entry.details),
      entry.auditId,
    ]),
  ]);
}

/** Every entry of every page, each once: new ones come in at the front while these are read. */
export async function allEntries(getPage: (page: number) => Promise<AuditPage>): Promise<readonly AuditLogEntry[]> {
  const entries = new Map<string, AuditLogEntry>();
  for (let page = 1; ; page += 1) {
    const answer = await getPage(page);
    for (const entry of answer.entries) entries.set(entry.auditId, entry);
    if (answer.entries.length < answer.pageSize) return [...entries.values()];
  }
}
