import { invitationStatuses } from '@assay/core/invitations';
import type { DecidingScore } from '@assay/core/openings';
import { Button, Group, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDownload, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { SearchField } from '../../lists/search-field.tsx';
import { type OpeningSearch, resultDecisions } from '../../search.ts';
import { decisionWords } from '../../words/decision-words.ts';
import { statusWords } from '../../words/status.ts';
import { FurtherFilters } from './further-filters.tsx';
import { countFurtherFilters, isFiltered, noFilters } from './queries.ts';

type Changes = { [Key in keyof OpeningSearch]: OpeningSearch[Key] | undefined };

type ResultFiltersProps = {
  search: OpeningSearch;
  hasFloor: boolean;
  decidingScore: DecidingScore;
  zone: string;
  onChange: (changes: Changes) => void;
  onDownload: (format: 'csv' | 'xlsx') => void;
  /** Which file is on its way. */
  downloading: 'csv' | 'xlsx' | null;
  isDownloadable: boolean;
};

const formats = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'Excel' },
] as const;

export function ResultFilters({
  search,
  hasFloor,
  decidingScore,
  zone,
  onChange,
  onDownload,
  downloading,
  isDownloadable,
}: ResultFiltersProps) {
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
          <Select
            aria-label="Decision"
            placeholder="Any decision"
            clearable
            clearButtonProps={{ 'aria-label': 'Any decision' }}
            flex="1 1 10rem"
            maw="11.5rem"
            data={resultDecisions.map((decision) => ({
              value: decision,
              label: decision === 'undecided' ? 'To decide' : decisionWords[decision].word,
            }))}
            value={search.decision ?? null}
            onChange={(value) => filter({ decision: resultDecisions.find((decision) => decision === value) })}
          />
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
        <Group gap="xs">
          {formats.map(({ format, label }) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => onDownload(format)}
              loading={downloading === format}
              disabled={!isDownloadable || downloading !== null}
              aria-label={`Download ${isFiltered(search) ? 'the filtered list' : 'the list'} as ${label}`}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
      {isOpen ? (
        // Follows the address when it changes by something else than this form.
        <FurtherFilters
          key={[search.scoreFrom, search.scoreTo, search.when, search.from, search.until, search.late, search.told, search.counted].join(
            ' ',
          )}
          id={panelId}
          search={search}
          zone={zone}
          decidingScore={decidingScore}
          onApply={filter}
        />
      ) : null}
    </>
  );
}
