import { Group, Select } from '@mantine/core';
import { SearchField } from '../../lists/search-field.tsx';
import type { QuestionsSearch } from '../../search.ts';

type QuestionFiltersProps = {
  search: QuestionsSearch;
  skills: readonly string[];
  onChange: (changes: { [Key in keyof QuestionsSearch]: QuestionsSearch[Key] | undefined }) => void;
};

const kinds = [
  { value: 'code', label: 'Code' },
  { value: 'choice', label: 'Choice' },
  { value: 'essay', label: 'Essay' },
  { value: 'review', label: 'Review' },
  { value: 'project', label: 'Project' },
  { value: 'number', label: 'Number' },
  { value: 'text', label: 'Text' },
] as const;
const shows = [
  { value: 'live', label: 'Live' },
  { value: 'checked', label: 'To approve' },
  { value: 'pilot', label: 'In pilot' },
  { value: 'problems', label: 'With problems' },
  { value: 'flagged', label: 'Pointed out' },
] as const;

export function QuestionFilters({ search, skills, onChange }: QuestionFiltersProps) {
  return (
    <Group gap="xs" mb="sm">
      <SearchField label="Search questions" value={search.search ?? ''} onChange={(value) => onChange({ search: value, page: 1 })} />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        clearable
        clearButtonProps={{ 'aria-label': 'Any kind' }}
        w="9rem"
        data={kinds}
        value={search.kind ?? null}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind.value === value)?.value, page: 1 })}
      />
      <Select
        aria-label="Skill"
        placeholder="Any skill"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Any skill' }}
        w="13rem"
        nothingFoundMessage="No such skill"
        data={skills}
        value={search.skill ?? null}
        onChange={(value) => onChange({ skill: value ?? '', page: 1 })}
      />
      <Select
        aria-label="State"
        placeholder="Any state"
        clearable
        clearButtonProps={{ 'aria-label': 'Any state' }}
        w="11rem"
        data={shows}
        value={search.show ?? null}
        onChange={(value) => onChange({ show: shows.find((show) => show.value === value)?.value, page: 1 })}
      />
    </Group>
  );
}
