import type { ResultsSelectionInput } from '@assay/core/decisions';
import { formatCount, formatNumber } from '@assay/ui';
import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { decidingWords } from '../../words/deciding-words.ts';
import { decisionWords } from '../../words/decision-words.ts';
import { DecideDialog, type Decided } from './decide-dialog.tsx';
import { movedLineQuery } from './queries.ts';

/** The told are apart: theirs is a new decision that they are owed, never a silent change. */
const groups = {
  'above untold': { title: 'above the floor now, and not told anything', action: 'Decide anew about them' },
  'above told': { title: 'above the floor now, and told otherwise', action: 'Invite them after all' },
  'below untold': { title: 'below the floor now, advanced, and not told yet', action: 'Decide anew about them' },
  'below told': { title: 'below the floor now, and told that they advance', action: 'Look at it' },
} as const satisfies Record<string, { title: string; action: string }>;

/** On an opening's page after its floor was moved: whose decision the new line contradicts. */
export function MovedLine({ openingId, onDecided }: { openingId: string; onDecided: (decided: Decided) => void }) {
  const query = useQuery(movedLineQuery(openingId));
  const [selection, setSelection] = useState<ResultsSelectionInput | null>(null);
  if (query.data === undefined || query.data.people.length === 0) return null;
  const { people, linePercent } = query.data;
  const grouped = Map.groupBy(people, ({ side, isTold }): keyof typeof groups => `${side} ${isTold ? 'told' : 'untold'}`);
  return (
    <Alert
      color="yellow"
      title={`The floor${linePercent === null ? '' : ` is ${formatNumber(linePercent, 1)} now`}: ${formatCount(people.length, 'decision')} ${people.length === 1 ? 'was' : 'were'} made at another one`}
    >
      <Stack gap="sm">
        {[...grouped].map(([key, ones]) => {
          const { title, action } = groups[key];
          return (
            <div key={key}>
              <Text size="sm">{`${formatCount(ones.length, 'person', 'people')} ${title}:`}</Text>
              <List size="sm" listStyleType="none" mah="9rem" style={{ overflowY: 'auto' }}>
                {ones.map(({ invitationId, name, deciding, decision, decidedAtLine }) => (
                  <List.Item key={invitationId}>
                    <TextLink to="/invitations/$invitationId" params={{ invitationId }} size="sm">
                      <bdi>{name}</bdi>
                    </TextLink>
                    {` · ${deciding === null ? '–' : decidingWords(deciding)} · ${decisionWords[decision].word} at a floor of ${formatNumber(decidedAtLine ?? 0, 1)}`}
                  </List.Item>
                ))}
              </List>
              {key === 'below told' ? (
                <Text size="sm" c="dimmed">
                  They keep what they were told, unless somebody decides anew on their pages.
                </Text>
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  mt={4}
                  onClick={() => setSelection({ kind: 'these', invitationIds: ones.map(({ invitationId }) => invitationId) })}
                >
                  {action}
                </Button>
              )}
            </div>
          );
        })}
      </Stack>
      <DecideDialog
        openingId={openingId}
        selection={selection}
        startsWithReplacing
        onClose={() => setSelection(null)}
        onDecided={(decided) => {
          setSelection(null);
          onDecided(decided);
        }}
      />
    </Alert>
  );
}
