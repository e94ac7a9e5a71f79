import { candidateMailKinds, isAnswer, type MailForStaff } from '@assay/core/mail';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ownTimeZone } from '../../forms/mailing-values.ts';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';

/** What can be done about one letter; nothing is shown where there is nothing. */
export function MailActions({ mail }: { mail: MailForStaff }) {
  const queryClient = useQueryClient();
  const act = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onError: (error) => tell(error.message, 'Not done'),
    // A letter that comes back takes the telling with it.
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const again = candidateMailKinds.find((kind) => kind === mail.kind);
  // Whoever got an answer is not sent it twice.
  const isOver = mail.state !== 'queued' && mail.state !== 'sending' && !(isAnswer(mail.kind) && mail.state === 'sent');
  const { candidate } = mail;
  const items = [
    ...(candidate !== null && again !== undefined && isOver
      ? [{ label: 'Send again', run: () => api.sendMail(candidate.invitationId, { kind: again, timeZone: ownTimeZone() }) }]
      : []),
    ...(mail.state === 'sent' && !mail.isTest ? [{ label: 'It came back', run: () => api.markBounced(mail.mailId) }] : []),
    ...(mail.needsAttention ? [{ label: 'Seen to', run: () => api.settleMail(mail.mailId) }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Menu position="bottom-end" width="14rem">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" loading={act.isPending} aria-label={`Actions for the letter to ${mail.email}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label, run }) => (
          <Menu.Item key={label} onClick={() => act.mutate(run)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
