import type { ProgramMessage } from '../../core/workspace/programs';
import { isAboutMachine, judged, linesOf, lineWith, type Program } from './program';

/** `[ALERT]    (12) : config : parsing [a.cfg:4] : unknown keyword …`, as HAProxy 2.6 writes it. */
const message = /^\[(ALERT|WARNING)\]\s+\(\d+\) : (?:config : )*(?:(?:parsing )?\[[^\]]*:(\d+)\] ?: )?(.*)$/;
/** Said once more at the end of what was said before. */
const echo =
  /^(?:Error\(s\) found in configuration file|Fatal errors found in configuration|'ca-file' : unable to load)/;

/** `haproxy -c` reads the whole configuration, looks up host names and binds no port. */
export const haproxy: Program = {
  command: 'haproxy',
  name: 'haproxy',
  versionFlag: '-v',
  install: 'the package haproxy',
  reads: ({ target }) => target === 'haproxy',
  check: async ({ name, text }, run) => {
    const ran = await run(['-c', '-f', name]);
    return judged(ran, messagesIn(ran.output, text));
  },
};

/** What a state file of this machine says of servers. */
const ofState = /changed from server-state|server.state.file/i;

function messagesIn(output: string, file: string): ProgramMessage[] {
  const all = linesOf(output).flatMap((text): ProgramMessage[] => {
    const [, level, at, words] = message.exec(text) ?? [];
    if (words === undefined) return [];
    const ofMachine = isAboutMachine(words) || ofState.test(words);
    const severity = ofMachine ? 'information' : level === 'ALERT' ? 'error' : 'warning';
    const line = at === undefined ? lineWith(file, /'([^']+)'/.exec(words)?.[1]) : Number(at);
    return [{ line, severity, text: words.replace(/^config: /, '') }];
  });
  const first = all.filter(({ text }) => !echo.test(text));
  return first.length > 0 ? first : all;
}
