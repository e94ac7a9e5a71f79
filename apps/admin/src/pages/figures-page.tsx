import { type AssessmentDashboard, type ComparedSide, writeSides } from '@assay/core/analytics';
import { EmptyState } from '@assay/ui';
import { SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useClock } from '../clock.tsx';
import { fileNameOf } from '../downloads/save-file.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { DecisionPart } from '../features/dashboard/decision-part.tsx';
import {
  asOfWords,
  confirmedWords,
  inStepsWords,
  populationWords,
  provisionalAttemptsWords,
  reliabilityWords,
  tooFewWords,
} from '../features/dashboard/decision-words.ts';
import { FigureFilters } from '../features/dashboard/figure-filters.tsx';
import { FunnelPart } from '../features/dashboard/funnel-part.tsx';
import { eachHasLine } from '../features/dashboard/lines.ts';
import { dashboardQuery } from '../features/dashboard/queries.ts';
import { hardestFirst } from '../features/dashboard/share-words.ts';
import { SharesPart } from '../features/dashboard/shares-part.tsx';
import { SurveyPart } from '../features/dashboard/survey-part.tsx';
import { TimePart } from '../features/dashboard/time-part.tsx';
import { WeeksPart } from '../features/dashboard/weeks-part.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { type FigureChart, type FiguresSearch, figuresSearch, tablesOf } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/assessments/$assessmentId/figures');

