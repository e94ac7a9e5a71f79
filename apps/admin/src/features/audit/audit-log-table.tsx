import type { Json } from '@assay/core';
import type { AuditLogEntry, AuditSubject } from '@assay/core/audit';
import { formatShortDateTime, showValue } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { actionWords } from '../../words/audit-words.ts';
import { actorName } from './audit-names.ts';

const columns = [
  { key: 'what', label: 'What' },
  { key: 'subject', label: 'Of', isWideOnly: true },
  { key: 'at', label: 'When' },
] as const;

/** `instead` stands in place of rows. */
export function AuditLogTable({ entries, instead }: { entries: readonly AuditLogEntry[] | undefined; instead: ReactNode }) {
  return (
    <DataTable label="Audit log" columns={columns}>
      <ListRows columns={columns} rows={entries} instead={instead}>
        {(entry) => <Row key={entry.auditId} entry={entry} />}
      </ListRows>
    </DataTable>
  );
}

function Row({ entry }: { entry: AuditLogEntry }) {
  const details = detailsText(entry.details);
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <b>{actorName(entry.actor)}</b>: {lowerFirst(actionWords(entry.actionName, entry.details))}
        <Text size="sm" hiddenFrom="sm" component="div">
          <SubjectLink subject={entry.subject} />
        </Text>
        {entry.reason === null ? null : (
          <Text size="sm" c="dimmed">
            “{entry.reason}”
          </Text>
        )}
        {details === null ? null : (
          <Text size="xs" c="dimmed" ff="monospace" visibleFrom="sm">
            {details}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" maw="18rem" style={{ overflowWrap: 'anywhere' }}>
        <SubjectLink subject={entry.subject} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatShortDateTime(entry.at)}</Table.Td>
    </Table.Tr>
  );
}

function SubjectLink({ subject }: { subject: AuditSubject }) {
  switch (subject.kind) {
    case 'assessment':
      return (
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId: subject.assessmentId }} inherit>
          {subject.name}
        </TextLink>
      );
    case 'opening':
      return (
        <TextLink to="/openings/$openingId" params={{ openingId: subject.openingId }} inherit>
          {subject.name}
        </TextLink>
      );
    case 'candidate':
      return (
        <TextLink to="/invitations/$invitationId" params={{ invitationId: subject.invitationId }} inherit>
          {subject.name}
        </TextLink>
      );
    case 'question':
      return (
        <TextLink to="/questions/$questionId" params={{ questionId: subject.questionId }} inherit>
          {subject.name}
        </TextLink>
      );
    case 'account':
    case 'team':
      return subject.name;
    case 'other':
      return (
        <Text span size="xs" c="dimmed" ff="monospace" title="It is no longer there, or has no name.">
          {subject.id}
        </Text>
      );
    default:
      return subject satisfies never;
  }
}

/** Without the word that the sentence was made of. */
function detailsText(details: Json): string | null {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return null;
  const rest = Object.entries(details).filter(([key]) => key !== 'change');
  return rest.length === 0 ? null : rest.map(([key, value]) => `${key} ${showValue(value)}`).join(', ');
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
