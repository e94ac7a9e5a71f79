import {
  type AssessmentDashboard,
  enoughAnswers,
  type MeasuredInBank,
  type ScoresOnDashboard,
  type SurveyOnDashboard,
} from '@assay/core/analytics';
import { surveyQuestionWords } from '@assay/core/surveys';
import { formatNumber } from '@assay/ui';
import { type ReactNode, useRef } from 'react';
import { BarChart } from '../../../charts/bar-chart.tsx';
import { fivesOf } from '../../../charts/capacity-slider.ts';
import { FloorLine } from '../../../charts/floor-line.tsx';
import { WeekChart } from '../../../charts/week-chart.tsx';
import classes from '../../../layout/paper.module.css';
import { PaperTable } from '../../../layout/paper-table.tsx';
import { dayWords } from '../../../words/day-words.ts';
import { nWords, shareWords } from '../../../words/figure-words.ts';
import { flagWords } from '../../../words/flag-words.ts';
import {
  asOfWords,
  confirmedWords,
  decidingWords,
  decisionFigures,
  decisionSentence,
  inStepsWords,
  provisionalAttemptsWords,
  provisionalWords,
  reliabilityWords,
  scoreFigures,
  scoreSummary,
  tooFewWords,
} from '../decision-words.ts';
import { funnelSentence, medianWords, ofPreviousWords, stepWords } from '../funnel-rows.ts';
import { eachHasLine, type Lines, linesOf, openingsInScope, outcomeAt } from '../lines.ts';
import { sharesSentence } from '../share-words.ts';
import { surveyed, surveyNotes, surveySentence } from '../survey-words.ts';
import { timeNotes, timeSentence } from '../time-words.ts';
import { passRateChart, weekWords } from '../week-words.ts';
import { leftOutWords, scopeWords } from './scope-words.ts';

export type QuestionOnReport = { questionId: string; title: string; measured: MeasuredInBank };

type AssessmentReportProps = {
  dashboard: AssessmentDashboard;
  /** What is asked about, in the address. */
  line: number | undefined;
  survey: SurveyOnDashboard | null;
  /** Live ones that its sections draw from and that are pointed out, what harms most first. */
  worst: readonly QuestionOnReport[];
};

