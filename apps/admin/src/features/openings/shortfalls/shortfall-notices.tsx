import type { OpeningId } from '@assay/core/ids';
import type { ShortfallForStaff } from '@assay/core/openings';
import { ErrorNotice, formatCount } from '@assay/ui';
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { TextLink } from '../../../layout/links.tsx';
import { tell } from '../../../layout/tell.ts';
import { shortSectionWords } from './shortfall-words.ts';

/** A notice that cannot be loaded is no reason to stop a page: the page's own error says it. */
const shortfallsQuery = queryOptions({ queryKey: ['shortfalls'], queryFn: api.shortfalls, retry: false, refetchInterval: 60_000 });

/** Candidates whose form was not drawn as their assessment asks: of one opening, or of all. Nothing when there are none. */
export function ShortfallNotices({ openingId }: { openingId?: OpeningId }) {
  const query = useQuery(shortfallsQuery);
  const shortfalls = (query.data ?? []).filter((one) => openingId === undefined || one.openingId === openingId);
  if (shortfalls.length === 0) return null;
  return (
    <Stack gap="xs">
      {shortfalls.map((one) => (
        <ShortfallNotice key={one.openingId} shortfall={one} isNamed={openingId === undefined} />
      ))}
    </Stack>
  );
}

function ShortfallNotice({ shortfall, isNamed }: { shortfall: ShortfallForStaff; isNamed: boolean }) {
  const queryClient = useQueryClient();
  const settle = useMutation({
    mutationFn: () => api.settleShortfalls(shortfall.openingId, shortfall.lastAt),
    onSuccess: async () => {
      tell('The notice is settled. Should it happen again, you are told again.');
      await queryClient.invalidateQueries({ queryKey: shortfallsQuery.queryKey });
    },
  });
  const { candidates, opening } = shortfall;
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
      title={`${isNamed ? `${opening}: a` : 'A'} pool ran dry for ${formatCount(candidates, 'candidate')}`}
    >
      <Stack gap="xs">
        <Text size="sm">They started all the same, with the nearest questions there are; only what they got counts.</Text>
        <List size="sm" spacing={2}>
          {shortfall.sections.map((section) => (
            <List.Item key={section.title}>{shortSectionWords(section)}</List.Item>
          ))}
        </List>
        {settle.isError ? <ErrorNotice error={settle.error} title="The notice was not settled" /> : null}
        <Group gap="md">
          <TextLink to="/assessments/$assessmentId" params={{ assessmentId: shortfall.assessmentId }} size="sm" underline="always">
            Look at the assessment’s pools
          </TextLink>
          {shortfall.maySettle ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={settle.isPending}
              aria-label={`Settle the notice about ${opening}`}
              onClick={() => settle.mutate()}
            >
              Settle
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Alert>
  );
}
