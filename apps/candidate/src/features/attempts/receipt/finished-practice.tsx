import type { Receipt } from '@assay/core/attempts';
import { ErrorNotice, formatCount } from '@assay/ui';
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrivalTitle } from '../../../layout/arrival-title.tsx';

type FinishedPracticeProps = {
  attemptId: string;
  receipt: Receipt;
  clearDevice: () => Promise<void>;
  startPractice: () => Promise<{ attemptId: string }>;
};

/** The end of a practice round: nothing came of it, and that is said. */
export function FinishedPractice({ attemptId, receipt, clearDevice, startPractice }: FinishedPracticeProps) {
  const navigate = useNavigate();
  useQuery({
    queryKey: ['practice-over', attemptId],
    queryFn: async () => {
      await clearDevice();
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const again = useMutation({
    mutationFn: startPractice,
    onSuccess: (round) => navigate({ to: '/attempts/$attemptId', params: { attemptId: round.attemptId } }),
  });
  const answered = receipt.content.items.filter((item) => item.sha256 !== null).length;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap">
          <IconCircleCheck size={30} stroke={1.75} className="rule-allowed receipt-sign" aria-hidden />
          <ArrivalTitle>{receipt.closedBy === 'submit' ? 'Practice round submitted' : 'The practice time is over'}</ArrivalTitle>
        </Group>
        <Text size="lg">
          You answered {answered} of {formatCount(receipt.content.items.length, 'question')}.
        </Text>
      </Stack>
      <Card withBorder padding="lg" component="section">
        <Stack>
          <Text>
            Practice: nothing was kept for the team. It was not scored, nobody is shown it, and the next round or the real attempt replaces
            it.
          </Text>
          <Text>
            After the real attempt this page is your receipt: what was recorded, when, and a fingerprint that proves it. The hidden cases
            run then, and you are told by when you hear.
          </Text>
          {again.error !== null && <ErrorNotice error={again.error} title="No new round has begun" />}
          <Group>
            <Button onClick={() => void navigate({ to: '/invitation' })}>Back to the invitation</Button>
            <Button variant="default" loading={again.isPending || again.isSuccess} onClick={() => again.mutate()}>
              Another round
            </Button>
          </Group>
        </Stack>
      </Card>
    </Stack>
  );
}
