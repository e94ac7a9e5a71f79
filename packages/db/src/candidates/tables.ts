export type CandidatesTables = {
  candidates: CandidatesTable;
};

type CandidatesTable = { id: string; teamId: string; subjectId: string; name: string; email: string; createdAt: string };
