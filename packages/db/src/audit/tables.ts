export type AuditTables = {
  audit: AuditTable;
};

type AuditTable = {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  /** JSON */
  details: string;
};
