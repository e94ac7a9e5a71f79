import type { UploadForStaff } from '@assay/core/uploads';

/** What is to be said of a file beside its name; null when it came in time and whole. */
export function uploadTag({
  state,
  isLate,
}: Pick<UploadForStaff, 'state' | 'isLate'>): { word: string; tone: 'amber' | 'bad' | 'grey' } | null {
  switch (state) {
    case 'under_way':
      return { word: 'Did not arrive whole', tone: 'grey' };
    case 'waiting':
      return { word: 'Not scanned for viruses yet', tone: 'amber' };
    case 'infected':
      return { word: 'Refused by the virus scanner', tone: 'bad' };
    case 'arrived':
      return isLate ? { word: 'Came after the end', tone: 'amber' } : null;
    default:
      return state satisfies never;
  }
}
