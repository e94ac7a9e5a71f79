import type { PointsSharing, SharingSeen } from '@assay/core/assessments';

/** How the points of a section are shared among its questions; fits after "shared". */
export const sharingWords = {
  alike: 'all alike',
  minutes: 'by intended minutes',
  difficulty: 'by difficulty',
  hand: 'by hand',
} as const satisfies Record<PointsSharing, string>;

/** Below the title of a section on the bill of a score; nothing where all are alike. */
export const sharingNote = (sharing: SharingSeen): string =>
  sharing === 'alike' ? '' : `Points shared ${sharing === 'other' ? 'by weights of their own' : sharingWords[sharing]}`;
