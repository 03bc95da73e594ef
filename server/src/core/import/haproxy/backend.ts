import type { FailoverDraft } from '../support/draft';
import { durationText, milliseconds } from '../support/times';
import { type Check, checkOf } from './check';
import type { Section } from './sections';
import { type Server, serversOf } from './server';

/** A `backend`, or the same half of a `listen`. */
export interface Backend {
  readonly section: Section;
  readonly servers: readonly Server[];
  readonly check: Check;
  /** One serves and others stand by, or several that HAProxy spreads connections over. */
  readonly shape: Shape;
  readonly failover: FailoverDraft | undefined;
}

export interface Shape {
  /** Those that take connections while all is well; at least one. */
  readonly active: readonly Server[];
  readonly standby: readonly Server[];
  /** The standbys are `disabled` and no backups: only a person moves the traffic. */
  readonly manual: boolean;
}

export function backendOf(section: Section): Backend | undefined {
  const servers = serversOf(section);
  if (section.mode !== 'tcp' || servers.length === 0) return undefined;
  const check = checkOf(section);
  const shape = shapeOf(servers);
  return { section, servers, check, shape, failover: failoverOf(section, shape, check) };
}

const usualPorts = { from: 11_211, to: 11_230 };

/** By what its check says, the ports of its servers, or a name. HAProxy itself does not know what it carries. */
export function isMemcached({ section, servers, check }: Backend, frontends: readonly Section[]): boolean {
  const names = [section.name, ...frontends.map(({ name }) => name), ...servers.map(({ name }) => name)];
  return (
    check.speaks ||
    servers.some(({ address: at }) => at?.kind === 'tcp' && at.port >= usualPorts.from && at.port <= usualPorts.to) ||
    names.some((name) => /memcache|mcached/i.test(name))
  );
}

function shapeOf(servers: readonly Server[]): Shape {
  const backups = servers.filter(({ options }) => options.has('backup'));
  const others = servers.filter(({ options }) => !options.has('backup'));
  const [first, ...rest] = others;
  if (!first) return { active: backups.slice(0, 1), standby: backups.slice(1), manual: false };
  const parked = rest.length > 0 && rest.every(({ options }) => options.has('disabled'));
  if (parked && backups.length === 0 && !first.options.has('disabled'))
    return { active: [first], standby: rest, manual: true };
  return { active: others, standby: backups, manual: false };
}

/** One entry for all clients keeps new connections on the server that took over. */
export const isSticky = (section: Section): boolean =>
  section.own('stick-table').some(({ words }) => /\bsize 1\b/.test(words.join(' '))) &&
  section.own('stick', 'on').length > 0;

/** What HAProxy does where its file is silent; ours differs, so it is written. */
function failoverOf(section: Section, { active, standby, manual }: Shape, { check }: Check): FailoverDraft | undefined {
  const [{ options }] = active;
  const interval = milliseconds(options.get('inter')) ?? 2_000;
  const time = (name: string): number => milliseconds(options.get(name)) ?? interval;
  const timeout = milliseconds(section.last('timeout', 'check')?.words[2]) ?? interval;
  const detection = {
    ...(check && { check }),
    ...changed('interval', durationText(interval), '1s'),
    ...changed('fast_interval', durationText(time('fastinter')), '250ms'),
    ...changed('down_interval', durationText(time('downinter')), '2s'),
    ...changed('timeout', durationText(timeout), '500ms'),
    ...changed('fall', count(options.get('fall')) ?? 3, 3),
    ...changed('rise', count(options.get('rise')) ?? 2, 3),
  };
  const failover: FailoverDraft = {
    ...(manual && { mode: 'manual' }),
    ...(standby.length > 0 && active.length === 1 && !manual && !isSticky(section) && { failback: 'auto' }),
    ...(Object.keys(detection).length > 0 && { detection }),
  };
  return Object.keys(failover).length > 0 ? failover : undefined;
}

const changed = (name: string, value: string | number, usual: string | number): Record<string, string | number> =>
  value === usual ? {} : { [name]: value };

/** A whole number from 1. */
export function count(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
