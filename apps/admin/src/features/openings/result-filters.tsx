import { invitationStatuses } from '@assay/core/invitations';
import { Button, Group, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { SearchField } from '../../lists/search-field.tsx';
import type { OpeningSearch } from '../../search.ts';
import { statusWords } from '../../words/status.ts';

type ResultFiltersProps = {
  search: OpeningSearch;
  onChange: (changes: { search?: string; status?: OpeningSearch['status'] | undefined; page: number }) => void;
  onDownload: () => void;
  isDownloading: boolean;
  isDownloadable: boolean;
};

export function ResultFilters({ search, onChange, onDownload, isDownloading, isDownloadable }: ResultFiltersProps) {
  return (
    <Group gap="xs" mb="sm" justify="space-between">
      <Group gap="xs" flex={1}>
        <SearchField label="Search name or e-mail" value={search.search ?? ''} onChange={(value) => onChange({ search: value, page: 1 })} />
        <Select
          aria-label="Status"
          placeholder="Any status"
          clearable
          clearButtonProps={{ 'aria-label': 'Any status' }}
          w="11rem"
          data={invitationStatuses.map((status) => ({ value: status, label: statusWords[status].word }))}
          value={search.status ?? null}
          onChange={(value) => onChange({ status: invitationStatuses.find((status) => status === value), page: 1 })}
        />
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
