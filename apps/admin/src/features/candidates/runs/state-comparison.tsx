import { Group, Select, Title } from '@mantine/core';
import { type AnswerState, comparedStates, stateBefore } from './answer-states.ts';
import { StateDifference } from './state-difference.tsx';

export type Compared = { from?: string | undefined; to?: string | undefined };

type StateComparisonProps = {
  attemptId: string;
  states: readonly AnswerState[];
  language: Parameters<typeof comparedStates>[2];
  asked: Compared;
  onAsk: (compared: Compared) => void;
};

/** Any two states of an answer against each other; at first the one at the end against the last run. */
export function StateComparison({ attemptId, states, language, asked, onAsk }: StateComparisonProps) {
  const pair = comparedStates(states, { from: asked.from, to: asked.to }, language);
  if (pair === null) return null;
  const data = states.map(({ key, label }) => ({ value: key, label }));
  const { from, to } = pair;
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        What changed
      </Title>
      <Group gap="sm" mb="sm">
        <Select
          label="From"
          data={data}
          value={from.key}
          allowDeselect={false}
          w="12rem"
          onChange={(key) => onAsk({ from: key ?? undefined, to: to.key })}
        />
        <Select
          label="To"
          data={data}
          value={to.key}
          allowDeselect={false}
          w="12rem"
          onChange={(key) => {
            // Against the one before, until somebody chooses otherwise.
            const chosen = states.find((state) => state.key === key);
            const before = chosen === undefined ? null : stateBefore(states, chosen);
            onAsk({ from: before?.key ?? from.key, to: key ?? undefined });
          }}
        />
      </Group>
      <StateDifference attemptId={attemptId} from={from} to={to} />
    </div>
  );
}
