import { Button, Card, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { clockFinding, connectionFinding, editorFinding, type Finding } from './device-findings.ts';
import type { StorageFinding } from './storage-finding.ts';

type DeviceCheckProps = {
  /** Null when the server did not answer the last time. */
  tripMs: number | null;
  clockAheadMs: number;
  /** Null while it is not known. */
  storage: StorageFinding | null;
  checkEditor: () => Promise<void>;
  onCheckAgain: () => void;
  isChecking: boolean;
};

/** What could get in the way, found before the clock runs. Nothing here forbids the start. */
export function DeviceCheck({ tripMs, clockAheadMs, storage, checkEditor, onCheckAgain, isChecking }: DeviceCheckProps) {
  const editor = useQuery({
    queryKey: ['device', 'editor'],
    queryFn: async () => {
      await checkEditor();
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
    networkMode: 'always',
  });
  const findings = [
    { label: 'Connection', finding: connectionFinding(tripMs) },
    { label: 'Clock', finding: clockFinding(clockAheadMs) },
    { label: 'Storage', finding: storage === null ? null : { isGood: storage.warning === null, words: storage.words } },
    { label: 'Editor', finding: editor.isPending ? null : editorFinding(editor.isSuccess) },
  ];
  const isAllGood = findings.every(({ finding }) => finding?.isGood === true);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Your device</Title>
        {findings.map(({ label, finding }) => (
          <Check key={label} label={label} finding={finding} />
        ))}
        {!isAllGood && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              loading={isChecking || editor.isFetching}
              onClick={() => {
                onCheckAgain();
                if (editor.isError) void editor.refetch();
              }}
            >
              Check again
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Check({ label, finding }: { label: string; finding: Finding | null }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <span className="check-sign">
        {finding === null ? (
          <Loader size={16} role="img" aria-label="Checking" />
        ) : finding.isGood ? (
          <IconCheck size={18} className="rule-allowed" role="img" aria-label="Good" />
        ) : (
          <IconInfoCircle size={18} className="check-note" role="img" aria-label="To know" />
        )}
      </span>
      <Text size="sm">
        <b>{label}.</b> {finding === null ? 'Checking' : finding.words}
      </Text>
    </Group>
  );
}
