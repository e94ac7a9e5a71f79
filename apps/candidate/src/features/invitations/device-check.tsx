import { formatDuration, formatMilliseconds } from '@assay/ui';
import { Card, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { StorageFinding } from './storage-finding.ts';

type DeviceCheckProps = {
  tripMs: number;
  clockAheadMs: number;
  /** Null while it is not known. */
  storage: StorageFinding | null;
  checkEditor: () => Promise<void>;
};

type Finding = { isGood: boolean; words: string };

/** Slower than this, runs and saving feel late, though nothing is lost. */
const slowMs = 1500;
/** A clock within a minute confuses nobody. */
const clockSlackMs = 60_000;

/** What could get in the way, found before the clock runs. Nothing here forbids the start. */
export function DeviceCheck({ tripMs, clockAheadMs, storage, checkEditor }: DeviceCheckProps) {
  const editor = useQuery({
    queryKey: ['device', 'editor'],
    queryFn: async () => {
      await checkEditor();
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Your device</Title>
        <Check label="Connection" finding={connection(tripMs)} />
        <Check label="Clock" finding={clockFinding(clockAheadMs)} />
        <Check label="Storage" finding={storage === null ? null : { isGood: storage.warning === null, words: storage.words }} />
        <Check label="Editor" finding={editor.isPending ? null : editorFinding(editor.isSuccess)} />
      </Stack>
    </Card>
  );
}

function connection(tripMs: number): Finding {
  const trip = formatMilliseconds(Math.round(tripMs));
  return tripMs < slowMs
    ? { isGood: true, words: `The server answers in ${trip}.` }
    : { isGood: false, words: `Slow: the server took ${trip}. Nothing gets lost, but runs will take longer.` };
}

function clockFinding(aheadMs: number): Finding {
  if (Math.abs(aheadMs) < clockSlackMs) return { isGood: true, words: 'Agrees with ours.' };
  const direction = aheadMs > 0 ? 'ahead of' : 'behind';
  return {
    isGood: false,
    words: `Yours is ${formatDuration(Math.abs(aheadMs))} ${direction} ours. Ours counts; go by the time shown here.`,
  };
}

const editorFinding = (isLoaded: boolean): Finding =>
  isLoaded ? { isGood: true, words: 'Loaded.' } : { isGood: false, words: 'Could not be loaded. A plain text field takes its place.' };

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
