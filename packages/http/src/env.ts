import type { ServiceContext } from '@assay/services';

/** What every route finds in `c.var`. */
export type Env = { Variables: { ctx: ServiceContext; requestId: string } };
