import type { HomeForStaff } from '@assay/core/accounts';
import { diskWarning } from '@assay/core/operation';
import { formatCount, formatDate, formatNumber } from '@assay/ui';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';
import { needList } from '../../words/need-list.ts';
import { SandboxPanel } from './sandbox-panel.tsx';
import { WaitingPeople } from './waiting-people.tsx';
import { WaitingReviews } from './waiting-reviews.tsx';

/** What somebody must look at, first what keeps candidates from their work; nothing at all when all is well. */
export function Attention({ home }: { home: HomeForStaff }) {
  const warning = home.disk === null ? null : diskWarning(home.disk);
  const isWell = home.sandbox !== null && warning === null;
  const hasNews =
    home.lateTails.length +
      home.arrangements.length +
      home.dataRequests.length +
      home.secondLooks.length +
      home.casesWaiting +
      home.questionsWithProblems +
      home.questionsToApprove +
      home.deadJobs +
      (home.reviews?.left ?? 0) +
      (home.reviews?.disputed ?? 0) >
    0;
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
      {home.dataRequests.length === 0 ? null : (
        <WaitingPeople
          title={`${formatCount(home.dataRequests.length, 'person', 'people')} asked about their data`}
          hash="personal-data"
          people={home.dataRequests.map((one) => ({
            ...one,
            what: `${one.kind === 'copy' ? 'a copy' : 'deletion'}, since ${formatDate(one.requestedAt)}`,
          }))}
        />
      )}
      {home.arrangements.length === 0 ? null : (
        <WaitingPeople
          title={`${formatCount(home.arrangements.length, 'candidate')} ${home.arrangements.length === 1 ? 'waits' : 'wait'} for an answer before the start`}
          hash="arrangements"
          people={home.arrangements.map((one) => ({ ...one, what: needList(one) }))}
        />
      )}
      {home.secondLooks.length === 0 ? null : (
        <WaitingPeople
          title={`${formatCount(home.secondLooks.length, 'candidate')} asked for a second look at the score`}
          hash="second-look"
          people={home.secondLooks.map((one) => ({ ...one, what: `since ${formatDate(one.askedAt)}` }))}
        />
      )}
      {home.casesWaiting === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.casesWaiting, 'case')} of answers that are alike ${home.casesWaiting === 1 ? 'waits' : 'wait'} for a person`}
        >
          <Group gap="md">
            <TextLink to="/similarity" search={{ status: 'undecided' }} size="sm">
              Look at {home.casesWaiting === 1 ? 'it' : 'them'}
            </TextLink>
            {home.casesAnswered === 0 ? null : (
              <TextLink to="/similarity" search={{ status: 'answered' }} size="sm">
                {formatNumber(home.casesAnswered)} answered
              </TextLink>
            )}
          </Group>
        </Alert>
      )}
      <MailTrouble mails={home.mails} />
      {home.lateTails.length === 0 ? null : (
        <WaitingPeople
          title={`${formatCount(home.lateTails.length, 'attempt')} with late edits ${home.lateTails.length === 1 ? 'waits' : 'wait'} for a decision`}
          hash="late-edits"
          people={home.lateTails.map((one) => ({ ...one, what: `${formatCount(one.edits, 'edit')} arrived after the end` }))}
        />
      )}
      <WaitingReviews reviews={home.reviews} />
      {home.questionsToApprove === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.questionsToApprove, 'question')} ${home.questionsToApprove === 1 ? 'waits' : 'wait'} for approval`}
        >
          <TextLink to="/questions" search={{ show: 'checked' }} size="sm">
            Look at {home.questionsToApprove === 1 ? 'it' : 'them'} and decide
          </TextLink>
        </Alert>
      )}
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
