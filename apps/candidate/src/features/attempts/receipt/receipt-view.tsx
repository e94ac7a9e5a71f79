import type { AttemptForCandidate, Receipt } from '@assay/core/attempts';
import { formatBytes, formatClock, formatCount, formatDate, formatDateTime } from '@assay/ui';
import { Alert, Button, Card, CopyButton, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ArrivalTitle } from '../../../layout/arrival-title.tsx';
import { FingerprintCheck } from './fingerprint-check.tsx';
import { lastDayToHear, readerZone } from './last-day-to-hear.ts';
import type { LateNotice } from './late-words.ts';

type ReceiptViewProps = {
  attempt: Pick<AttemptForCandidate, 'assessment' | 'contact' | 'form' | 'hadPilot' | 'hasHeard' | 'hears' | 'isVoid' | 'purpose'>;
  receipt: Receipt;
  /** What became of edits that were not there in time. */
  notices: readonly LateNotice[];
  /** Nothing of the attempt is on this device any more. */
  isCleared: boolean;
  fileName: string;
  onDownload: () => void;
  result: ReactNode;
  beforeReceipt: ReactNode;
};

const endings = {
  submit: { title: 'Submitted', closer: 'you, with Submit' },
  deadline: { title: 'The time is over, and your answers are in', closer: 'the end of the working time' },
  team: { title: 'The team has closed your attempt, and your answers are in', closer: 'the team, before the end of the working time' },
} as const satisfies Record<Receipt['closedBy'], { title: string; closer: string }>;

const sizeOf = ({ characters, uploads }: Receipt['content']['items'][number]): string =>
  uploads === undefined ? formatCount(characters, 'character') : formatCount(uploads.length, 'file');

