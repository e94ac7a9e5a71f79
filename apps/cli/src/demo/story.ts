import type { AttemptId, InvitationId } from '@assay/core/ids';
import type { ServiceContext } from '@assay/services';
import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Copying } from './copying.ts';
import type { KeptRuns } from './kept-runs.ts';
import type { OfficeOpening } from './office.ts';
import type { Hands } from './open-company.ts';
import type { Plan } from './plans.ts';
import type { Programs } from './programs.ts';

/** What is told of the company: who is in it, what is still to happen, and what of it others go by later. */
export type Story = {
  hands: Hands;
  manager: ServiceContext;
  recruiter: ServiceContext;
  agenda: Agenda;
  seed: string;
  chance: Chance;
  programs: Programs;
  runs: Pick<KeptRuns, 'standsFor' | 'expect'>;
  copying: Copying;
  /** The present. */
  end: Date;
  openingOf: (plan: Pick<Plan, 'opening'>) => OfficeOpening;
  settle: (plan: Plan) => void;
  /** Attempts with what somebody else wrote, in the order in which they were sat. */
  copiers: AttemptId[];
  skills: Map<InvitationId, number>;
  /** Sat what can be sat again, and are not asked again yet. */
  waiting: { plan: Plan; at: Date }[];
};
