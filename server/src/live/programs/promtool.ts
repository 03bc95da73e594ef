import type { ProgramMessage } from '../../core/workspace/programs';
import { type GeneratedFile, isAboutMachine, judged, linesOf, lineWith, type Program } from './program';

/** What the ways to ask promtool have in common. */
export const promtool = (verb: readonly [string, string], reads: Program['reads']): Program => ({
  command: 'promtool',
  name: 'promtool',
  versionFlag: '--version',
  install: 'the package prometheus, which brings promtool',
  reads,
  check: async (file, run) => {
    const ran = await run([...verb, file.name]);
    return judged(ran, ran.code === 0 ? [] : messagesIn(ran.output, file));
  },
});

/** What promtool 2.42 writes around its messages. */
const frame = /^(?:Checking |Unit Testing: |\s*SUCCESS: |\s*FAILED: ?$)/;
/** `rules.yml: 5:11: group …`, `line 9: field x not found`, `rules.yml: yaml: line 3: …`. */
const placed = /^(?:[^\s:]+: )?(?:(?:parsing YAML file [^:]+: )?(?:yaml: )?line )?(\d+)(?::\d+)?: (.*)$/;

function messagesIn(output: string, { name, text }: GeneratedFile): ProgramMessage[] {
  const lines = linesOf(output).filter((one) => !frame.test(one));
  const stripped = lines.map((one) => one.replace(/^\s*FAILED: /, '').trim());
  const messages = stripped.flatMap((one): ProgramMessage[] => {
    const [, at, words] = placed.exec(one) ?? [];
    return words === undefined ? [] : [{ line: Number(at), severity: 'error', text: words }];
  });
  if (messages.length > 0) return unique(messages);
  // One message over several lines: a test that failed, with what was expected and what came.
  const whole = stripped.join(' ').replace(`${name}: `, '');
  if (whole === '') return [];
  const named = /alertname: (\w+)|Metric: (\w+)|"([^"]+)"/.exec(whole);
  return [
    {
      line: lineWith(
        text,
        named?.find((group, index) => index > 0 && group),
      ),
      severity: isAboutMachine(whole) ? 'information' : 'error',
      text: whole,
    },
  ];
}

/** promtool 2.42 tells some errors twice. */
const unique = (messages: readonly ProgramMessage[]): ProgramMessage[] => [
  ...new Map(messages.map((message) => [`${message.line} ${message.text}`, message])).values(),
];
