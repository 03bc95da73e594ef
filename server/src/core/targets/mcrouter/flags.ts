import type { MemcachedNode } from '../../model/node';
import type { Proxy } from '../../model/proxy';
import type { Value } from '../../model/value';
import { type Lines, type Word, word } from '../lines';
import { routePrefix, type View } from './view';
import type { Words } from './words';

/** What mcrouter takes on its command line only, as a comment: the same for all its processes, but for the zone. */
export function writeFlags(out: Lines, words: Words, proxy: Proxy, nodes: Iterable<MemcachedNode>): void {
  const flags = [...listen(words, proxy), ...suspicion(words, proxy), ...verification(words, [...nodes])];
  if (flags.length > 0) out.add('// start with', ...flags);
}

export function writeZone(out: Lines, view: View): void {
  out.add('// and with the prefix of its zone, or mcrouter refuses this file:', `--route-prefix=${routePrefix(view)}`);
}

function listen(words: Words, { listen, basePort, pools }: Proxy): Word[] {
  if (listen) {
    const { value, range } = listen;
    if (value.kind === 'unix')
      return [word(`--unix-domain-sock=${words.plain({ value: value.path, range }).text}`, range)];
    const address = words.host({ value: value.host, range }).text;
    return [word(`--listen-addresses=${address} --port=${value.port}`, range)];
  }
  if (!basePort) return [];
  const ports = pools.map((_, index) => basePort.value + index);
  return [word(`--port=${ports.join(',')}`, basePort.range)];
}

/** When a node counts as down (“TKO”), and when it is tried again. */
function suspicion(words: Words, { pools, timeouts }: Proxy): Word[] {
  const ejects = pools.flatMap(({ failover }) => failover.eject ?? []);
  const limit = agreed(
    words,
    ejects.map((eject) => eject.limit),
    (value) => String(value),
  );
  const probe =
    timeouts.probe ??
    agreed(
      words,
      ejects.map((eject) => eject.retry),
      ({ ms }) => String(ms),
    );
  const flags = limit ? [word(`--timeouts-until-tko=${words.count(limit).text}`, limit.range)] : [];
  if (!probe) return flags;
  const ms = words.milliseconds(probe);
  const most = ms > 60_000 ? ` --probe-timeout-max=${ms}` : '';
  return [...flags, word(`--probe-timeout-initial=${ms}${most}`, probe.range)];
}

/** `nodes` are those with TLS. */
function verification(words: Words, nodes: readonly MemcachedNode[]): Word[] {
  const tls = nodes.flatMap((node) => node.tls ?? []);
  const verify = agreed(
    words,
    tls.map((each) => each.verify),
    String,
  );
  const file = agreed(
    words,
    tls.flatMap((each) => each.caFile ?? []),
    String,
  );
  const flags = verify?.value === 'required' ? [word('--ssl-verify-peers', verify.range)] : [];
  return file ? [...flags, word(`--pem-ca-path=${words.plain(file).text}`, file.range)] : flags;
}

/** A process has one value for all its pools and nodes. */
function agreed<T>(words: Words, values: readonly Value<T>[], textOf: (value: T) => string): Value<T> | undefined {
  const [first, ...more] = values;
  const other = more.find(({ value }) => textOf(value) !== textOf(first.value));
  if (other)
    words.problem(
      'target-cannot-express',
      `mcrouter has one such value for all it reaches: ${textOf(other.value)} here, ${textOf(first.value)} elsewhere. Give them one, or two proxies.`,
      other.range,
    );
  return first;
}
