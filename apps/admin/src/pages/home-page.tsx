import { formatCount } from '@assay/ui';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../clock.tsx';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { OwedPart } from '../features/decisions/owed-part.tsx';
import { Attention } from '../features/home/attention.tsx';
import { DuePart } from '../features/home/due-part.tsx';
import { FirstSteps } from '../features/home/first-steps.tsx';
import { bankSentence, firstSteps, homeSentence } from '../features/home/home-words.ts';
import { homeQuery } from '../features/home/queries.ts';
import { RunningTable } from '../features/home/running-table.tsx';
import { SandboxPanel } from '../features/home/sandbox-panel.tsx';
import { openingsQuery } from '../features/openings/queries.ts';
import { ShortfallNotices } from '../features/openings/shortfalls/shortfall-notices.tsx';
import { ProblemReports } from '../features/problems/problem-reports.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';

export function HomePage() {
  const now = useNow(1_000);
  const may = useMay();
  const home = useQuery(homeQuery);
  const assessments = useQuery(assessmentsQuery);
  const openings = useQuery({ ...openingsQuery, enabled: may('opening.read') });
  if (home.data === undefined) {
    return (
      <Page title="Home">
        <Loading query={home} title="Home could not be loaded" heights={[140, 120]} />
      </Page>
    );
  }
  const steps =
    assessments.data === undefined || openings.data === undefined || !may('invitation.write')
      ? []
      : firstSteps({
          liveQuestions: home.data.liveQuestions,
          assessments: assessments.data.length,
          openings: openings.data.length,
          invited: openings.data.reduce((sum, opening) => sum + opening.invited, 0),
        });
  const opening = openings.data?.[0];
  const sentence = may('result.read') ? homeSentence : bankSentence;
  return (
    <Page title="Home" lead={steps.length > 0 ? undefined : sentence(home.data)}>
      <Attention home={home.data} />
      <ShortfallNotices />
      <DuePart />
      {steps.length === 0 ? null : (
        <FirstSteps
          steps={steps}
          details={[
            { note: 'The folders of the bank that pass their proofs.', action: <ButtonLink to="/questions">See the bank</ButtonLink> },
            {
              note: 'Which questions are drawn, how long candidates have, what is allowed.',
              action: may('assessment.write') ? <ButtonLink to="/assessments/new">New assessment</ButtonLink> : null,
            },
            { note: 'The job, the person candidates can ask, the floor.', action: <ButtonLink to="/openings/new">New opening</ButtonLink> },
            {
              note: 'A name, an e-mail address, and a link to send.',
              action:
                opening === undefined ? null : (
                  <ButtonLink to="/openings/$openingId/invite" params={{ openingId: opening.openingId }}>
                    Invite a candidate
                  </ButtonLink>
                ),
            },
          ]}
        />
      )}
      {may('decision.read') ? <OwedPart /> : null}
      {home.data.problems.open === 0 ? null : (
        <Part
          title={`${formatCount(home.data.problems.open, 'problem')} reported by candidates`}
          note="Newest first. Nothing stops by a report: look at the question, then put it away."
        >
          <ProblemReports
            reports={home.data.problems.newest}
            more={home.data.problems.open - home.data.problems.newest.length}
            namesQuestion
          />
        </Part>
      )}
      {home.data.running.length === 0 ? null : (
        <Part title="Working now">
          <RunningTable running={home.data.running} now={now} />
        </Part>
      )}
      {home.data.sandbox === null ? null : (
        <Part title="Sandbox">
          <SandboxPanel sandbox={home.data.sandbox} />
        </Part>
      )}
    </Page>
  );
}
