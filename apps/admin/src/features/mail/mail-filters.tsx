import { mailKinds } from '@assay/core/mail';
import { Group, Select } from '@mantine/core';
import { SearchField } from '../../lists/search-field.tsx';
import { type MailSearch, mailFilters } from '../../search.ts';
import { mailFilterWords, mailKindWords } from './mail-words.ts';

type MailFiltersProps = {
  search: MailSearch;
  onChange: (changes: { [Key in keyof MailSearch]: MailSearch[Key] | undefined }) => void;
};

const states = Object.entries(mailFilterWords).map(([value, label]) => ({ value, label }));
const kinds = mailKinds.map((value) => ({ value, label: mailKindWords[value] }));

export function MailFilters({ search, onChange }: MailFiltersProps) {
  return (
    <Group gap="xs" mb="sm">
      <SearchField label="Name or address" value={search.search ?? ''} onChange={(text) => onChange({ search: text, page: 1 })} />
      <Select
        aria-label="State"
        placeholder="Any state"
        clearable
        clearButtonProps={{ 'aria-label': 'Any state' }}
        w="14rem"
        data={states}
        value={search.state ?? null}
        onChange={(state) => onChange({ state: mailFilters.find((known) => known === state), page: 1 })}
      />
      <Select
        aria-label="Letter"
        placeholder="Any letter"
        clearable
        clearButtonProps={{ 'aria-label': 'Any letter' }}
        w="12rem"
        data={kinds}
        value={search.kind ?? null}
        onChange={(kind) => onChange({ kind: mailKinds.find((known) => known === kind), page: 1 })}
      />
    </Group>
  );
}
