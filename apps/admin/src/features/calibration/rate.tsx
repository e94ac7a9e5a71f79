import type { MeasuredShare } from '@assay/core/analytics';
import { fewestAnswers } from '@assay/core/analytics';
import { Text } from '@mantine/core';
import { nWords, shareWords } from '../../words/figure-words.ts';
import classes from './rate.module.css';

/** A share with its n and interval; the bar repeats what the words say. */
export function Rate({ share }: { share: MeasuredShare | null }) {
  if (share === null) {
    return (
      <Text size="sm" c="dimmed">
        fewer than {fewestAnswers}
      </Text>
    );
  }
  return (
    <div className={classes['rate']}>
      <span className={classes['words']}>{shareWords(share)}</span>
      <span className={classes['bar']} aria-hidden>
        <span className={classes['fill']} style={{ width: `${100 * share.value}%` }} />
        <span className={classes['interval']} style={{ left: `${100 * share.low}%`, width: `${100 * (share.high - share.low)}%` }} />
      </span>
      <span className={classes['n']}>{nWords(share)}</span>
    </div>
  );
}
