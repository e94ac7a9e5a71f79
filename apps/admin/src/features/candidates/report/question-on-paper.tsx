import type { AnswerInReport, QuestionInReport } from '@assay/core/candidates';
import { formatBytes, formatNumber, Statement } from '@assay/ui';
import paper from '../../../layout/paper.module.css';
import { languageWords } from '../../../words/status.ts';
import classes from './question-on-paper.module.css';

export function QuestionOnPaper({ question }: { question: QuestionInReport }) {
  const { position, title, section, points, maxPoints, counts, answer, followUp } = question;
  return (
    <section className={classes['question']}>
      <h4>
        {position}. {title}
      </h4>
      <p className={paper['small']}>
        {section}
        {counts
          ? ` · ${points === null ? 'no points yet' : `${formatNumber(points, 2)} of ${formatNumber(maxPoints, 2)} points`}`
          : ' · not counted'}
      </p>
      <Answer answer={answer} />
      {followUp === null ? null : (
        <>
          <p className={paper['small']}>
            Asked about the answer, worth no points: <Statement html={followUp.html} isInline />
          </p>
          <p className={paper['words']}>{followUp.text.trim() === '' ? 'Nothing was answered.' : followUp.text}</p>
        </>
      )}
    </section>
  );
}

function Answer({ answer }: { answer: AnswerInReport }) {
  switch (answer.kind) {
    case 'none':
      return <p>Nothing was answered.</p>;
    case 'typed':
      return <p className={paper['words']}>{answer.text}</p>;
    case 'options':
      return (
        <ul className={classes['options']}>
          {answer.options.map(({ html }) => (
            <li key={html}>
              <Statement html={html} isInline />
            </li>
          ))}
        </ul>
      );
    case 'code':
      return answer.files.map(({ path, text }) => (
        <figure key={path ?? ''} className={classes['file']}>
          <figcaption>{[languageWords[answer.language], path].filter((word) => word !== null).join(' · ')}</figcaption>
          <pre>{text}</pre>
        </figure>
      ));
    case 'uploads':
      return (
        <ul className={classes['options']}>
          {answer.uploads.map(({ name, bytes, sha256, isLate }) => (
            <li key={sha256 + name}>
              {name}, {formatBytes(bytes)}
              {isLate ? ', late' : ''} · SHA-256 {sha256}
            </li>
          ))}
        </ul>
      );
    default:
      return answer satisfies never;
  }
}
