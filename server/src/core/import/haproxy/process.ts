import { formatAddress } from '../../model/address';
import type { InstanceDraft, ProxyDraft } from '../support/draft';
import { durationText, milliseconds } from '../support/times';
import { count } from './backend';
import type { Section } from './sections';
import { addressOf } from './server';

const path = /^\/[A-Za-z0-9._/@%+,=:~-]+$/;

/** What holds for the whole process, and for the instances that share its peers. */
export interface Process {
  readonly maxconn?: number;
  readonly fields: Pick<ProxyDraft, 'state_file' | 'hard_stop_after' | 'metrics'>;
  readonly runtime?: InstanceDraft['runtime'];
  readonly localPeer?: string;
  /** By name, with the port on which they reach each other. */
  readonly peers: ReadonlyMap<string, { readonly host: string; readonly port: number }>;
}

export function processOf(sections: readonly Section[]): Process {
  const last = (...words: string[]) =>
    sections.findLast((section) => section.kind === 'global' && section.own(...words).length > 0)?.last(...words)
      ?.words;
  const stop = milliseconds(last('hard-stop-after')?.[1]);
  const base = last('server-state-base')?.[1];
  const file = last('server-state-file')?.[1];
  const state = file && !file.startsWith('/') && base ? `${base}/${file}` : file;
  return {
    maxconn: count(last('maxconn')?.[1]),
    fields: {
      state_file: state && path.test(state) ? state : undefined,
      hard_stop_after: stop === undefined ? undefined : durationText(stop),
      metrics: metricsOf(sections),
    },
    runtime: runtimeOf(sections),
    localPeer: last('localpeer')?.[1],
    peers: peersOf(sections),
  };
}

/** The one that may do the most: a failover needs level admin. */
function runtimeOf(sections: readonly Section[]): InstanceDraft['runtime'] {
  const levels = ['user', 'operator', 'admin'];
  const sockets = sections
    .filter(({ kind }) => kind === 'global')
    .flatMap((section) => section.own('stats', 'socket'))
    .flatMap(({ words }) => {
      const address = addressOf(words[2] ?? '');
      const level = words[words.indexOf('level') + 1];
      return address ? [{ address, level: levels.includes(level) ? level : 'operator' }] : [];
    });
  const best = sockets.toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level)).at(0);
  if (!best) return undefined;
  const { address, level } = best;
  return address.kind === 'unix' ? { socket: address.path, level } : { address: formatAddress(address), level };
}

function metricsOf(sections: readonly Section[]): ProxyDraft['metrics'] {
  const exporter = sections.find((section) => section.lines.some(({ words }) => words.includes('prometheus-exporter')));
  const at = addressOf(exporter?.own('bind')[0]?.words[1] ?? '');
  if (at?.kind !== 'tcp') return undefined;
  return { ...(at.host !== '127.0.0.1' && { address: at.host }), port: at.port };
}

function peersOf(sections: readonly Section[]): Process['peers'] {
  const lines = sections.filter(({ kind }) => kind === 'peers').flatMap((s) => [...s.own('peer'), ...s.own('server')]);
  return new Map(
    lines.flatMap(({ words }) => {
      const at = addressOf(words[2] ?? '');
      return at?.kind === 'tcp' ? [[words[1], { host: at.host, port: at.port }] as const] : [];
    }),
  );
}
