import type { HomeForStaff } from '@assay/core/accounts';
import { diskWarning } from '@assay/core/operation';
import { formatCount } from '@assay/ui';
import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';
import { needList } from '../../words/need-list.ts';
import { SandboxPanel } from './sandbox-panel.tsx';

/** What somebody must look at, first what keeps candidates from their work; nothing at all when all is well. */
export function Attention({ home }: { home: HomeForStaff }) {
  const warning = home.disk === null ? null : diskWarning(home.disk);
  const isWell = home.sandbox !== null && warning === null;
  const hasNews = home.lateTails.length + home.arrangements.length + home.questionsWithProblems + home.deadJobs > 0;
  if (isWell && !hasNews && !hasMailTrouble(home)) return null;
  return (
    <Stack gap="xs">
      {home.sandbox === null ? <SandboxPanel sandbox={null} /> : null}
      {warning === null ? null : <LittleDisk warning={warning} />}
      {home.deadJobs === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.deadJobs, 'background job')} gave up`}
        >
          <Text size="sm">Each was tried several times, and a grading may be missing. The log of the work process says why.</Text>
        </Alert>
      )}
      {home.arrangements.length === 0 ? null : <WaitingArrangements arrangements={home.arrangements} />}
      <MailTrouble mails={home.mails} />
      {home.lateTails.length === 0 ? null : <LateTails lateTails={home.lateTails} />}
      {home.questionsWithProblems === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.questionsWithProblems, 'question folder')} cannot be served`}
        >
          <TextLink to="/questions" search={{ show: 'problems' }} size="sm">
            See the files, lines and what to write instead
          </TextLink>
        </Alert>
      )}
    </Stack>
  );
}

const hasMailTrouble = ({ mails }: Pick<HomeForStaff, 'mails'>): boolean => mails.undelivered + mails.late > 0;

function MailTrouble({ mails: { undelivered, late } }: Pick<HomeForStaff, 'mails'>) {
  return (
    <>
      {undelivered === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(undelivered, 'letter')} could not be delivered`}
        >
          <TextLink to="/mail" search={{ state: 'undelivered' }} size="sm">
            {undelivered === 1 ? 'See whom it was for, and why' : 'See whom they were for, and why'}
          </TextLink>
        </Alert>
      )}
      {late === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(late, 'letter')} ${late === 1 ? 'waits' : 'wait'} for the mail server`}
        >
          <Text size="sm">
            {late === 1 ? 'It is tried again by itself.' : 'They are tried again by themselves.'}{' '}
            <TextLink to="/mail" search={{ state: 'late' }} inherit underline="always">
              See what the mail server says
            </TextLink>
          </Text>
        </Alert>
      )}
    </>
  );
}

function LittleDisk({ warning }: { warning: string }) {
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
      title="The server’s disk is filling up"
    >
      <Text size="sm">{warning}</Text>
    </Alert>
  );
}

/** The oldest first: they cannot start before somebody answers. */
function WaitingArrangements({ arrangements }: Pick<HomeForStaff, 'arrangements'>) {
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
      title={`${formatCount(arrangements.length, 'candidate')} ${arrangements.length === 1 ? 'waits' : 'wait'} for an answer before the start`}
    >
      <List size="sm" listStyleType="none" spacing={2}>
        {arrangements.map((one) => (
          <List.Item key={one.requestId}>
            <TextLink
              to="/invitations/$invitationId"
              params={{ invitationId: one.invitationId }}
              hash="arrangements"
              size="sm"
              underline="always"
            >
              {one.name}
            </TextLink>
            {`, ${one.opening}: ${needList(one)}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

const lateTailsShown = 5;

/** The oldest first: it has waited longest. */
function LateTails({ lateTails }: Pick<HomeForStaff, 'lateTails'>) {
  const more = lateTails.length - lateTailsShown;
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
      title={`${formatCount(lateTails.length, 'attempt')} with late edits ${lateTails.length === 1 ? 'waits' : 'wait'} for a decision`}
    >
      <List size="sm" listStyleType="none" spacing={2}>
        {lateTails.slice(0, lateTailsShown).map((one) => (
          <List.Item key={one.invitationId}>
            <TextLink
              to="/invitations/$invitationId"
              params={{ invitationId: one.invitationId }}
              hash="late-edits"
              size="sm"
              underline="always"
            >
              {one.name}
            </TextLink>
            {`, ${one.opening}: ${formatCount(one.edits, 'edit')} arrived after the end`}
          </List.Item>
        ))}
      </List>
      {more <= 0 ? null : (
        <Text size="sm" c="dimmed" mt={4}>
          {`And ${formatCount(more, 'more', 'more')}; they move up as these are decided.`}
        </Text>
      )}
    </Alert>
  );
}
