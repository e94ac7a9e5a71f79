import type { CandidateReport } from '@assay/core/candidates';
import { formatNumber, formatPercent, pointsOfWords, ScoreLedger } from '@assay/ui';
import classes from '../../../layout/paper.module.css';
import { dayWords } from '../../../words/day-words.ts';
import { decidingWords, floorOfPoints, lacksSentence } from '../../../words/deciding-words.ts';
import { decisionWords } from '../../../words/decision-words.ts';
import { sharingNote } from '../../../words/sharing-words.ts';
import { statusWords } from '../../../words/status.ts';
import { equatedSentence } from '../equated-words.ts';
import { QuestionOnPaper } from './question-on-paper.tsx';

/** A sheet of paper, light in both themes; what is printed is this alone. */
export function CandidateReportPaper({ report }: { report: CandidateReport }) {
  const { name, email, opening, role, level, assessment, explanation, questions, decision, receiptHash, madeOn } = report;
  return (
    <article className={classes['paper']} data-on-paper aria-label={`Report on ${name}`}>
      <header className={classes['head']}>
        <h2 className={classes['name']}>
          <bdi>{name}</bdi>
        </h2>
        <p>{email}</p>
        <p>{[opening, role, level].filter(Boolean).join(' · ')}</p>
      </header>
      <dl className={classes['facts']}>
        {factsOf(report, assessment).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Score report={report} />
      {decision === null ? null : (
        <section className={classes['part']}>
          <h3>Decision</h3>
          <p>
            <strong>{decisionWords[decision.kind].word}</strong>
            {`, ${decision.by}, ${dayWords(decision.on)}${decision.toldOn === null ? '; not told yet' : `; told ${dayWords(decision.toldOn)}`}.`}
          </p>
          {decision.reason === '' ? null : <p className={classes['words']}>“{decision.reason}”</p>}
          <p className={classes['small']}>{lineWords(decision)}</p>
        </section>
      )}
      {explanation === null ? null : (
        <section className={classes['part']}>
          <h3>How the score came about</h3>
          <ScoreLedger
            label="Sections and questions"
            sections={explanation.sections.map((section) => ({ ...section, note: sharingNote(section.sharing) }))}
            total={explanation}
            {...floorOfPoints(report.score?.deciding ?? null, report.floorPercent)}
            itemTitle={({ position, title }) => `${position}. ${title}`}
          />
        </section>
      )}
      {questions.length === 0 ? null : (
        <section className={classes['part']}>
          <h3>Answers</h3>
          {questions.map((question) => (
            <QuestionOnPaper key={question.position} question={question} />
          ))}
        </section>
      )}
      <footer className={classes['foot']}>
        {receiptHash === null ? null : (
          <p>
            Receipt, SHA-256: <code>{receiptHash}</code>
          </p>
        )}
        <p>{`Made ${dayWords(madeOn)}.`}</p>
      </footer>
    </article>
  );
}

function factsOf({ invitedOn, startedOn, endedOn, status }: CandidateReport, assessment: string): [string, string][] {
  return [
    ['Assessment', assessment],
    ['Status', statusWords[status].word],
    ['Invited', dayWords(invitedOn)],
    ['Started', startedOn === null ? 'not started' : dayWords(startedOn)],
    ['Ended', endedOn === null ? '–' : dayWords(endedOn)],
  ];
}

function Score({ report: { score, equated, floorPercent, status } }: { report: CandidateReport }) {
  const lacks = lacksSentence(score?.deciding ?? null);
  return (
    <section className={classes['part']}>
      <h3>Score</h3>
      {score === null ? (
        <p>{status === 'void' ? 'The attempt is void: it does not count.' : 'There is no score.'}</p>
      ) : (
        <>
          <p>
            <strong>{formatPercent(score.percent / 100, 1)}</strong>
            {`, ${pointsOfWords(score.points, score.maxPoints)} points`}
            {score.deciding?.of === 'equated' ? `. What decides is ${decidingWords(score.deciding)}` : ''}
            {floorPercent === null || score.isAboveFloor === null
              ? '. This opening has no floor.'
              : `, ${score.isAboveFloor ? 'above' : 'below'} the floor of ${formatNumber(floorPercent, 1)} %.`}
          </p>
          {lacks === null ? null : <p className={classes['small']}>{lacks}</p>}
          {equated?.isKnown === true ? <p className={classes['small']}>{equatedSentence(score.percent, equated)}</p> : null}
        </>
      )}
    </section>
  );
}

function lineWords({ scorePercent, decidingScore, linePercent, isProvisional }: NonNullable<CandidateReport['decision']>): string {
  const score =
    scorePercent === null ? 'Decided without a score' : `Decided at ${decidingWords({ percent: scorePercent, of: decidingScore })}`;
  const line = linePercent === null ? '' : `, with the line at ${formatNumber(linePercent, 1)} %`;
  return `${score}${line}${isProvisional ? '; the score was provisional then' : ''}.`;
}
