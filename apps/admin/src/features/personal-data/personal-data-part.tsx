import type { TeamId } from '@assay/core/ids';
import { ErrorNotice, formatDateTime } from '@assay/ui';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { saveFile } from '../../downloads/save-file.ts';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { useMay } from '../../session/use-may.ts';
import { EndPersonDialog } from './end-person-dialog.tsx';
import { personQuery } from './queries.ts';

type PersonalDataPartProps = { invitationId: string; openingId: string; teamId: TeamId };

const asked = { copy: 'a copy of their data', deletion: 'to be deleted' } as const;

/** What the person asked about their data, a copy of it, and its end. */
export function PersonalDataPart({ invitationId, openingId, teamId }: PersonalDataPartProps) {
  const may = useMay();
  const queryClient = useQueryClient();
  const [isEnding, setIsEnding] = useState(false);
  const person = useQuery(personQuery(invitationId));
  const copy = useMutation({
    mutationFn: () => api.copyPerson(invitationId),
    onSuccess: (file) => saveFile('personal-data.json', file),
  });
  const settle = useMutation({
    mutationFn: (requestId: string) => api.settleDataRequest(requestId),
    onSuccess: () => tell('It is put away.'),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: personQuery(invitationId).queryKey });
      await readAttemptsAnew(queryClient);
    },
  });
  const requests = person.data?.requests ?? [];
  return (
    <Part
      title="Personal data"
      id="personal-data"
      note="The copy holds all that is held about this person in the team, without the bank’s hidden cases. Files are downloaded apart."
      actions={
        <Group gap="xs">
          <Button size="xs" variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
            Download a copy
          </Button>
          {may('person.end', teamId) ? (
            <Button size="xs" variant="default" c="var(--mantine-color-error)" onClick={() => setIsEnding(true)}>
              Delete or anonymise
            </Button>
          ) : null}
        </Group>
      }
    >
      <Stack gap="xs">
        {copy.isError ? <ErrorNotice error={copy.error} title="No copy was made" /> : null}
        {settle.isError ? <ErrorNotice error={settle.error} title="It was not put away" /> : null}
        {requests.map(({ requestId, kind, requestedAt, settledAt }) => (
          <Group key={requestId} gap="sm" justify="space-between">
            <Text size="sm">
              {settledAt === null ? <b>Asked for {asked[kind]}</b> : `Asked for ${asked[kind]}`}, {formatDateTime(requestedAt)}
              {settledAt === null ? '' : ` · seen to ${formatDateTime(settledAt)}`}
            </Text>
            {settledAt === null ? (
              <Button size="compact-sm" variant="default" loading={settle.isPending} onClick={() => settle.mutate(requestId)}>
                Seen to
              </Button>
            ) : null}
          </Group>
        ))}
      </Stack>
      <EndPersonDialog invitationId={invitationId} openingId={openingId} isOpen={isEnding} onClose={() => setIsEnding(false)} />
    </Part>
  );
}
