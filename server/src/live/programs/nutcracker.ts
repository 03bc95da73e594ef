import { judged, linesOf, type Program } from './program';

/** `nutcracker -t` says of a file only whether it likes it: no line, no reason. */
export const nutcracker: Program = {
  command: 'nutcracker',
  name: 'nutcracker',
  versionFlag: '-V',
  install: 'the package nutcracker or twemproxy',
  reads: ({ target }) => target === 'twemproxy',
  check: async ({ name }, run) => {
    const ran = await run(['-t', '-c', name]);
    const words = ran.code === 0 ? [] : linesOf(ran.output).slice(0, 1);
    return judged(
      ran,
      words.map((text) => ({ severity: 'error', text: text.replace(/^nutcracker: /, '') })),
    );
  },
};
