import type { ServiceContext } from '@assay/services';

/** What every route finds in `c.var`. */
export type Env = {
  Variables: {
    ctx: ServiceContext;
    requestId: string;
    /** The answer is a file that is none of ours: it gets a policy by which nothing in it runs. */
    isForeign?: boolean;
  };
};
