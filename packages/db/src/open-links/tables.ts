export type OpenLinksTables = { openLinks: OpenLinksTable };

type OpenLinksTable = {
  id: string;
  openingId: string;
  /** As it stands in the advert: no secret. */
  token: string;
  source: string;
  mostAttempts: number;
  daysToStart: number | null;
  endsAt: string | null;
  closedAt: string | null;
  createdAt: string;
  /** An account's id. */
  createdBy: string | null;
};
