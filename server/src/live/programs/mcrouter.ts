import type { ProgramMessage } from '../../core/workspace/programs';
import { judged, linesOf, type Program } from './program';
import { freePort } from './startUp';

/** What glog writes before a message: `E1122 16:40:01.123456  4711 ProxyConfig.cpp:68] `. */
const prefix = /^[EF]\d{4} \S+\s+\d+ [^\]]*\] /;

/** With `--validate-config` mcrouter reads the configuration and exits: its own test calls it so. */
export const mcrouter: Program = {
  command: 'mcrouter',
  name: 'mcrouter',
  versionFlag: '--version',
  install: 'mcrouter, which is built from its source',
  reads: ({ target }) => target === 'mcrouter',
  check: async ({ name }, run) => {
    const quiet = ['--config-dump-root', '', '--stats-logging-interval', '0'];
    const port = ['--port', String(await freePort()), '--listen-addresses', '127.0.0.1'];
    const ran = await run(['--config', `file:${name}`, ...quiet, ...port, '--validate-config']);
    return judged(ran, ran.code === 0 ? [] : messagesIn(ran.output));
  },
};

const messagesIn = (output: string): ProgramMessage[] =>
  linesOf(output)
    .filter((line) => prefix.test(line))
    .map((line) => {
      const text = line.replace(prefix, '');
      const at = /\bline (\d+)/.exec(text);
      return { line: at ? Number(at[1]) : undefined, severity: 'error', text };
    });
