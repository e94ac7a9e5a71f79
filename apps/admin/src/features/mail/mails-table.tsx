import type { MailForStaff } from '@assay/core/mail';
import { formatShortDateTime } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import type { Column, Sorting } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Tag } from '../../lists/tag.tsx';
import { MailActions } from './mail-actions.tsx';
import { mailKindWords, mailNote, mailStateWords } from './mail-words.ts';

const columns: readonly Column[] = [
  { key: 'to', label: 'To' },
  { key: 'kind', label: 'Letter', isWideOnly: true },
  { key: 'state', label: 'State' },
  { key: 'at', label: 'When', isSortable: true, isWideOnly: true },
  { key: 'actions', label: '', align: 'right' },
];

type MailsTableProps = {
  mails: readonly MailForStaff[] | undefined;
  sorting: Sorting;
  /** Stands in place of rows. */
  instead: ReactNode;
};

export function MailsTable({ mails, sorting, instead }: MailsTableProps) {
  return (
    <DataTable label="Letters" columns={columns} sorting={sorting}>
      <ListRows columns={columns} rows={mails} instead={instead}>
        {(mail) => <Row key={mail.mailId} mail={mail} />}
      </ListRows>
    </DataTable>
  );
}

function Row({ mail }: { mail: MailForStaff }) {
  const kind = mail.isTest ? `${mailKindWords[mail.kind]}, tried` : mailKindWords[mail.kind];
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {mail.candidate === null ? (
          <Text size="sm">{mail.email}</Text>
        ) : (
          <>
            <TextLink
              to="/invitations/$invitationId"
              params={{ invitationId: mail.candidate.invitationId }}
              hash="letters"
              fw={550}
              size="sm"
            >
              <bdi>{mail.candidate.name}</bdi>
            </TextLink>
            <Text size="xs" c="dimmed">
              {mail.email}
            </Text>
          </>
        )}
        <Text size="xs" c="dimmed" hiddenFrom="sm">
          {kind}, {formatShortDateTime(mail.queuedAt)}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm" maw="14rem" style={{ overflowWrap: 'anywhere' }}>
        {kind}
        {mail.candidate === null ? null : (
          <Text size="xs" c="dimmed">
            {mail.candidate.opening}
          </Text>
        )}
      </Table.Td>
      <MailStateCell mail={mail} />
      <Table.Td visibleFrom="sm" style={{ whiteSpace: 'nowrap' }}>
        {formatShortDateTime(mail.sentAt ?? mail.queuedAt)}
      </Table.Td>
      <Table.Td ta="right">
        <MailActions mail={mail} />
      </Table.Td>
    </Table.Tr>
  );
}

export function MailStateCell({ mail }: { mail: MailForStaff }) {
  const { word, tone } = mailStateWords[mail.state];
  const note = mailNote(mail);
  return (
    <Table.Td maw="22rem" style={{ overflowWrap: 'anywhere' }}>
      <Tag tone={tone}>{word}</Tag>
      {note === null ? null : (
        <Text size="xs" c="dimmed" mt={2}>
          {note}
        </Text>
      )}
    </Table.Td>
  );
}
