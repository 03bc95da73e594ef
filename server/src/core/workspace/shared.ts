import type { AnalyzeOptions, Snapshot } from '../analyze';
import type { Range } from '../document/range';
import type { Finding } from '../findings';
import { addressIdentity, formatAddress, isLoopback } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { Instance } from '../model/proxy';
import { nameBeside, type SpecFile, settled } from './files';

/** Something outside of the spec that it takes for its own. */
interface Claim {
  readonly code: 'shared-endpoint' | 'shared-runtime-socket';
  /** Equal for two claims of one thing. */
  readonly identity: string;
  /** Who claims it: `the node “mem1”`. */
  readonly owner: string;
  /** What is claimed, as one writes it. */
  readonly thing: string;
  readonly range: Range;
}

/** So many are told one by one for each other file; a copy of a spec shares everything. */
const mostTold = 3;

const effects: Record<Claim['code'], string> = {
  'shared-endpoint': 'a flush or a restart for one empties the other. Give each cluster processes of its own',
  'shared-runtime-socket': 'a failover of one is not seen by the other. Keep the pools of a HAProxy in one spec',
};

const known = new WeakMap<Snapshot, ReadonlyMap<string, Claim>>();

/** What a spec has in common with the others, each told at the place of this one. */
export function sharedFindings(
  own: SpecFile,
  others: readonly SpecFile[],
  severities?: AnalyzeOptions['severities'],
): Finding[] {
  const found = others.filter(({ file }) => file !== own.file).flatMap((other) => between(own, other));
  return found.length === 0 ? [] : settled(own.snapshot.document, found, severities);
}

function between(own: SpecFile, other: SpecFile): Finding[] {
  const theirs = claimsOf(other.snapshot);
  const name = nameBeside(other.file, own.file);
  const cluster = other.snapshot.cluster?.name.value;
  const counts = new Map<Claim['code'], number>();
  const findings: Finding[] = [];
  const common = [...claimsOf(own.snapshot).values()].filter(({ identity }) => theirs.has(identity));
  for (const claim of common) {
    const { code, identity, thing, range, owner } = claim;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > mostTold) continue;
    const twin = theirs.get(identity) as Claim;
    const all = count < mostTold ? 0 : common.filter((one) => one.code === code).length;
    const more = all > mostTold ? ` So are ${all - mostTold} more.` : '';
    findings.push({
      code,
      severity: 'information',
      message: `${thing}, ${owner}, is ${twin.owner} of the cluster “${cluster}” in ${name} too: ${effects[code]}.${more}`,
      range,
      related: [{ file: other.file, range: twin.range, message: `${twin.owner} of “${cluster}”.` }],
    });
  }
  return findings;
}

/** By identity; of several in one spec the first, as they have findings of their own. */
function claimsOf(snapshot: Snapshot): ReadonlyMap<string, Claim> {
  const remembered = known.get(snapshot);
  if (remembered) return remembered;
  const claims = new Map<string, Claim>();
  const all = snapshot.cluster ? [...endpoints(snapshot.cluster), ...runtimeSockets(snapshot.cluster)] : [];
  for (const claim of all) if (!claims.has(claim.identity)) claims.set(claim.identity, claim);
  known.set(snapshot, claims);
  return claims;
}

function* endpoints({ nodes }: Cluster): Generator<Claim> {
  for (const { name, address, retired } of nodes.values())
    if (address && !retired.value)
      yield {
        code: 'shared-endpoint',
        identity: `node ${addressIdentity(address.value)}`,
        owner: `the node “${name}”`,
        thing: formatAddress(address.value),
        range: address.range,
      };
}

/** A path, or an address of loopback, is one thing on each machine: without a machine nobody knows whether it is the same. */
function* runtimeSockets({ proxies }: Cluster): Generator<Claim> {
  for (const proxy of proxies.values())
    for (const instance of proxy.instances) {
      const at = proxy.type?.value === 'haproxy' && socketOf(instance);
      if (at) yield { code: 'shared-runtime-socket', owner: `the HAProxy “${proxy.name}/${instance.name}”`, ...at };
    }
}

function socketOf({ runtime, address }: Instance): Pick<Claim, 'identity' | 'thing' | 'range'> | undefined {
  const machine = address && addressIdentity({ kind: 'tcp', host: address.value, port: 0 });
  const on = address ? ` on ${address.value}` : '';
  if (runtime?.socket && machine) {
    const { value, range } = runtime.socket;
    return { identity: `socket ${machine} ${value}`, thing: `${value}${on}`, range };
  }
  const at = runtime?.address;
  if (at?.value.kind !== 'tcp') return undefined;
  const local = isLoopback(at.value.host);
  if (local && !machine) return undefined;
  const thing = `${formatAddress(at.value)}${local ? on : ''}`;
  return { identity: `api ${local ? machine : ''} ${addressIdentity(at.value)}`, thing, range: at.range };
}
