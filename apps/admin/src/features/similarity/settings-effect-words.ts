import type { SettingsPreview, SimilaritySettingsForStaff } from '@assay/core/similarity';
import { formatCount } from '@assay/ui';

export type Judging = NonNullable<SimilaritySettingsForStaff['judging']>;

export function effectWords({ opening, below }: SettingsPreview): string {
  const opens =
    opening === 0
      ? 'No stored pair would become a case.'
      : `${formatCount(opening, 'stored pair')} would become ${opening === 1 ? 'a case' : 'cases'}.`;
  const stays =
    below === 0
      ? ''
      : ` ${formatCount(below, 'open case')} would not be opened any more; ${below === 1 ? 'it stays and says so' : 'they stay and say so'}.`;
  return opens + stays;
}

export function judgingWords({ judged, opened, isOver }: Judging): string {
  if (!isOver) return 'Stored pairs are being judged by the settings that were saved.';
  const cases = opened === 0 ? 'no case was opened' : `${formatCount(opened, 'case')} ${opened === 1 ? 'was' : 'were'} opened`;
  return judged === 0
    ? 'No pairs were stored when these settings were saved.'
    : `Stored pairs of ${formatCount(judged, 'attempt')} are judged by these settings: ${cases}.`;
}