/** How an assessment does: who passes where the line stands, and everything that speaks for or against it. */
export function FiguresPage() {
  const { assessmentId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useClock()();
  const may = useMay();
  const teamId = useQuery(assessmentQuery(assessmentId)).data?.teamId;
  const query = useQuery(dashboardQuery(assessmentId, search, search.population ?? 'counted'));
  const change = (changes: { [Key in keyof FiguresSearch]: FiguresSearch[Key] | undefined }) =>
    void navigate({ search: (before) => figuresSearch({ ...before, ...changes }), replace: true, resetScroll: false });
  const dashboard = query.data;
  const inSteps = dashboard === undefined ? null : inStepsWords(dashboard);
  const above = (
    <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
      {dashboard?.title ?? 'Assessment'}
    </TextLink>
  );
  return (
    <Page
      title="Figures"
      above={above}
      lead={dashboard === undefined ? ' ' : asOfWords(dashboard)}
      actions={
        <>
          <ButtonLink to="/assessments/compare" search={{ sides: writeSides([sideOf(assessmentId, search)]) }} variant="default">
            Compare
          </ButtonLink>
          {teamId !== undefined && may('selection-rates.read', teamId) ? (
            <ButtonLink to="/assessments/$assessmentId/selection-rates" params={{ assessmentId }} variant="default">
              Selection rates
            </ButtonLink>
          ) : null}
          <ButtonLink to="/assessments/$assessmentId/report" params={{ assessmentId }} search={search} variant="default">
            Report to print
          </ButtonLink>
        </>
      }
    >
      <Stack gap="md">
        {inSteps === null ? (
          <FigureFilters
            search={search}
            openings={dashboard?.openings ?? []}
            now={now}
            onChange={(changes) => change({ ...changes, comments: undefined })}
          />
        ) : (
          <Text size="sm">{inSteps}</Text>
        )}
        {dashboard === undefined ? (
          <Loading query={query} title="The figures could not be loaded" heights={[420, 320, 300]} />
        ) : (
          <Figures dashboard={dashboard} search={search} onChange={change} />
        )}
      </Stack>
    </Page>
  );
}

/** What is looked at, as the first side of a comparison. */
const sideOf = (assessmentId: string, { opening, from, until }: FiguresSearch): ComparedSide => ({
  assessmentId,
  openingId: opening ?? null,
  role: null,
  level: null,
  from: from ?? null,
  until: until ?? null,
});

type PartProps = { dashboard: AssessmentDashboard; search: FiguresSearch };

/** What it changes is said beside it: both ways are asked for. */
function PopulationSwitch({ dashboard, search, onChange }: PartProps & { onChange: (isAll: boolean) => void }) {
  const { population } = dashboard.scope;
  const isAll = population === 'all';
  const hasSome = dashboard.inSteps === null && (isAll || dashboard.leftOut.void + dashboard.leftOut.confirmed > 0);
  const other = useQuery({ ...dashboardQuery(dashboard.assessmentId, search, isAll ? 'counted' : 'all'), enabled: hasSome });
  if (!hasSome) return null;
  const [counted, all] = isAll ? [other.data, dashboard] : [dashboard, other.data];
  const means = { counted: counted?.scores?.mean ?? null, all: all?.scores?.mean ?? null };
  return (
    <Switch
      label="Count void attempts and confirmed cases, too"
      description={counted === undefined ? null : populationWords(population, counted.leftOut, means)}
      checked={search.population === 'all'}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

/** How often somebody is found to have copied, and where the cases are. */
function ConfirmedNote({ dashboard, mayReadCases }: Pick<PartProps, 'dashboard'> & { mayReadCases: boolean }) {
  const words = confirmedWords(dashboard.confirmed);
  if (words === null) return null;
  return (
    <Text size="sm">
      {words}{' '}
      {mayReadCases ? (
        <TextLink to="/similarity" search={{ assessment: dashboard.assessmentId }} inherit underline="always">
          See the rates of similarity
        </TextLink>
      ) : null}
    </Text>
  );
}

type FiguresProps = PartProps & { onChange: (changes: { [Key in keyof FiguresSearch]: FiguresSearch[Key] | undefined }) => void };

function Figures({ dashboard, search, onChange }: FiguresProps) {
  const may = useMay();
  const assessment = useQuery(assessmentQuery(dashboard.assessmentId));
  const teamId = assessment.data?.teamId;
  const tables = tablesOf(search.tables);
  const framed = (chart: FigureChart) => ({
    fileName: `${fileNameOf(dashboard.title)}-${chart}`,
    isTable: tables.includes(chart),
    onIsTable: (isTable: boolean) =>
      onChange({ tables: (isTable ? [...tables, chart] : tables.filter((table) => table !== chart)).join('.') }),
  });
  const { scores, weeks, marks, sections, skills, time, reliability } = dashboard;
  const notes = [provisionalAttemptsWords(dashboard), reliability === null ? null : reliabilityWords(reliability)].filter(
    (words) => words !== null,
  );
  return (
    <>
      {scores === null ? (
        <EmptyState title={dashboard.asOf === null || dashboard.finished === 0 ? 'No figures yet' : 'Too few for figures'}>
          {tooFewWords(dashboard)}
        </EmptyState>
      ) : (
        <DecisionPart
          {...{ dashboard, scores }}
          lineInAddress={search.line}
          onAddress={(line) => onChange({ line })}
          mayReadResults={teamId !== undefined && may('result.read', teamId)}
          mayWriteOpening={teamId !== undefined && may('opening.write', teamId)}
          {...framed('scores')}
        />
      )}
      <PopulationSwitch dashboard={dashboard} search={search} onChange={(isAll) => onChange({ population: isAll ? 'all' : undefined })} />
      <Stack gap={2}>
        {notes.map((words) => (
          <Text key={words} size="sm">
            {words}
          </Text>
        ))}
        <ConfirmedNote dashboard={dashboard} mayReadCases={teamId !== undefined && may('similarity.read', teamId)} />
      </Stack>
      {weeks.length === 0 ? null : <WeeksPart weeks={weeks} marks={marks} hasLine={eachHasLine(dashboard)} {...framed('weeks')} />}
      <FunnelPart dashboard={dashboard} {...framed('funnel')} />
      {sections.length + skills.length === 0 ? null : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
          {sections.length === 0 ? null : (
            <SharesPart
              title="Sections"
              nameWord="Section"
              shares={sections.map(({ title, share }) => ({ name: title, share }))}
              {...framed('sections')}
            />
          )}
          {skills.length === 0 ? null : (
            <SharesPart
              title="Skills"
              nameWord="Skill"
              shares={hardestFirst(skills.map(({ skill, share }) => ({ name: skill, share })))}
              {...framed('skills')}
            />
          )}
        </SimpleGrid>
      )}
      {time === null ? null : <TimePart time={time} {...framed('time')} />}
      <SurveyPart
        assessmentId={dashboard.assessmentId}
        search={search}
        onPage={(comments) => onChange({ comments })}
        {...framed('survey')}
      />
    </>
  );
}
