import type { AgreementForStaff } from '@assay/core/reviews';
import { Stack, Switch, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable, WholeRow } from '../../lists/data-table.tsx';
import { groupSentence, severityFigure } from './agreement-words.ts';
import { agreementQuery } from './queries.ts';

type GroupSeverityPartProps = {
  assessmentId: string;
  agreement: Pick<AgreementForStaff, 'severity' | 'areNamesShown' | 'named'>;
  maySwitch: boolean;
};

/** How severe the reviewers of an assessment are: together, and by name only where somebody switched that on. */
export function GroupSeverityPart({ assessmentId, agreement: { severity, areNamesShown, named }, maySwitch }: GroupSeverityPartProps) {
  const queryClient = useQueryClient();
  const show = useMutation({
    mutationFn: (areShown: boolean) => api.showReviewerNames(assessmentId, areShown),
    onSuccess: async (_, areShown) => {
      await queryClient.invalidateQueries(agreementQuery(assessmentId));
      tell(areShown ? 'Managers see figures by name. Reviewers see on their page that they do.' : 'Figures by name are hidden.');
    },
  });
  return (
    <Part title="How severe they are" note="What each gives an answer beside what the others give the same answer.">
      <Stack gap="sm">
        <Text size="sm">
          {severity.reviewers === 0 ? 'Nobody has scored the same answers as somebody else yet.' : groupSentence(severity)}
        </Text>
        {maySwitch ? (
          <Switch
            label="Managers see figures by name"
            description="Off unless somebody switches it on. The log says who did, and reviewers see on their page that it is so."
            checked={areNamesShown}
            disabled={show.isPending}
            onChange={(event) => show.mutate(event.currentTarget.checked)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {areNamesShown ? 'Managers see figures by name.' : 'Nobody sees figures by name.'}
          </Text>
        )}
        {show.error === null ? null : <Refusal error={show.error} title="Nothing was switched" />}
        {named === null ? null : <NamedTable named={named} />}
      </Stack>
    </Part>
  );
}

const columns = [
  { key: 'name', label: 'Reviewer' },
  { key: 'severity', label: 'Points of 100 more or less than others' },
] as const;

function NamedTable({ named }: { named: NonNullable<AgreementForStaff['named']> }) {
  return (
    <DataTable label="Figures by name" columns={columns}>
      {named.length === 0 ? (
        <WholeRow columns={columns}>
          <Text size="sm" c="dimmed">
            Nobody has scored the same answers as somebody else yet.
          </Text>
        </WholeRow>
      ) : null}
      {named.map(({ name, ...severity }) => (
        <Table.Tr key={name}>
          <Table.Td>
            <bdi>{name}</bdi>
          </Table.Td>
          <Table.Td>{severityFigure(severity)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
