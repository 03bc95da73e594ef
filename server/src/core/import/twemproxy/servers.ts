import type { Address } from '../../model/address';
import { addressIn, slug } from '../support/draft';

/** `ADDRESS:PORT:WEIGHT [NAME]` of a pool of nutcracker.yml. */
export interface Server {
  readonly address: Address;
  readonly weight: number;
  readonly name?: string;
  /** What twemproxy hashes and sorts it by: its name, else its address, without the port where that is 11211. */
  readonly label: string;
  readonly line: number;
}

const inet = /^(.+):(\d{1,5}):(\d{1,9})(?:\s+(\S+))?$/;
const unix = /^(\/[^\s:]+):(\d{1,9})(?:\s+(\S+))?$/;

export function readServer(text: string, line: number): Server | undefined {
  if (text.length > 500) return undefined;
  const socket = unix.exec(text.trim());
  const [, host, port, weight, name] = socket
    ? [...socket.slice(0, 2), '', ...socket.slice(2)]
    : (inet.exec(text.trim()) ?? []);
  if (!host) return undefined;
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const address = addressIn(socket ? host : `${bracketed}:${port}`);
  if (!address || Number(weight) < 1) return undefined;
  const label = name ?? (socket ? `${host}:` : port === '11211' ? host : `${host}:${port}`);
  return { address, weight: Number(weight), name, label, line };
}

/**
 * Names of shards by which twemproxy finds the same server for the same key. Ketama hashes the names; modula only sorts
 * by them, by length and then bytewise, so any names in that order will do.
 */
export function shardNames(servers: readonly Server[], strategy: string): { names: string[]; moved: boolean } {
  const labels = servers.map(({ label }) => label);
  const kept = labels.map((label) => slug(label));
  if (kept.every((name, index) => name === labels[index])) return { names: labels, moved: false };
  const digits = String(servers.length).length;
  const order = [...labels.keys()].sort(
    (a, b) => labels[a].length - labels[b].length || (labels[a] < labels[b] ? -1 : 1),
  );
  const ranks = new Map(order.map((index, rank) => [index, rank + 1]));
  const numbered = labels.map((_, index) => `s${String(ranks.get(index)).padStart(digits, '0')}`);
  if (strategy !== 'ketama') return { names: numbered, moved: false };
  return { names: kept.map((name, index) => (name === labels[index] ? name : numbered[index])), moved: true };
}

/** Weights from 1 to 256 in the same proportion. */
export function weightsOf(weights: readonly number[]): { scaled: number[]; exact: boolean; divided: boolean } {
  const largest = weights.reduce((a, b) => Math.max(a, b), 1);
  if (largest <= 256) return { scaled: [...weights], exact: true, divided: false };
  const divisor = weights.reduce(gcd);
  const exact = largest / divisor <= 256;
  const by = exact ? divisor : largest / 256;
  return { scaled: weights.map((weight) => Math.max(1, Math.round(weight / by))), exact, divided: true };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
