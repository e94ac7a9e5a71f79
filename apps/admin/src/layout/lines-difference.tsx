import { foldSame, formatCount, type Line, lineDifference } from '@assay/ui';
import classes from './lines-difference.module.css';

const signs = { same: '', removed: '−', added: '+' } as const;
const elements = { same: 'span', removed: 'del', added: 'ins' } as const;

/** What differs between two plain texts, line by line. */
export function LinesDifference({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    <div className={classes['lines']} role="group" aria-label={label}>
      {foldSame(lineDifference(before, after), 1).map((stretch, index) =>
        stretch.kind === 'lines' ? (
          stretch.lines.map((line) => (
            <DifferenceLine key={`${line.kind} ${line.kind === 'added' ? line.after : line.before}`} line={line} />
          ))
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

function DifferenceLine({ line }: { line: Line }) {
  const Element = elements[line.kind];
  return (
    <Element className={classes['line']} data-kind={line.kind}>
      <span className={classes['sign']}>{signs[line.kind]}</span>
      {line.text}
    </Element>
  );
}
