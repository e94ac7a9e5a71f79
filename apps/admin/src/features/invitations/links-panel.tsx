import type { InvitationListId } from '@assay/core/ids';
import type { Letter, LinkCounts } from '@assay/core/invitations';
import { EmptyState, ErrorNotice, formatCount, formatNumber } from '@assay/ui';
import { Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { LoadError } from '../../layout/loading.tsx';
import { readAttemptsAnew } from '../../read-anew.ts';
import { MadeLinks } from './made-links.tsx';
import { linkCountsQuery } from './queries.ts';

type LinksPanelProps = { openingId: string; listId: InvitationListId | null };

/** Makes links for many and hands them over, once: the server keeps hashes alone. */
export function LinksPanel({ openingId, listId }: LinksPanelProps) {
  const queryClient = useQueryClient();
  const [letters, setLetters] = useState<readonly Letter[] | null>(null);
  const counts = useQuery(linkCountsQuery(openingId, listId));
  const make = useMutation({
    mutationFn: (isWithoutLinkOnly: boolean) => api.makeLinks(openingId, { listId, isWithoutLinkOnly }),
    onSuccess: (made) => {
      setLetters(made);
      void queryClient.invalidateQueries({ queryKey: ['link-counts'] });
      void readAttemptsAnew(queryClient);
    },
  });
  if (letters !== null && letters.length > 0) return <MadeLinks letters={letters} />;
  if (counts.isError) return <LoadError query={counts} title="The links could not be counted" />;
  if (counts.data === undefined) return <Skeleton height={150} radius="md" />;
  const { invited, withoutLink } = counts.data;
  if (invited === 0) {
    return <EmptyState title="No links to make">Everybody has started, or can start no more.</EmptyState>;
  }
  return (
    <Paper withBorder p="xl" bg="var(--assay-surface)">
      <Title order={2} size="h3">
        {withoutLink === 0 ? 'Everybody has a link' : `${formatNumber(withoutLink)} without a link`}
      </Title>
      <Text mt="xs" mb="lg">
        {explanation(counts.data)}
      </Text>
      {make.isError ? <ErrorNotice error={make.error} title="No links were handed over" /> : null}
      <Group gap="xs">
        {withoutLink === 0 ? null : (
          <Button loading={make.isPending && make.variables} disabled={make.isPending} onClick={() => make.mutate(true)}>
            Make {formatCount(withoutLink, 'link')}
          </Button>
        )}
        {withoutLink === invited ? null : (
          <Button
            variant="default"
            loading={make.isPending && !make.variables}
            disabled={make.isPending}
            onClick={() => make.mutate(false)}
          >
            {withoutLink === 0 ? `Make ${formatCount(invited, 'further link')}` : `Make one for all ${formatNumber(invited)}`}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function explanation({ invited, withoutLink }: LinkCounts): string {
  const once = 'Links are secret and shown once, when they are made: a file for a mail merge, and each message to copy.';
  if (withoutLink === invited) return `No mail was sent. ${once}`;
  return `${once} Those who have one can get a further link; the links before go on working.`;
}
