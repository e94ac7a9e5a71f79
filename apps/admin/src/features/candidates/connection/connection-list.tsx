import type { ConnectionEntry, ConnectionHistory } from '@assay/core/candidates';
import { formatClock, formatDate, formatZone } from '@assay/ui';
import { Stack, Text, Title } from '@mantine/core';
import {
  IconClockPlus,
  IconDeviceDesktop,
  IconDevices,
  IconFlag,
  IconGavel,
  IconHourglassLow,
  IconKey,
  IconPlayerPause,
  IconPlugConnectedX,
  IconRefresh,
  IconRotate,
  IconStack2,
  IconWifi,
} from '@tabler/icons-react';
import toneClasses from '../../../lists/tone.module.css';
import classes from './connection-list.module.css';
import { type EntryWords, entriesInWords } from './connection-words.ts';

type Sign = { icon: typeof IconFlag; tone: 'grey' | 'amber' | 'blue' };

/** Amber where something did not go as usual, blue where a person did something; the words say what. */
const signs = {
  opened: { icon: IconDeviceDesktop, tone: 'grey' },
  network_changed: { icon: IconWifi, tone: 'grey' },
  gap: { icon: IconPlugConnectedX, tone: 'amber' },
  superseded_edits: { icon: IconStack2, tone: 'amber' },
  resync: { icon: IconRefresh, tone: 'grey' },
  break: { icon: IconPlayerPause, tone: 'blue' },
  minutes_added: { icon: IconClockPlus, tone: 'blue' },
  resume_code_issued: { icon: IconKey, tone: 'blue' },
  closed: { icon: IconFlag, tone: 'grey' },
  late_edits: { icon: IconHourglassLow, tone: 'amber' },
  late_tail_decided: { icon: IconGavel, tone: 'blue' },
  reopened: { icon: IconRotate, tone: 'blue' },
} as const satisfies Record<ConnectionEntry['kind'], Sign>;

/** The history day by day: a time, what happened, what it means for the answer. */
export function ConnectionList({ history }: { history: ConnectionHistory }) {
  return (
    <Stack gap="lg">
      {byDay(history).map(({ day, zone, entries }) => (
        <section key={day}>
          <Title order={2} size="h4" mb="sm">
            {day}{' '}
            <Text component="span" size="sm" c="dimmed" fw={400}>
              times in {zone}
            </Text>
          </Title>
          <ol className={classes['list']}>
            {entries.map(({ entry, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike; the history only grows
              <Entry key={index} entry={entry} words={words} />
            ))}
          </ol>
        </section>
      ))}
    </Stack>
  );
}

function Entry({ entry, words }: { entry: ConnectionEntry; words: EntryWords }) {
  const isTakeOver = entry.kind === 'opened' && entry.isTakeOver;
  const sign: Sign = isTakeOver ? { icon: IconDevices, tone: 'blue' } : signs[entry.kind];
  const Icon = sign.icon;
  return (
    <li className={classes['entry']}>
      <time className={classes['time']} dateTime={entry.at}>
        {formatClock(entry.at)}
      </time>
      <span className={classes['sign']} aria-hidden>
        <span className={`${toneClasses['toned']} ${classes['mark']}`} data-tone={sign.tone}>
          <Icon size={16} stroke={1.75} />
        </span>
      </span>
      <div className={classes['words']}>
        <Text size="sm" fw={550}>
          {words.what}
        </Text>
        {words.meaning === null ? null : (
          <Text size="sm" c="dimmed">
            {words.meaning}
          </Text>
        )}
        {words.reason === null || words.reason === '' ? null : <Text size="sm">Reason: {words.reason}</Text>}
      </div>
    </li>
  );
}

type Day = { day: string; zone: string; entries: ReturnType<typeof entriesInWords>[number][] };

function byDay(history: ConnectionHistory): readonly Day[] {
  const days: Day[] = [];
  for (const told of entriesInWords(history)) {
    const day = formatDate(told.entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(told);
    else days.push({ day, zone: formatZone(told.entry.at), entries: [told] });
  }
  return days;
}
