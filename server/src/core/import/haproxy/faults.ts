import type { Note } from '../support/note';
import type { Backend } from './backend';
import { isSticky } from './backend';
import type { Section } from './sections';

type Fault = Omit<Note, 'at' | 'file'>;

/** What is wrong with a foreign backend, or different in the file that we generate for it. */
export function* faultsOf(backend: Backend): Generator<Fault> {
  const { servers, check, shape } = backend;
  const { active, standby } = shape;
  for (const { name, line, options, address } of servers) {
    const told = label(name);
    if (!address) yield { code: 'not-carried', line, message: `server ${told} has no address that can be read here.` };
    if (!options.has('check'))
      yield { code: 'server-without-check', line, message: `server ${told} has no check; the generated one has.` };
    if (options.get('on-marked-down') !== 'shutdown-sessions')
      yield {
        code: 'missing-shutdown-sessions',
        line,
        message: `server ${told} keeps its connections when it is down or in maintenance; the generated one closes them.`,
      };
    if ([...options.keys()].some((option) => option.startsWith('send-proxy')))
      yield {
        code: 'proxy-protocol-to-memcached',
        line,
        message: `server ${told} gets the PROXY protocol, which memcached answers with errors; it is left out.`,
      };
    if (options.has('slowstart') && active.length === 1)
      yield {
        code: 'slowstart-single-active',
        line,
        message: `slowstart does nothing for one active server; left out.`,
      };
    if (options.has('ssl') && check.plainConnect !== undefined)
      yield {
        code: 'tls-check-plain-connect',
        line: check.plainConnect,
        message: 'this check drops the TLS of its servers and marks good ones DOWN; the generated one keeps it.',
      };
    if (active.length > 1 && options.get('weight') === '1')
      yield {
        code: 'relative-weight-rounds-to-zero',
        line,
        message: `weight 1 of server ${told} becomes 0 when it is halved at run time; a base of 100 does not.`,
      };
    const strange = [...options.keys()].filter((option) => !carried.has(option));
    if (strange.length > 0)
      yield { code: 'not-carried', line, message: `of server ${told}: ${strange.map(label).join(', ')}.` };
  }
  yield* ofAll(backend, active.length, standby.length);
}

function* ofAll({ section, servers, check, shape }: Backend, active: number, standby: number): Generator<Fault> {
  const { line } = section;
  if (check.differs) yield { code: 'not-carried', line: check.line, message: `the health check: ${check.differs}.` };
  if (active > 1) {
    yield {
      code: 'independent-nodes-behind-one-port',
      line,
      message: `connections were spread over ${active} nodes that know nothing of each other; now each is a shard with a port of its own, and clients must place the keys.`,
    };
    if (!section.option('redispatch'))
      yield {
        code: 'missing-redispatch',
        line,
        message: 'connections to a dead server are not sent to another one; the generated file has option redispatch.',
      };
    if (standby > 0)
      yield {
        code: 'not-carried',
        line,
        message: 'backup servers of several active ones: name them as standby of a shard.',
      };
  }
  if (section.option('allbackups') && standby > 1)
    yield {
      code: 'allbackups-divergence',
      line,
      message: 'with option allbackups all standbys serve at once, and their contents part; now the first one serves.',
    };
  if (active === 1 && standby > 0 && !shape.manual && !isSticky(section)) {
    const primary = shape.active[0].options;
    if (primary.get('on-marked-up') !== 'shutdown-backup-sessions')
      yield {
        code: 'automatic-failback-stale',
        line,
        message:
          'a primary that returns takes its traffic back at once, stale; the generated file closes the connections on the standby then. failback: manual avoids it.',
      };
  }
  const [first] = servers;
  if (servers.some((server) => pace(server.options) !== pace(first.options)))
    yield {
      code: 'not-carried',
      line,
      message: 'the servers have different check intervals; those of the first hold for all.',
    };
}

const pace = (options: ReadonlyMap<string, string>): string =>
  ['inter', 'fastinter', 'downinter', 'fall', 'rise'].map((name) => options.get(name) ?? '').join(' ');

const carried: ReadonlySet<string> = new Set([
  ...['check', 'backup', 'disabled', 'enabled', 'weight', 'maxconn', 'inter', 'fastinter', 'downinter', 'fall', 'rise'],
  ...['ssl', 'verify', 'ca-file', 'verifyhost', 'sni', 'check-sni', 'check-ssl', 'on-marked-down', 'on-marked-up'],
  ...['init-addr', 'slowstart', 'send-proxy', 'send-proxy-v2', 'send-proxy-v2-ssl', 'send-proxy-v2-ssl-cn'],
]);

const label = (text: string): string => (/^[A-Za-z0-9_.:-]{1,63}$/.test(text) ? text : '?');

const understood: ReadonlySet<string> = new Set([
  ...['mode', 'server', 'default-server', 'bind', 'default_backend', 'maxconn', 'balance', 'stick-table', 'stick'],
  ...['tcp-check', 'timeout connect', 'timeout client', 'timeout server', 'timeout queue', 'timeout check', 'retries'],
  ...['option tcp-check', 'option redispatch', 'option allbackups', 'option clitcpka', 'option srvtcpka'],
  ...['load-server-state-from-file', 'hard-stop-after', 'stats socket', 'stats timeout', 'localpeer', 'description'],
  ...['server-state-file', 'server-state-base', 'log global', 'option tcplog', 'option dontlognull', 'no option'],
]);

/** The keywords of a section that the spec has no word for, in one note; values are never repeated. */
export function* leftovers(section: Section): Generator<Fault> {
  const left = section.lines.filter(
    ({ words: [first, second] }) => !understood.has(first) && !understood.has(`${first} ${second}`),
  );
  if (left.length === 0) return;
  const keywords = new Set(
    left.map(({ words }) =>
      [words[0], ...(words[0] === 'option' || words[0] === 'timeout' ? [words[1] ?? ''] : [])].map(label).join(' '),
    ),
  );
  const named = [...keywords].slice(0, 12).join(', ');
  yield {
    code: 'not-carried',
    line: left[0].number,
    message: `of ${section.kind}${section.name ? ` ${label(section.name)}` : ''}: ${named}${keywords.size > 12 ? ', …' : ''}.`,
  };
}
