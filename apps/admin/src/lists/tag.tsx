import type { ReactNode } from 'react';
import classes from './tag.module.css';
import toneClasses from './tone.module.css';

export type Tone = 'good' | 'bad' | 'amber' | 'blue' | 'grey';

/** A state in one word: the colour repeats what the word says. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${toneClasses['toned']} ${classes['tag']}`} data-tone={tone}>
      {children}
    </span>
  );
}
