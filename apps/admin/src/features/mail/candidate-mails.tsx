import type { CandidateMailKind, MailsOfInvitation } from '@assay/core/mail';
import { candidateMailKinds } from '@assay/core/mail';
import { formatShortDateTime } from '@assay/ui';
import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ownTimeZone } from '../../forms/mailing-values.ts';
import { LoadError } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { MailActions } from './mail-actions.tsx';
import { mailKindWords, sendWords } from './mail-words.ts';
import { MailStateCell } from './mails-table.tsx';
import { mailsOfQuery } from './queries.ts';

const columns = [
  { key: 'kind', label: 'Letter' },
  { key: 'state', label: 'State' },
  { key: 'at', label: 'When', isWideOnly: true },
  { key: 'actions', label: '', align: 'right' },
] as const;

/** The letters to a candidate and what became of them; nothing at all where none was sent and none can be. */
export function CandidateMails({ invitationId }: { invitationId: string }) {
  const query = useQuery(mailsOfQuery(invitationId));
  if (query.isError && query.data === undefined) return <LoadError query={query} title="The letters could not be loaded" />;
  if (query.data === undefined || (query.data.mails.length === 0 && query.data.maySend.length === 0)) return null;
  const { mails, maySend } = query.data;
  return (
    <Part title="Letters" id="letters" actions={<SendButtons invitationId={invitationId} maySend={maySend} />}>
      {mails.length === 0 ? (
        <Text size="sm" c="dimmed">
          No letter was sent. Whoever got a link by hand can get one by mail as well.
        </Text>
      ) : (
        <DataTable label="Letters" columns={columns}>
          {mails.map((mail) => (
            <Table.Tr key={mail.mailId}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {mailKindWords[mail.kind]}
                <Text size="xs" c="dimmed">
                  {mail.email}
                </Text>
                <Text size="xs" c="dimmed" hiddenFrom="sm">
                  {formatShortDateTime(mail.sentAt ?? mail.queuedAt)}
                </Text>
              </Table.Td>
              <MailStateCell mail={mail} />
              <Table.Td visibleFrom="sm" style={{ whiteSpace: 'nowrap' }}>
                {formatShortDateTime(mail.sentAt ?? mail.queuedAt)}
              </Table.Td>
              <Table.Td ta="right">
                <MailActions mail={mail} />
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Part>
  );
}

function SendButtons({ invitationId, maySend }: { invitationId: string; maySend: MailsOfInvitation['maySend'] }) {
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: (kind: CandidateMailKind) => api.sendMail(invitationId, { kind, timeZone: ownTimeZone() }),
    onSuccess: (mails) => {
      queryClient.setQueryData(mailsOfQuery(invitationId).queryKey, mails);
      tell('The letter is on its way.');
    },
    onError: (error) => tell(error.message, 'Not sent'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['mails'] }),
  });
  return (
    <Group gap="xs">
      {candidateMailKinds
        .filter((kind) => maySend.includes(kind))
        .map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            loading={send.isPending && send.variables === kind}
            onClick={() => send.mutate(kind)}
          >
            {sendWords[kind]}
          </Button>
        ))}
    </Group>
  );
}
