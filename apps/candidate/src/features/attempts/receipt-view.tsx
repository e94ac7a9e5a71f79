import type { AttemptForCandidate, Receipt } from '@assay/core/attempts';
import { formatClock, formatCount, formatDate, formatDateTime } from '@assay/ui';
import { Alert, Button, Card, CopyButton, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import type { Leftovers } from './recorder/leftovers.ts';

type ReceiptViewProps = {
  attempt: Pick<AttemptForCandidate, 'assessment' | 'contact' | 'hearsBy' | 'purpose'>;
  receipt: Receipt;
  leftovers: Leftovers | null;
  /** Edits of the page that showed the attempt came after the end. */
  wasLate: boolean;
  onDownload: () => void;
};

/** What was recorded, when, and the fingerprint that proves it. */
export function ReceiptView({ attempt, receipt, leftovers, wasLate, onDownload }: ReceiptViewProps) {
  const answered = receipt.content.items.filter((item) => item.sha256 !== null).length;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap">
          <IconCircleCheck size={30} stroke={1.75} className="rule-allowed" aria-hidden />
          <Title order={1}>{receipt.closedBy === 'submit' ? 'Submitted' : 'The time is over, and your answers are in'}</Title>
        </Group>
        <Text size="lg">
          {attempt.assessment}: {answered} of {formatCount(receipt.content.items.length, 'question')} answered, recorded on{' '}
          {formatDate(receipt.closedAt)} at {formatClock(receipt.closedAt)}. Thank you for your time.
        </Text>
      </Stack>
      <LateNotice refused={leftovers?.refused ?? 0} isLate={wasLate || (leftovers?.delivered ?? 0) > 0} />
      <Card withBorder padding="lg" component="section">
        <Stack gap="xs">
          <Title order={2}>What happens next</Title>
          <Text>
            {attempt.purpose === 'sample'
              ? 'This was a sample: it is graded like any other and counted nowhere.'
              : attempt.hearsBy === null
                ? 'The hidden cases run now; then the team looks at it.'
                : `The hidden cases run now; then the team looks at it. You hear by ${formatDate(attempt.hearsBy)}${attempt.contact === null ? '' : ` from ${attempt.contact.name}`}.`}
          </Text>
          <Text>You can close this page. The link of your invitation brings you back to this receipt.</Text>
        </Stack>
      </Card>
      <Card withBorder padding="lg" component="section">
        <Stack>
          <Title order={2}>Receipt</Title>
          <dl className="receipt-facts">
            <dt>Closed</dt>
            <dd>{formatDateTime(receipt.closedAt)}</dd>
            <dt>Closed by</dt>
            <dd>{receipt.closedBy === 'submit' ? 'you, with Submit' : 'the end of the working time'}</dd>
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
                  <Table.Th ta="right">Characters</Table.Th>
                  <Table.Th>Fingerprint of the answer</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {receipt.content.items.map((item) => (
                  <Table.Tr key={item.position}>
                    <Table.Td>
                      {item.position}. {item.question}
                    </Table.Td>
                    <Table.Td ta="right">{item.sha256 === null ? '' : item.characters}</Table.Td>
                    <Table.Td className="hash">{item.sha256 === null ? 'not answered' : `${item.sha256.slice(0, 16)}…`}</Table.Td>
                  </Table.Tr>
                ))}
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
        </Stack>
      </Card>
    </Stack>
  );
}

function LateNotice({ refused, isLate }: { refused: number; isLate: boolean }) {
  if (refused > 0) {
    return (
      <Alert variant="default" role="status" title="Some edits are still on this device">
        {formatCount(refused, 'edit')} could not be delivered yet. Keep this page open while you are offline, or open it again on this
        device within 24 hours of the end.
      </Alert>
    );
  }
  if (!isLate) return null;
  return (
    <Alert variant="default" role="status" title="Late edits were delivered">
      Edits from this device arrived after the end and are kept as a marked late part. A person decides whether they count, and you are
      told.
    </Alert>
  );
}
