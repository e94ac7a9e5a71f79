import { EmptyState } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { GroupingPart } from '../features/selection-rates/grouping-part.tsx';
import { selectionRatesQuery } from '../features/selection-rates/queries.ts';
import { SupplyPart } from '../features/selection-rates/supply-part.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { groupingTablesOf, selectionRatesSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/assessments/$assessmentId/selection-rates');

/** Whether people of one group reach the floor less often than those of another, where the team supplies groups. */
export function SelectionRatesPage() {
  const { assessmentId } = route.useParams();
  const navigate = route.useNavigate();
  const tables = groupingTablesOf(route.useSearch().tables);
  const changeTable = (groupingId: string, isTable: boolean) =>
    void navigate({
      search: selectionRatesSearch({
        tables: [...tables.filter((other) => other !== groupingId), ...(isTable ? [groupingId] : [])].join('.'),
      }),
      replace: true,
      resetScroll: false,
    });
  const query = useQuery(selectionRatesQuery(assessmentId));
  const assessment = useQuery(assessmentQuery(assessmentId));
  const may = useMay();
  const rates = query.data;
  const teamId = assessment.data?.teamId;
  const isWritable = teamId !== undefined && may('selection-rates.write', teamId);
  const above = (
    <TextLink to="/assessments/$assessmentId/figures" params={{ assessmentId }}>
      {rates === undefined ? 'Figures' : `Figures of ${rates.title}`}
    </TextLink>
  );
  if (rates === undefined) {
    return (
      <Page title="Selection rates" above={above}>
        <Loading query={query} title="The rates could not be loaded" heights={[60, 240, 320]} />
      </Page>
    );
  }
  const { groupings, withoutFloor } = rates;
  return (
    <Page title="Selection rates" above={above} lead="Whether people of one group reach the floor less often than those of another.">
      {groupings.length === 0 ? (
        <EmptyState title="No groups were supplied">
          Assay asks nobody for their gender, age or origin. Where the law lets you hold that, supply it here as a list of candidates’ codes
          and groups. Groups of 10 and more who finished are told, smaller ones never.
        </EmptyState>
      ) : null}
      {withoutFloor.length === 0 ? null : (
        <Text size="sm" maw="50rem">
          Nothing is told anew: {withoutFloor.map((title) => `“${title}”`).join(', ')} {withoutFloor.length === 1 ? 'has' : 'have'} no
          floor, so nobody there is above or below it. Set one in the opening.
        </Text>
      )}
      {groupings.map((grouping) => (
        <GroupingPart
          key={grouping.groupingId}
          {...{ assessmentId, grouping, isWritable }}
          isTable={tables.includes(grouping.groupingId)}
          onIsTable={(isTable) => changeTable(grouping.groupingId, isTable)}
        />
      ))}
      {groupings.length === 0 ? null : <ReadingNotes />}
      {isWritable ? <SupplyPart assessmentId={assessmentId} /> : null}
    </Page>
  );
}

function ReadingNotes() {
  return (
    <Stack gap={6} maw="50rem">
      <Text size="sm">
        A difference says that the assessment, or what came before it, let groups pass at different rates. It does not say why, and not that
        the assessment is unfair; no difference does not say that it is fair, and small groups hide large differences. With several groups
        the lowest rate is low partly by chance. Look next at the questions, at whether the floor is what the job needs, and ask a lawyer
        before you act on a figure.
      </Text>
      <Text size="sm" c="dimmed">
        All openings of the assessment and all days together, each person once, with their last attempt and by the floor of its opening;
        void attempts, confirmed cases and the team’s own are left out, as in the figures. Intervals are at 95 %: Wilson’s of a rate,
        Koopman’s of a ratio; the test is Fisher’s, two-sided. The dotted line is the highest rate. A group’s figures stay as they are until
        ten more, or ten fewer, of its people are in, and until no few people of another group follow from them: of two groups both are told
        anew, or neither.
      </Text>
    </Stack>
  );
}
