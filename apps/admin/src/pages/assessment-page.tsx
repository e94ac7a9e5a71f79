import type { AssessmentForStaff } from '@assay/core/assessments';
import { formatDateTime, formatNumber, RulesList } from '@assay/ui';
import { Group, Stack, Text } from '@mantine/core';
import { IconChartHistogram, IconPencil, IconScale } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '../features/accounts/queries.ts';
import { averagesOf, sketchOf, valuesOf } from '../features/assessments/assessment-values.ts';
import { FormsPanel } from '../features/assessments/forms-panel.tsx';
import { GetsSentence } from '../features/assessments/gets-sentence.tsx';
import { PreviewButton } from '../features/assessments/preview-button.tsx';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { reportWords, retakeWords } from '../features/assessments/revision-words.ts';
import { RevisionsPart } from '../features/assessments/revisions-part.tsx';
import { SectionsTable } from '../features/assessments/sections-table.tsx';
import { writableTeams } from '../features/assessments/writable-teams.ts';
import { PlanPart } from '../features/reviews/plan-part.tsx';
import { TrialsPart } from '../features/trials/trials-part.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { comparedOf } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { languageWords } from '../words/status.ts';
import classes from './assessment-page.module.css';

const route = getRouteApi('/staff/assessments/$assessmentId');
const above = <TextLink to="/assessments">Assessments</TextLink>;

/** An assessment as one reads it: what a candidate gets, how many forms there are, who uses it, and how it came about. */
export function AssessmentPage() {
  const { assessmentId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(assessmentQuery(assessmentId));
  const { data: me } = useSuspenseQuery(meQuery);
  const may = useMay();
  const assessment = query.data;
  if (assessment === undefined) {
    return (
      <Page title="Assessment" above={above}>
        <Loading query={query} title="The assessment could not be loaded" heights={[60, 280]} />
      </Page>
    );
  }
  const { content, openings } = assessment;
  const isWritable = writableTeams(me.teams).some(({ teamId }) => teamId === assessment.teamId);
  return (
    <Page
      title={content.name}
      above={above}
      beside={<Tag tone="grey">Revision {assessment.revision}</Tag>}
      lead={savedWords(assessment)}
      actions={
        <>
          <PreviewButton assessmentId={assessmentId} />
          {may('dashboard.read', assessment.teamId) ? (
            <ButtonLink
              to="/assessments/$assessmentId/figures"
              params={{ assessmentId }}
              variant="default"
              leftSection={<IconChartHistogram size={16} aria-hidden />}
            >
              Figures
            </ButtonLink>
          ) : null}
          {isWritable ? (
            <ButtonLink
              to="/assessments/$assessmentId/edit"
              params={{ assessmentId }}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              Edit
            </ButtonLink>
          ) : null}
          {may('outcome.read', assessment.teamId) ? (
            <ButtonLink
              to="/assessments/$assessmentId/does-it-work"
              params={{ assessmentId }}
              variant="default"
              leftSection={<IconScale size={16} aria-hidden />}
            >
              Does it work?
            </ButtonLink>
          ) : null}
          <ButtonLink to="/openings/new" search={{ assessment: assessmentId }}>
            Create an opening with it
          </ButtonLink>
        </>
      }
    >
      <div className={classes['columns']}>
        <div>
          <Part
            title="What a candidate gets"
            note={<GetsSentence sections={content.sections} form={content.form} workingTimeMs={content.workingTimeMs} />}
          >
            <SectionsTable sections={content.sections} pools={assessment.pools} />
            <Text size="sm" c="dimmed" mt="xs">
              Code in {content.languages.map((language) => languageWords[language]).join(' or ')}.
              {content.hasPilot ? ' One question in pilot may ride along, unscored; its minutes come on top.' : ''}
              {content.hasSurvey ? ' Two questions after the end ask what they thought of it; nobody has to answer.' : ''}
              {content.isAskedBeforeCase ? '' : ' Answers that are alike may be decided about without asking the candidate.'}
              {content.falseFlagsPer1000 === null
                ? ''
                : ` ${formatNumber(content.falseFlagsPer1000, 1)} of 1,000 honest attempts may be flagged for answers that are alike.`}
            </Text>
          </Part>
        </div>
        <div className={classes['aside']}>
          <FormsPanel
            teamId={assessment.teamId}
            sketch={sketchOf(valuesOf(content))}
            titles={content.sections.map(({ title }) => title)}
            averages={averagesOf(content.sections)}
            workingTimeMs={content.workingTimeMs}
          />
        </div>
        <Stack gap="xl" miw={0}>
          <Part
            title="Openings that use it"
            note="Whoever has started keeps the points of their start. Editing an opening shows what today’s points would make of those who finished."
          >
            <OpeningList openings={openings} />
          </Part>
          {may('review-plan.read', assessment.teamId) ? (
            <PlanPart assessmentId={assessmentId} isWritable={may('review-plan.write', assessment.teamId)} />
          ) : null}
          {may('trial.own', assessment.teamId) ? <TrialsPart assessmentId={assessmentId} /> : null}
          <Part title="Revisions" note="A revision that somebody has started is frozen: a change makes the next one, and they keep theirs.">
            <RevisionsPart
              assessmentId={assessmentId}
              compared={comparedOf(search)}
              onCompare={({ from, to }) => void navigate({ search: { compare: `${from}-${to}` }, replace: true, resetScroll: false })}
            />
          </Part>
          <Part title="Rules" note="Candidates read them before the start.">
            <div className={classes['rules']}>
              <RulesList conduct={content.conduct} text={content.rules} />
              <Text size="sm" c="dimmed" mt="sm">
                Taking it again: {retakeWords(content.retake)}.
              </Text>
              <Text size="sm" c="dimmed" mt={4}>
                What candidates get: {reportWords(content.report)}.
              </Text>
            </div>
          </Part>
        </Stack>
      </div>
    </Page>
  );
}

function savedWords({ savedAt, savedBy, isFrozen }: AssessmentForStaff): string {
  const saved = `Saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}`;
  return isFrozen ? `${saved}; somebody has started it.` : `${saved}; nobody has started it yet.`;
}

function OpeningList({ openings }: Pick<AssessmentForStaff, 'openings'>) {
  if (openings.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        None yet. An opening says for which job it is, and whom candidates can ask.
      </Text>
    );
  }
  return (
    <ul className={classes['openings']} aria-label="Openings that use it">
      {openings.map(({ openingId, title, hasOwnPoints }) => (
        <li key={openingId}>
          <Group gap="sm">
            <TextLink to="/openings/$openingId" params={{ openingId }} size="sm" fw={550}>
              {title}
            </TextLink>
            {hasOwnPoints ? <Tag tone="blue">Own points</Tag> : null}
          </Group>
        </li>
      ))}
    </ul>
  );
}
