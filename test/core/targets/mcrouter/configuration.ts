import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

const file = join(__dirname, 'routeHandles.schema.json');
const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(JSON.parse(readFileSync(file, 'utf8')));

/** What we look at of a configuration; the schema has checked the rest. */
export interface Configuration {
  readonly pools: Readonly<Record<string, { readonly servers: readonly string[]; readonly [field: string]: unknown }>>;
  readonly route?: unknown;
  readonly routes?: readonly { readonly aliases: readonly string[]; readonly route: unknown }[];
}

/** Reads what mcrouter would: comments stripped, then JSON; every pool that a route names is there. */
export function readConfiguration(text: string): Configuration {
  const json: unknown = JSON.parse(text.replaceAll(/^\/\/.*$/gm, ''));
  assert.ok(validate(json), JSON.stringify(validate.errors, undefined, 1));
  const configuration = json as Configuration;
  const named = [...text.matchAll(/"PoolRoute\|([^"]+)"|"pool": "([^"]+)"/g)].map(([, short, long]) => short ?? long);
  assert.deepEqual([...new Set(named)].sort(), Object.keys(configuration.pools).sort(), 'pools that routes name');
  return configuration;
}