/** How an assessment does, on a sheet of paper: light in both themes, and what is printed is this alone. */
export function AssessmentReport({ dashboard, line, survey, worst }: AssessmentReportProps) {
  const { title, scores, reliability, confirmed, sections, skills, time, weeks, funnel } = dashboard;
  const lines = linesOf(openingsInScope(dashboard), line ?? null);
  const inSteps = inStepsWords(dashboard);
  return (
    <article className={classes['paper']} data-on-paper aria-label={`Report on ${title}`}>
      <header className={classes['head']}>
        <h2 className={classes['name']}>{title}</h2>
        <p>{scopeWords(dashboard)}</p>
        <p className={classes['small']}>{asOfWords(dashboard)}</p>
        {inSteps === null ? null : <p className={classes['small']}>{inSteps}</p>}
      </header>
      <Decisive {...{ dashboard, scores, lines }} />
      <PaperPart title="From invitation to decision" sentence={funnelSentence(dashboard)}>
        <PaperTable
          label="Funnel"
          head={['Step', 'People', 'Of those before', 'n', 'Median time', 'Lost', 'May still come']}
          rows={funnel.map((row) => [
            stepWords[row.step],
            formatNumber(row.n),
            row.ofPrevious === null ? ofPreviousWords(row) : shareWords(row.ofPrevious).replaceAll(' ', '\u00a0'),
            row.ofPrevious === null ? '' : formatNumber(row.ofPrevious.n),
            row.median === null ? '' : medianWords(row.median),
            formatNumber(row.lost),
            formatNumber(row.waiting),
          ])}
        />
      </PaperPart>
      {weeks.length === 0 ? null : <Weeks dashboard={dashboard} />}
      {sections.length === 0 ? null : (
        <PaperPart title="Sections" sentence={sharesSentence(sections.map(({ title: name, share }) => ({ name, share })))}>
          <Shares label="Section" shares={sections.map(({ title: name, share }) => ({ name, share }))} />
        </PaperPart>
      )}
      {skills.length === 0 ? null : (
        <PaperPart title="Skills" sentence={sharesSentence(skills.map(({ skill: name, share }) => ({ name, share })))}>
          <Shares label="Skill" shares={skills.map(({ skill: name, share }) => ({ name, share }))} />
        </PaperPart>
      )}
      {time === null ? null : <PaperPart title="Working time" sentence={timeSentence(time)} notes={timeNotes(time)} />}
      {reliability === null ? null : <PaperPart title="How good a score is" sentence={reliabilityWords(reliability)} />}
      <Worst worst={worst} />
      <PaperPart title="What candidates thought" sentence={surveySentence(survey)} notes={surveyNotes(survey)}>
        {survey === null || survey.questions.length === 0 ? null : (
          <PaperTable
            label="What candidates thought"
            head={['Question', ...surveyQuestionWords.fair.ratings, 'Answers']}
            rows={survey.questions.map((one) => [
              surveyQuestionWords[one.question].question,
              ...one.counts.map((count) => formatNumber(count)),
              formatNumber(surveyed(one)),
            ])}
          />
        )}
      </PaperPart>
      <PaperPart
        title="Cheating that was confirmed"
        sentence={confirmedWords(confirmed) ?? 'Fewer than five finished: nothing can be said.'}
        notes={['Code that an assistant wrote is not detected.']}
      />
      <footer className={classes['foot']}>
        {leftOutWords(dashboard).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p>Intervals in brackets: where the true value lies with 95 % confidence.</p>
      </footer>
    </article>
  );
}

function PaperPart({
  title,
  sentence,
  notes = [],
  children,
}: {
  title: string;
  sentence: string;
  notes?: readonly string[];
  children?: ReactNode;
}) {
  return (
    <section className={classes['part']}>
      <h3>{title}</h3>
      <p>{sentence}</p>
      {notes.map((note) => (
        <p key={note} className={classes['small']}>
          {note}
        </p>
      ))}
      {children}
    </section>
  );
}

type DecisiveProps = { dashboard: AssessmentDashboard; scores: ScoresOnDashboard | null; lines: Lines };

/** The sentence that decides, and the scores it is about. */
function Decisive({ dashboard, scores, lines }: DecisiveProps) {
  const svg = useRef<SVGSVGElement>(null);
  if (scores === null) return <PaperPart title="Who passes" sentence={tooFewWords(dashboard)} />;
  const { deciding, floorPercent, hasSeveralFloors } = lines;
  const outcome = deciding === null ? null : outcomeAt(scores, deciding.percent);
  const provisional = outcome === null ? null : provisionalWords(outcome.passed);
  const openings = openingsInScope(dashboard);
  const reason = openings.length === 1 ? (openings[0]?.floorReason ?? '') : '';
  const notes = [
    provisional === null ? null : `${provisional.sentence} ${provisional.why}`,
    decidingWords(lines),
    hasSeveralFloors ? 'These openings have different floors.' : null,
    floorPercent === null || reason === '' ? null : `Why ${formatNumber(floorPercent, 1)}: ${reason}`,
    `${scoreFigures(scores)}${outcome === null ? '' : ` · ${decisionFigures(outcome)}`}`,
    provisionalAttemptsWords(dashboard),
  ].filter((words) => words !== null);
  return (
    <PaperPart title="Who passes" sentence={decisionSentence(scores, lines)} notes={notes}>
      <BarChart
        label="Score distribution"
        bins={fivesOf(scores.counts)}
        counted="candidate"
        scale={{ long: 'score in per cent of all points', short: 'score in %' }}
        line={deciding?.percent ?? null}
        mean={{ word: 'mean', percent: scores.mean }}
        isWeak={scores.n < enoughAnswers}
        summary={scoreSummary(scores, lines)}
        svg={svg}
        top={64}
      >
        {(drawn) => (
          <>
            {floorPercent === null ? null : <FloorLine percent={floorPercent} drawn={drawn} labelY={20} />}
            {deciding?.by === 'capacity' ? <FloorLine percent={deciding.percent} drawn={drawn} labelY={44} word="line" /> : null}
          </>
        )}
      </BarChart>
    </PaperPart>
  );
}

function Weeks({ dashboard }: { dashboard: AssessmentDashboard }) {
  const { weeks, marks } = dashboard;
  const svg = useRef<SVGSVGElement>(null);
  const hasLine = eachHasLine(dashboard);
  const chart = passRateChart(weeks, marks, hasLine);
  const { label, changes } = chart;
  return (
    <PaperPart title={label} sentence={chart.summary}>
      <WeekChart {...chart} svg={svg} />
      {changes.length === 0 ? null : (
        <ol className={classes['small']} aria-label="What changed">
          {changes.map(({ day, words }) => (
            <li key={day}>{words}</li>
          ))}
        </ol>
      )}
      <PaperTable
        label={label}
        head={['Week from', 'Passed']}
        words={['Passed']}
        rows={weeks.map((week) => [dayWords(week.monday), weekWords(week, hasLine)])}
      />
    </PaperPart>
  );
}

function Shares({ label, shares }: { label: string; shares: readonly { name: string; share: MeasuredInBank['facility'] }[] }) {
  return (
    <PaperTable
      label={`${label}s`}
      head={[label, 'Share of the points', 'Candidates']}
      rows={shares.map(({ name, share }) => (share === null ? [name, '', ''] : [name, shareWords(share), formatNumber(share.n)]))}
    />
  );
}

function Worst({ worst }: Pick<AssessmentReportProps, 'worst'>) {
  return (
    <PaperPart
      title="Questions to look at"
      sentence={
        worst.length === 0
          ? 'No live question that is drawn today is pointed out.'
          : 'Live questions that are drawn today and pointed out, what harms most first; by all their answers, in any assessment.'
      }
    >
      {worst.length === 0 ? null : (
        <PaperTable
          label="Questions to look at"
          head={['Question', 'Why', 'Share of the points']}
          words={['Why']}
          rows={worst.map(({ title, measured }) => [
            title,
            measured.flags.map((flag) => flagWords[flag].says).join(' '),
            measured.facility === null ? '' : `${shareWords(measured.facility)} · ${nWords(measured.facility)}`,
          ])}
        />
      )}
    </PaperPart>
  );
}
