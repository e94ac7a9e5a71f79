import { EmptyState, formatNumber } from '@assay/ui';
import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { fileNameOf } from '../downloads/save-file.ts';
import { CriterionPart } from '../features/outcomes/criterion-part.tsx';
import { outcomeFiguresQuery } from '../features/outcomes/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { doesItWorkSearch, outcomeTablesOf } from '../search.ts';

const route = getRouteApi('/staff/assessments/$assessmentId/does-it-work');

/** Whether the score of an assessment says what became of people. */
export function DoesItWorkPage() {
  const { assessmentId } = route.useParams();
  const { opening = '', tables } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(outcomeFiguresQuery(assessmentId, opening));
  const figures = query.data;
  const above = (
    <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
      {figures?.title ?? 'Assessment'}
    </TextLink>
  );
  if (figures === undefined) {
    return (
      <Page title="Does it work?" above={above}>
        <Loading query={query} title="The figures could not be loaded" heights={[60, 320, 320]} />
      </Page>
    );
  }
  const { openings, known, finished } = figures;
  const shownAsTables = outcomeTablesOf(tables);
  return (
    <Page
      title="Does it work?"
      above={above}
      lead={
        known === 0
          ? 'Nothing is known yet of what became of those who finished.'
          : `Of ${formatNumber(finished)} who finished it is known of ${formatNumber(known)} what became of them.`
      }
      actions={
        openings.length < 2 ? undefined : (
          <Select
            aria-label="Opening"
            data={[{ value: '', label: 'All openings' }, ...openings.map(({ openingId, title }) => ({ value: openingId, label: title }))]}
            value={opening}
            allowDeselect={false}
            onChange={(chosen) => void navigate({ search: doesItWorkSearch({ opening: chosen ?? '', tables }), replace: true })}
          />
        )
      }
    >
      {known === 0 ? (
        <EmptyState title="Nothing to hold the scores against">
          Write down on a candidate’s page whether they were interviewed, how that went and whether they were hired, or take in a list for a
          whole opening:{' '}
          {openings.map(({ openingId, title }, index) => (
            <span key={openingId}>
              {index === 0 ? '' : ', '}
              <TextLink to="/openings/$openingId/outcomes" params={{ openingId }} inherit underline="always">
                {title}
              </TextLink>
            </span>
          ))}
          . From 10 on it is drawn.
        </EmptyState>
      ) : (
        <>
          <Stack gap={6} maw="50rem">
            <Text size="sm">
              A good score should be followed by a good interview and good work. Read each part with what it says of those who are not seen.
              {openings.length > 1 && opening === ''
                ? ' Correlations are within the openings, since each has its own interviewers; shares and differences are of all openings together.'
                : ''}
            </Text>
          </Stack>
          {figures.criteria.map((criterion) => (
            <CriterionPart
              key={`${criterion.criterion} ${opening}`}
              figures={criterion}
              fileName={`${fileNameOf(figures.title)}-does-it-work`}
              tables={shownAsTables}
              onTable={(chart, isTable) =>
                void navigate({
                  search: doesItWorkSearch({
                    opening,
                    tables: [...shownAsTables.filter((other) => other !== chart), ...(isTable ? [chart] : [])].join('.'),
                  }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          ))}
          <Text size="sm" c="dimmed" maw="50rem">
            Intervals are at 95 %: Fisher’s of a correlation, Welch’s of a difference of means, Wilson’s of a share. Attempts that are void,
            or against which a case of similarity is held, are left out; whoever was deleted is still in the figures, without a name.
          </Text>
        </>
      )}
    </Page>
  );
}
