import { type AssessmentContent, revisionDifference } from '@assay/core/assessments';
import { foldSame, formatCount, type Line, lineDifference } from '@assay/ui';
import { Text } from '@mantine/core';
import classes from './content-difference.module.css';
import { changeLine } from './revision-words.ts';

/** What differs between two contents: a line for each change, and the rules line by line. */
export function ContentDifference({ before, after }: { before: AssessmentContent; after: AssessmentContent }) {
  const changes = revisionDifference(before, after);
  if (changes.length === 0) return <Text size="sm">Nothing differs.</Text>;
  return (
    <div>
      <ul className={classes['changes']} aria-label="Changes">
        {changes.map(changeLine).map(({ about, what }) => (
          <li key={`${about} ${what}`}>
            <Text span size="sm" fw={600}>
              {about}
            </Text>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      {before.rules === after.rules ? null : <RulesDifference before={before.rules} after={after.rules} />}
    </div>
  );
}

const signs = { same: '', removed: '−', added: '+' } as const;
const elements = { same: 'span', removed: 'del', added: 'ins' } as const;

function RulesDifference({ before, after }: { before: string; after: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    <div className={classes['rules']} role="group" aria-label="Rules, difference">
      {foldSame(lineDifference(before, after), 1).map((stretch, index) =>
        stretch.kind === 'lines' ? (
          stretch.lines.map((line) => <RulesLine key={`${line.kind} ${line.kind === 'added' ? line.after : line.before}`} line={line} />)
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other identity
          <span key={index} className={classes['folded']}>
            {formatCount(stretch.count, 'line')} the same in both
          </span>
        ),
      )}
    </div>
  );
}

function RulesLine({ line }: { line: Line }) {
  const Element = elements[line.kind];
  return (
    <Element className={classes['line']} data-kind={line.kind}>
      <span className={classes['sign']}>{signs[line.kind]}</span>
      {line.text}
    </Element>
  );
}
