import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { which } from '../../../../scripts/lib/programs.mjs';

/** What a configuration declares: a map, a list or a plain value. */
export type Declared = string | number | boolean | readonly Declared[] | { readonly [key: string]: Declared };

/** What a whole configuration declares, by the function of routelib. */
export type Configuration = {
  readonly settings: Declared;
  readonly pools: { readonly [name: string]: Declared };
  readonly routes: readonly Declared[];
};

/** A Lua that runs routelib configurations under a stand-in for routelib, one after another. */
export class Routelib {
  private readonly lua: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  constructor() {
    const lua = spawn(which('lua5.4') ?? 'lua', [join(__dirname, 'routelib.lua')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.lua = lua;
    this.answers = createInterface({ input: lua.stdout })[Symbol.asyncIterator]();
  }

  /** What it declares; fails with Lua's message when it can't be run. */
  async run(text: string): Promise<Configuration> {
    const bytes = Buffer.from(text);
    this.lua.stdin?.write(`${bytes.length}\n`);
    this.lua.stdin?.write(bytes);
    const { value } = await this.answers.next();
    assert.ok(typeof value === 'string' && !value.startsWith('ERROR '), `${value}\n${text}`);
    return decoded(JSON.parse(value)) as Configuration;
  }

  stop(): void {
    this.lua.kill();
  }
}

/** The stand-in writes bytes, each as a character; together they are UTF-8. */
function decoded(value: Declared): Declared {
  if (typeof value === 'string') return Buffer.from(value, 'latin1').toString();
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [String(decoded(key)), decoded(item)]));
}
