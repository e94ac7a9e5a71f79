import { oddsOf, type SharedMistakes } from '@assay/core/similarity';
import { formatCount, formatNumber } from '@assay/ui';
import { List, Text, Title } from '@mantine/core';

/** Wrong answers of a few words that both gave, over the whole attempts; nothing where there is none. */
export function SharedMistakesList({ found: { shared, bothWrong, surprise } }: { found: SharedMistakes }) {
  if (shared.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        Wrong answers that both gave
      </Title>
      <Text size="sm">
        Of {formatCount(bothWrong, 'question')} with a short answer that both got wrong, {shared.length}{' '}
        {shared.length === 1 ? 'is' : 'are'} answered in the same way: {oddsOf(surprise)} pairs who are wrong there and know nothing of each
        other share as much (surprise {formatNumber(surprise, 1)}).
      </Text>
      <List size="sm" mt={4}>
        {shared.map(({ title, othersGiving, othersWrong }) => (
          <List.Item key={title}>
            {title}: {formatNumber(othersGiving)} of {formatCount(othersWrong, 'other')} who {othersWrong === 1 ? 'was' : 'were'} wrong gave
            it, too.
          </List.Item>
        ))}
      </List>
    </div>
  );
}