/** What was recorded, when, and the fingerprint that proves it. */
export function ReceiptView({ attempt, receipt, notices, isCleared, fileName, onDownload, result, beforeReceipt }: ReceiptViewProps) {
  const next =
    attempt.form === 'take_home'
      ? 'The team reads what you handed in.'
      : 'Your answers are run against the hidden cases; then the team looks at them.';
  const answered = receipt.content.items.filter((item) => item.sha256 !== null).length;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap">
          <IconCircleCheck size={30} stroke={1.75} className="rule-allowed receipt-sign" aria-hidden />
          <ArrivalTitle>{endings[receipt.closedBy].title}</ArrivalTitle>
        </Group>
        <Text size="lg">
          {attempt.assessment}: {answered} of {formatCount(receipt.content.items.length, 'question')} answered, recorded on{' '}
          {formatDate(receipt.closedAt)} at {formatClock(receipt.closedAt)}. Thank you for your time.
        </Text>
        {attempt.hadPilot && (
          <Text>
            One of these questions was on trial, as you read before the start: it is recorded like the others, and your result is without
            it.
          </Text>
        )}
        {receipt.closedBy === 'team' && (
          <Text>
            The team ended your attempt before its time was over. Everything that had reached us by then is kept and counts;{' '}
            {attempt.contact?.name ?? 'whoever invited you'} can tell you why.
          </Text>
        )}
      </Stack>
      <div role="status" className="late-notices">
        {attempt.isVoid && (
          <Alert
            variant="default"
            className="late-notice"
            role="group"
            aria-label="This attempt does not count"
            title="This attempt does not count"
          >
            The team has taken it out of everything it counts. Nothing you did is lost: your answers and this receipt stay as they are. Ask{' '}
            {attempt.contact === null ? 'whoever invited you' : `${attempt.contact.name} (${attempt.contact.email})`} why, and what comes
            next.
          </Alert>
        )}
        {notices.map(({ title, text }) => (
          <Alert key={title} variant="default" className="late-notice" role="group" aria-label={title} title={title}>
            {text}
          </Alert>
        ))}
      </div>
      {result}
      <Card withBorder padding="lg" component="section">
        <Stack gap="xs">
          <Title order={2}>What happens next</Title>
          <Text>
            {attempt.purpose === 'sample' || attempt.purpose === 'preview' || attempt.purpose === 'trial'
              ? `This was a ${attempt.purpose}: it is graded like any other and counted nowhere.`
              : attempt.isVoid
                ? 'Whoever invited you tells you what comes next.'
                : attempt.hasHeard
                  ? 'The team has told you its decision.'
                  : attempt.hears === null
                    ? next
                    : `${next} You hear by ${lastDayToHear(attempt.hears, readerZone())}${attempt.contact === null ? '' : ` from ${attempt.contact.name}`}.`}
          </Text>
          <Text>You can close this page. The link of your invitation brings you back to this receipt.</Text>
          {isCleared && <Text>Nothing of this attempt is kept on this device.</Text>}
        </Stack>
      </Card>
      {beforeReceipt}
      <Card withBorder padding="lg" component="section">
        <Stack>
          <Title order={2}>Receipt</Title>
          <dl className="receipt-facts">
            <dt>Closed</dt>
            <dd>{formatDateTime(receipt.closedAt)}</dd>
            <dt>Closed by</dt>
            <dd>{endings[receipt.closedBy].closer}</dd>
            <dt>Fingerprint (SHA-256)</dt>
            <dd className="hash">{receipt.hash}</dd>
          </dl>
          {/* biome-ignore lint/a11y/useSemanticElements: what scrolls sideways must be reachable with the keyboard */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <div className="table-scroll" tabIndex={0} role="region" aria-label="What was recorded">
            <Table verticalSpacing="xs" miw={440}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Question</Table.Th>
                  <Table.Th ta="right">Size</Table.Th>
                  <Table.Th>Fingerprint of the answer</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {receipt.content.items.flatMap((item) => [
                  <Table.Tr key={item.position}>
                    <Table.Td>
                      {item.position}. {item.question}
                    </Table.Td>
                    <Table.Td ta="right" className="receipt-size">
                      {item.sha256 === null ? '' : sizeOf(item)}
                    </Table.Td>
                    <Table.Td className="hash">{item.sha256 === null ? 'not answered' : `${item.sha256.slice(0, 16)}…`}</Table.Td>
                  </Table.Tr>,
                  ...(item.files ?? []).map(({ path, characters, sha256 }) => (
                    <Table.Tr key={`${item.position} ${path}`} className="receipt-file">
                      <Table.Td>{path}</Table.Td>
                      <Table.Td ta="right">{formatCount(characters, 'character')}</Table.Td>
                      <Table.Td className="hash">{sha256.slice(0, 16)}…</Table.Td>
                    </Table.Tr>
                  )),
                  ...(item.uploads ?? []).map(({ name, bytes, sha256 }) => (
                    <Table.Tr key={`${item.position} ${name}`} className="receipt-file">
                      <Table.Td className="breaks-anywhere">
                        <bdi>{name}</bdi>
                      </Table.Td>
                      <Table.Td ta="right">{formatBytes(bytes)}</Table.Td>
                      <Table.Td className="hash">{sha256.slice(0, 16)}…</Table.Td>
                    </Table.Tr>
                  )),
                ])}
              </Table.Tbody>
            </Table>
          </div>
          <Group>
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={onDownload}>
              Download the receipt
            </Button>
            <CopyButton value={receipt.hash}>
              {({ copied, copy }) => (
                <Button variant="subtle" onClick={copy}>
                  {copied ? 'Copied' : 'Copy the fingerprint'}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text size="sm" c="dimmed">
            Keep the file if you like: it holds the fingerprint of each answer, and with it anybody can check later that nothing was
            changed.
          </Text>
          <FingerprintCheck
            fileName={fileName}
            hasFiles={receipt.content.items.some((item) => item.files !== undefined)}
            hasUploads={receipt.content.items.some((item) => item.uploads !== undefined)}
          />
        </Stack>
      </Card>
    </Stack>
  );
}
