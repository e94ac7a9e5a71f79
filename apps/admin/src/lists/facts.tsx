import type { ReactNode } from 'react';
import classes from './facts.module.css';

export type Fact = { label: string; value: ReactNode };

/** A few short facts side by side. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className={classes['label']}>{fact.label}</dt>
          <dd className={classes['value']}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
