/** Where something listens: TCP, or a unix socket. `host` is a name, an IPv4 or an IPv6 without brackets. */
export type Address = { readonly host: string; readonly port: number } | { readonly path: string };

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** PEM texts, not file names: reading files is the caller's business. */
export interface Tls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** `false` accepts any certificate. */
  readonly verify: boolean;
  readonly serverName?: string;
}

/**
 * One memcached to talk to. The hints choose the transport; without any, it is probed.
 * `login` without credentials says that the node wants a login that we do not have.
 */
export type Endpoint = Address & {
  readonly id: string;
  readonly protocol?: 'auto' | 'ascii' | 'binary';
  readonly login?: { readonly type: 'ascii' | 'sasl'; readonly credentials?: Credentials };
  readonly tls?: Tls;
  /** A proxy's port: a connection closed without a reply then means that no server stands behind it. */
  readonly proxy?: boolean;
};

/** `10.0.0.1:11211`, `[::1]:11211` or `/run/memcached.sock`. */
export function addressText(address: Address): string {
  if ('path' in address) return address.path;
  return address.host.includes(':') ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
}
