import { formatDate } from '@assay/ui';
import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSurroundings } from '../../surroundings.ts';

/** For whoever comes back by a link of a letter: that a question waits, and the way to it. */
export function CaseNotice({ attemptId, onGoOn }: { attemptId: string; onGoOn: (attemptId: string) => void }) {
  const { api } = useSurroundings();
  const { data } = useQuery({ queryKey: ['own-cases', attemptId], queryFn: () => api.getOwnCases(attemptId) });
  const waiting = data?.find(({ isOpen }) => isOpen);
  if (waiting === undefined) return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>The team has a question</Title>
        <Text>It is about your answers, and waits for you until {formatDate(waiting.until)}.</Text>
        <Button onClick={() => onGoOn(attemptId)}>Read and answer it</Button>
      </Stack>
    </Card>
  );
}
