import { connect, createServer } from 'node:net';
import type { ProgramMessage } from '../../core/workspace/programs';
import { judged, linesOf, type Run, type Verdict } from './program';

const host = '127.0.0.1';

/** A port that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Whether something accepts connections there. */
const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (accepted: boolean): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

/** memcached does not run as root; whom it becomes there is the machine's business. */
const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];

/** Is about this build of memcached or the limits of this user, and not about the flags. */
const ofMachine = /not built with|rlimit|in use|too many open files/i;

/** Starts memcached until it listens on the port, and takes it away. What it said is a message. */
export async function startUp(
  run: Run,
  args: readonly string[],
  port: number,
  lineOf: (words: string) => number | undefined,
): Promise<Verdict> {
  const ran = await run([...asNobody, ...args], { until: () => accepts(port) });
  if (ran.end !== 'exited' && ran.end !== 'ready') return judged(ran, []);
  const paragraphs = linesOf(ran.output.replace(/\n[ \t]+/g, ' '));
  const warnings = paragraphs.filter((line) => line.startsWith('WARNING: '));
  const messages = warnings.map((text): ProgramMessage => {
    const words = text.slice('WARNING: '.length);
    return { line: lineOf(words), severity: 'warning', text: words };
  });
  if (ran.end === 'ready') return { end: 'judged', messages };
  const words =
    paragraphs.filter((line) => !warnings.includes(line)).join('; ') || `it ended with exit code ${ran.code}`;
  const severity = ofMachine.test(words) ? 'information' : 'error';
  return { end: 'judged', messages: [...messages, { line: lineOf(words), severity, text: words }] };
}
