import type { ServiceContext } from '../context.ts';

/** Where a colleague's link leads; its secret is in the fragment, which no server sees. */
export const joinUrl = ({ staffUrl }: Pick<ServiceContext, 'staffUrl'>, secret: string): string => `${staffUrl}/admin/join#${secret}`;
