import { type CaseForStaff, type CasePartyForStaff, caseStepWords, isUndecided } from '@assay/core/similarity';
import { formatDate, formatDateTime, formatShortDateTime } from '@assay/ui';
import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { api } from '../../api.ts';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { AskDialog, ConfirmDialog, ReasonDialog } from './case-dialogs.tsx';

/** What can be done about a case now. */
export function CaseActions({ found: { caseId, status, parties, mayDecide } }: { found: CaseForStaff }) {
  if (!mayDecide) return null;
  return isUndecided(status) ? (
    <>
      <ConfirmDialog caseId={caseId} parties={parties} />
      <ReasonDialog
        label="Dismiss"
        title="Dismiss the case"
        errorTitle="The case was not dismissed"
        done="The case is dismissed."
        run={(input) => api.dismissCase(caseId, input)}
      >
        Nothing is made of it. It stays on the list of dismissed cases with your reason, and can be opened again.
      </ReasonDialog>
    </>
  ) : (
    <ReasonDialog
      label="Open again"
      title="Open the case again"
      errorTitle="The case was not opened again"
      done="The case is open again."
      run={(input) => api.reopenCase(caseId, input)}
    >
      {status === 'confirmed'
        ? 'What was decided is taken back: attempts that it was held against count in statistics again.'
        : 'What was decided is taken back: the case waits for a person again.'}
    </ReasonDialog>
  );
}

type PartyCardProps = { found: CaseForStaff; party: CasePartyForStaff; hasMail: boolean };

/** One candidate of the case: what they were asked and answered. */
export function PartyCard({ found: { caseId, status, mayDecide }, party, hasMail }: PartyCardProps) {
  const { name, invitationId, asked, isHeld, isAskedFirst } = party;
  return (
    <Paper withBorder p="md" component="article" aria-label={name}>
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId }} inherit>
              <bdi>{name}</bdi>
            </TextLink>
          </Title>
          {isHeld ? <Tag tone="bad">Held against this attempt</Tag> : null}
        </Group>
        {asked === null ? <Text size="sm">{unaskedWords(isAskedFirst, isUndecided(status))}</Text> : <Asked asked={asked} name={name} />}
        {asked === null && mayDecide && isUndecided(status) ? (
          <div>
            <AskDialog caseId={caseId} party={party} hasMail={hasMail} />
          </div>
        ) : null}
      </Stack>
    </Paper>
  );
}

function unaskedWords(isAskedFirst: boolean, isOpen: boolean): string {
  if (!isOpen) return 'Was not asked.';
  return isAskedFirst
    ? 'Was not asked yet. The assessment promises that nothing is decided before.'
    : 'Was not asked. The assessment lets you decide all the same.';
}

const ownWords = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

function Asked({ asked: { text, at, until, answer }, name }: { asked: NonNullable<CasePartyForStaff['asked']>; name: string }) {
  return (
    <>
      <div>
        <Text size="xs" c="dimmed">
          Asked on {formatDateTime(at)}
        </Text>
        <Text size="sm" dir="auto" style={ownWords}>
          {text}
        </Text>
      </div>
      {answer === null ? (
        <Text size="sm" fw={550}>
          No answer yet. {name} has until {formatDate(until)}.
        </Text>
      ) : (
        <div>
          <Text size="xs" c="dimmed">
            Answered on {formatDateTime(answer.at)}
          </Text>
          <Text size="sm" dir="auto" style={ownWords}>
            {answer.text}
          </Text>
        </div>
      )}
    </>
  );
}

const columns = [
  { key: 'at', label: 'When' },
  { key: 'what', label: 'What' },
  { key: 'who', label: 'Who', isWideOnly: true },
] as const;

const whoOf = ({ by, kind }: Pick<CaseForStaff['steps'][number], 'by' | 'kind'>): string =>
  by ?? (kind === 'answered' ? 'The candidate' : 'Assay');

/** Each step with who took it, the oldest first. */
export function CaseHistory({ steps }: Pick<CaseForStaff, 'steps'>) {
  return (
    <DataTable label="History of the case" columns={columns}>
      {steps.map(({ at, by, kind, about, reason }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
        <Table.Tr key={index}>
          <Table.Td>{formatShortDateTime(at)}</Table.Td>
          <Table.Td miw="11rem" style={{ overflowWrap: 'anywhere' }}>
            {caseStepWords[kind]}
            {about === null ? null : (
              <>
                : <bdi>{about}</bdi>
              </>
            )}
            <Text size="xs" c="dimmed" hiddenFrom="sm">
              {whoOf({ by, kind })}
            </Text>
            {reason === null ? null : (
              <Text size="sm" c="dimmed" style={ownWords}>
                {reason}
              </Text>
            )}
          </Table.Td>
          <Table.Td visibleFrom="sm">{whoOf({ by, kind })}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
