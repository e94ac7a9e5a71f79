import type { AuditPage } from '@assay/core/audit';
import { Button, Group, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { DayField } from '../../lists/day-field.tsx';
import { SearchField } from '../../lists/search-field.tsx';
import type { AuditSearch } from '../../search.ts';
import { auditedActions } from '../../words/audit-words.ts';

type AuditFiltersProps = {
  search: AuditSearch;
  people: AuditPage['people'];
  onChange: (changes: { [Key in keyof AuditSearch]: AuditSearch[Key] | undefined }) => void;
  onDownload: () => void;
  isDownloading: boolean;
  isDownloadable: boolean;
};

const kinds = Object.entries(auditedActions)
  .filter(([action]) => action.includes('.'))
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

export function AuditFilters({ search, people, onChange, onDownload, isDownloading, isDownloadable }: AuditFiltersProps) {
  return (
    <Group gap="xs" mb="sm" justify="space-between" align="end">
      <Group gap="xs" flex={1} align="end">
        <Select
          aria-label="Who"
          placeholder="Anybody"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Anybody' }}
          w="11rem"
          data={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          value={search.by ?? null}
          onChange={(by) => onChange({ by: by ?? undefined, page: 1 })}
        />
        <Select
          aria-label="What"
          placeholder="Anything"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Anything' }}
          w="15rem"
          data={kinds}
          value={search.action ?? null}
          onChange={(action) => onChange({ action: action ?? undefined, page: 1 })}
        />
        <DayField label="From" value={search.from} onChange={(from) => onChange({ from, page: 1 })} />
        <DayField label="Until" value={search.until} onChange={(until) => onChange({ until, page: 1 })} />
        <SearchField label="Id of a thing" value={search.subject ?? ''} onChange={(subject) => onChange({ subject, page: 1 })} />
      </Group>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={onDownload}
        loading={isDownloading}
        disabled={!isDownloadable}
      >
        CSV
      </Button>
    </Group>
  );
}
