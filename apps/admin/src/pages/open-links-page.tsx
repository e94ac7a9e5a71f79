import type { OpenLinkInput } from '@assay/core/open-links';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { InviteFrame } from '../features/invitations/invite-frame.tsx';
import { OpenLinkCard } from '../features/open-links/open-link-card.tsx';
import { OpenLinkForm } from '../features/open-links/open-link-form.tsx';
import { emptyOpenLink } from '../features/open-links/open-link-values.ts';
import { openLinksQuery } from '../features/open-links/queries.ts';
import { openingQuery } from '../features/openings/queries.ts';
import { FieldsetCard } from '../forms/fieldset-card.tsx';
import { Loading } from '../layout/loading.tsx';
import { tell } from '../layout/tell.ts';

const route = getRouteApi('/staff/openings/$openingId/open-links');

export function OpenLinksPage() {
  const { openingId } = route.useParams();
  const opening = useQuery(openingQuery(openingId));
  return (
    <InviteFrame
      title="Open links"
      lead="For an advert: whoever opens it enters name and e-mail and gets an attempt of their own."
      openingId={openingId}
      opening={opening}
      height={240}
    >
      {() => <OpenLinks openingId={openingId} />}
    </InviteFrame>
  );
}

function OpenLinks({ openingId }: { openingId: string }) {
  const queryClient = useQueryClient();
  const query = useQuery(openLinksQuery(openingId));
  const [isAdding, setIsAdding] = useState(false);
  const create = useMutation({
    mutationFn: (input: OpenLinkInput) => api.createOpenLink(openingId, input),
    onSuccess: () => {
      setIsAdding(false);
      tell('The link is made. Copy it into your advert.');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: openLinksQuery(openingId).queryKey }),
  });
  const links = query.data;
  if (links === undefined) return <Loading query={query} title="The open links could not be loaded" heights={[160]} />;
  const isFirst = links.length === 0;
  return (
    <Stack gap="lg">
      {isAdding || isFirst ? (
        <FieldsetCard
          legend="New open link"
          note="Somebody whose address you know already is not let in by it, and is asked to write to the contact of this opening. Whoever took the assessment lately keeps the earlier score where the retake rule allows it."
        >
          <OpenLinkForm
            initial={emptyOpenLink}
            submitLabel="Make the link"
            onSave={async (input) => void (await create.mutateAsync(input))}
            isSaving={create.isPending}
            error={create.error}
          >
            {isFirst ? null : (
              <Button variant="subtle" onClick={() => setIsAdding(false)}>
                Cancel
              </Button>
            )}
          </OpenLinkForm>
        </FieldsetCard>
      ) : (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            New open link
          </Button>
        </div>
      )}
      {links.map((link) => (
        <OpenLinkCard key={link.openLinkId} link={link} />
      ))}
    </Stack>
  );
}
