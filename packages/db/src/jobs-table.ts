export type JobsTables = {
  jobs: JobsTable;
};

type JobsTable = {
  id: string;
  kind: string;
  subject: string;
  state: string;
  tries: number;
  runAfter: string;
  leaseOwner: string | null;
  leaseUntil: string | null;
  lastError: string | null;
  createdAt: string;
  finishedAt: string | null;
};
