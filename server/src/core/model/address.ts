/** Where a process listens. `host` has no brackets and is lower case. */
export type Address =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

export const memcachedPort = 11211;

const hostName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*$/;
const unixPath = /^\/[A-Za-z0-9._/@%+-]+$/;

/** `IPv4[:port]`, `[IPv6][:port]`, `name[:port]` or `/path`; undefined for anything else. */
export function parseAddress(text: string, defaultPort = memcachedPort): Address | undefined {
  if (text.startsWith('/')) return unixPath.test(text) ? { kind: 'unix', path: text } : undefined;
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const port = match[3] === undefined ? defaultPort : Number(match[3]);
  const host = match[1] === undefined ? match[2] : expandIpv6(match[1]) && match[1];
  if (!host || (match[1] === undefined && !isHost(host)) || port < 1 || port > 65535) return undefined;
  return { kind: 'tcp', host: host.toLowerCase(), port };
}

/** A host without a port: IPv4, bare IPv6 or a name. */
export const isHost = (text: string): boolean => hostName.test(text) || expandIpv6(text) !== undefined;

/** An address that needs no look-up: IPv4, or bare IPv6. */
export const isIp = (host: string): boolean => /^[\d.]+$/.test(host) || expandIpv6(host) !== undefined;

/** `host:port` as every configuration language writes it, IPv6 in brackets. */
export function formatAddress(address: Address): string {
  return address.kind === 'unix' ? address.path : `${bracketed(address.host)}:${address.port}`;
}

export const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Equal for two texts that mean one host: case, IPv6 spelling and IPv4-in-IPv6 do not count. */
export function hostIdentity(host: string): string {
  const groups = expandIpv6(host);
  if (!groups) return host.toLowerCase().replace(/\.$/, '');
  if (groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff)
    return [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255].join('.');
  return groups.map((group) => group.toString(16)).join(':');
}

export const addressIdentity = (address: Address): string =>
  address.kind === 'unix' ? address.path : `${hostIdentity(address.host)}|${address.port}`;

export const isWildcard = (host: string): boolean => ['0.0.0.0', '*', '0:0:0:0:0:0:0:0'].includes(hostIdentity(host));
export const isLoopback = (host: string): boolean =>
  /^127\./.test(hostIdentity(host)) || hostIdentity(host) === '0:0:0:0:0:0:0:1' || host.toLowerCase() === 'localhost';

/** The eight groups of an IPv6 address, or undefined. */
function expandIpv6(text: string): number[] | undefined {
  if (!text.includes(':')) return undefined;
  const [head, tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  if (!left || !right) return undefined;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...Array<number>(Math.max(missing, 0)).fill(0), ...right];
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const ipv4 = index === parts.length - 1 && /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(part);
    if (ipv4) {
      const bytes = ipv4.slice(1).map(Number);
      if (bytes.some((byte) => byte > 255)) return undefined;
      groups.push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]);
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
