import { z } from 'zod';

const nodeEnvironment = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }) });

/**
 * The address of the device. Behind a trusted proxy the last one of `X-Forwarded-For`, which is the one that the proxy itself saw; whatever
 * stands before it was written by the visitor.
 */
export const addressIn =
  (isProxyTrusted: boolean) =>
  (request: Request, environment: unknown): string => {
    const forwarded = isProxyTrusted ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    if (forwarded !== undefined && forwarded !== '') return forwarded;
    const parsed = nodeEnvironment.safeParse(environment);
    return parsed.success ? (parsed.data.incoming.socket.remoteAddress ?? '') : '';
  };
