/** Something that listens on a port of its own. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** How many ports it takes from `port` on. */
  readonly ports: number;
  /** What all ports of one proxy of the spec share; others need a proxy of their own. */
  readonly shared: string;
}

/** `base_port` counts: only ports in a row, of one address and with the same settings, are one proxy of the spec. */
export function runs<T extends Listening>(all: readonly T[]): T[][] {
  const found: T[][] = [];
  const order = (a: T, b: T): number => (a.host < b.host ? -1 : a.host > b.host ? 1 : a.port - b.port);
  for (const each of all.toSorted(order)) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const follows =
      last && last.host === each.host && last.shared === each.shared && last.port + last.ports === each.port;
    if (follows) run?.push(each);
    else found.push([each]);
  }
  return found;
}
