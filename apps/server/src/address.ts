import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

const nodeEnvironment = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }) });

/** Where a proxy of this machine calls from. */
export const thisMachine = ['127.0.0.0/8', '::1'] as const;
const privateNetworks = [...thisMachine, '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

export type AddressOptions = {
  /** Addresses and networks (`10.0.0.0/8`) of the reverse proxies. */
  proxies: readonly string[];
  /** Told once when somebody nearby who is no proxy of ours names another address: most likely a proxy that was not named. */
  onIgnored: (peer: string) => void;
};

/**
 * The address of the device. `X-Forwarded-For` counts only from a proxy of ours, and is read from its end: each proxy adds whom it saw itself, so the first
 * that is no proxy of ours is the device. Whatever stands before it was written by the visitor.
 */
export function addressIn({ proxies, onIgnored }: AddressOptions): (request: Request, environment: unknown) => string {
  const isProxy = isInside(proxies);
  const isNearby = isInside(privateNetworks);
  let wasTold = false;
  return (request, environment) => {
    const parsed = nodeEnvironment.safeParse(environment);
    const peer = parsed.success ? plainAddress(parsed.data.incoming.socket.remoteAddress ?? '') : '';
    const forwarded = request.headers.get('x-forwarded-for');
    if (forwarded === null) return peer;
    if (!isProxy(peer)) {
      if (!wasTold && isNearby(peer)) onIgnored(peer);
      wasTold ||= isNearby(peer);
      return peer;
    }
    let nearest = peer;
    for (const hop of forwarded.split(',').map(plainAddress).toReversed()) {
      if (hop === '') break;
      nearest = hop;
      if (!isProxy(hop)) break;
    }
    return nearest;
  };
}

/** Whether it names an address, or a network as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

function isInside(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Without port, brackets and zone, and an IPv4 one as such, where a socket or a proxy writes more; empty for what is no address. */
function plainAddress(text: string): string {
  const trimmed = text.trim();
  const withoutPort = /^\[([^\]]*)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
  const address = withoutPort.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? '' : address;
}
