export type TrialsTables = { trials: TrialsTable };

/** Whose a nameless invitation of purpose `trial` is. */
type TrialsTable = { invitationId: string; assessmentId: string; accountId: string; createdAt: string };
