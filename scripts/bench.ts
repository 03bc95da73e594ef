// `npm run bench [-- NAME] [--json]`: runs test/bench/NAME.ts, or all of them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a file in test/bench exports. It prints its own figures: a table, or one JSON object a line. */
export interface Benchmark {
  run(options: { json: boolean }): Promise<void> | void;
}

const folder = join(__dirname, '../test/bench');

async function main(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const wanted = args.filter((arg) => arg !== '--json');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no benchmark ${unknown}. Choose from: ${names.join(', ')}.`);
    return 2;
  }
  for (const name of wanted.length > 0 ? wanted : names) {
    const benchmark: Benchmark = await import(join(folder, `${name}.ts`));
    await benchmark.run({ json });
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
