import { invitationStatuses } from '@assay/core/invitations';
import { Button, Group, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDownload, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { SearchField } from '../../lists/search-field.tsx';
import type { OpeningSearch } from '../../search.ts';
import { statusWords } from '../../words/status.ts';
import { FurtherFilters } from './further-filters.tsx';
import { countFurtherFilters, isFiltered, noFilters } from './queries.ts';

type Changes = { [Key in keyof OpeningSearch]: OpeningSearch[Key] | undefined };

type ResultFiltersProps = {
  search: OpeningSearch;
  hasFloor: boolean;
  zone: string;
  onChange: (changes: Changes) => void;
  onDownload: () => void;
  isDownloading: boolean;
  isDownloadable: boolean;
};

export function ResultFilters({ search, hasFloor, zone, onChange, onDownload, isDownloading, isDownloadable }: ResultFiltersProps) {
  const further = countFurtherFilters(search);
  const [isOpen, setIsOpen] = useState(further > 0);
  const panelId = useId();
  const filter = (changes: Changes) => onChange({ ...changes, page: undefined });
  return (
    <>
      <Group gap="xs" mb="sm" justify="space-between" align="start">
        <Group gap="xs" flex="1 1 20rem">
          <SearchField label="Search name or e-mail" value={search.search ?? ''} onChange={(value) => filter({ search: value })} />
          <Select
            aria-label="Status"
            placeholder="Any status"
            clearable
            clearButtonProps={{ 'aria-label': 'Any status' }}
            flex="1 1 10rem"
            maw="11.5rem"
            data={invitationStatuses.map((status) => ({ value: status, label: statusWords[status].word }))}
            value={search.status ?? null}
            onChange={(value) => filter({ status: invitationStatuses.find((status) => status === value) })}
          />
          {hasFloor || search.floor !== undefined ? (
            <Select
              aria-label="Floor"
              placeholder="Any score"
              clearable
              clearButtonProps={{ 'aria-label': 'Any score' }}
              flex="1 1 10rem"
              maw="11.5rem"
              data={[
                { value: 'above', label: 'Above the floor' },
                { value: 'below', label: 'Below the floor' },
              ]}
              value={search.floor ?? null}
              onChange={(value) => filter({ floor: value === 'above' || value === 'below' ? value : undefined })}
            />
          ) : null}
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setIsOpen(!isOpen)}
          >
            More filters{further === 0 ? '' : ` (${further})`}
          </Button>
          {isFiltered(search) ? (
            <Button variant="subtle" leftSection={<IconX size={16} aria-hidden />} onClick={() => filter(noFilters)}>
              Clear all filters
            </Button>
          ) : null}
        </Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={onDownload}
          loading={isDownloading}
          disabled={!isDownloadable}
          aria-label={isFiltered(search) ? 'Download the filtered list as CSV' : 'Download the list as CSV'}
        >
          CSV
        </Button>
      </Group>
      {isOpen ? (
        // Follows the address when it changes by something else than this form.
        <FurtherFilters
          key={[search.scoreFrom, search.scoreTo, search.when, search.from, search.until, search.late].join(' ')}
          id={panelId}
          search={search}
          zone={zone}
          onApply={filter}
        />
      ) : null}
    </>
  );
}
