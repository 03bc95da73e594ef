import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';

const root = join(__dirname, '../..');

interface Import {
  /** The importing file, relative to the project. */
  file: string;
  /** A package, or a path relative to the project. */
  target: string;
  /** `import type` and `export type`: gone when it runs. */
  typeOnly: boolean;
}

/** The areas of the source, the longest path that fits counts, and the areas that each may import. */
const areas: Record<string, string[]> = {
  'server/src/core': ['server/src/core', 'schemas'],
  'server/src/live': ['server/src/live', 'server/src/core', 'server/src/protocol'],
  'server/src/files': ['server/src/files'],
  'server/src/lsp': ['server/src/lsp', 'server/src/core', 'server/src/files', 'server/src/live', 'server/src/protocol'],
  'server/src/cli': [
    'server/src/cli',
    'server/src/core',
    'server/src/files',
    'server/src/live',
    'server/src/protocol',
    'server/src/nodeServer',
  ],
  'server/src/protocol': ['server/src/core'], // types only, see below: it is in the client's bundle too
  'server/src': ['server/src'],
  client: ['client', 'server/src/protocol'],
};

/** The folders and files of core from the ground up. One imports itself and what stands before it, so there are no cycles. */
const layers = [
  ['document', 'findings', 'text'], // one layer: a range is the document's, a finding has a range
  ['suppress'],
  ['schema'],
  ['model'],
  ['placement'],
  ['rules'],
  ['targets'],
  ['failover'],
  ['analyze'],
  ['import'],
  ['workspace'],
  ['features'],
];

const sockets = /^(?:node:)?(?:net|tls|http|https|http2|dgram)$|^memjs$/;

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const areaOf = (file: string) =>
  Object.keys(areas)
    .filter((area) => inside(file.replace(/\.ts$/, ''), area))
    .sort((a, b) => b.length - a.length)[0];

/** Where a path stands in core: the index of its layer, -1 when it stands in none. */
function layerOf(path: string): number {
  const folder = relative('server/src/core', path).split('/')[0]!.replace(/\.ts$/, '');
  return layers.findIndex((layer) => layer.includes(folder));
}

/** Says what is wrong with an import, or nothing. */
function breach({ file, target, typeOnly }: Import): string | undefined {
  const area = areaOf(file);
  if (area === undefined) return `${file} stands in no area`;
  const says = (why: string) => `${file} imports ${target}: ${why}`;
  if (!isLocal(target)) {
    if (area === 'server/src/core' && target !== 'yaml') return says('core imports only yaml and itself');
    if (area !== 'server/src/live' && sockets.test(target)) return says('only server/src/live opens sockets');
    return undefined;
  }
  if (!areas[area]!.some((allowed) => inside(target, allowed))) return says(`${area} must not`);
  if (area === 'server/src/protocol' && !typeOnly) return says('only for its types');
  if (area !== 'server/src/core' || !inside(target, area)) return undefined;
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from < 0 || to < 0) return says('one of them stands in no layer of core');
  return to > from ? says('a higher layer of core') : undefined;
}

const isLocal = (target: string) => /^(?:client|server|schemas|scripts|test)\//.test(target);

/** Every static, dynamic and type import and re-export of a source text. */
function importsOf(file: string, text: string): Import[] {
  const pattern = /(?:\b(?:import|export)(\s+type)?\s[^;'"]*?)?\b(?:from|import|require)\s*\(?\s*['"]([\w@:./-]+)['"]/g;
  return [...text.matchAll(pattern)].map(([, type, specifier]) => ({
    file,
    target: specifier!.startsWith('.') ? join(dirname(file), specifier!) : specifier!,
    typeOnly: type !== undefined,
  }));
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

test('every import follows the one-way rule', () => {
  const files = [...sources('client/src'), ...sources('server/src')];
  assert.notEqual(files.length, 0);
  const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(
    imports.flatMap((found) => breach(found) ?? []),
    [],
  );
});

describe('a planted breach is found', () => {
  const planted: [file: string, line: string][] = [
    ['server/src/core/rules/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['server/src/core/rules/planted.ts', "import type { Diagnostic } from 'vscode-languageserver';"],
    ['server/src/core/model/planted.ts', "import { poll } from '../../live/poller';"],
    ['server/src/core/model/planted.ts', "export { rules } from '../rules';"],
    ['server/src/core/document/planted.ts', "import type { Cluster } from '../model/cluster';"],
    ['server/src/core/rules/planted.ts', "import { render } from '../targets';"],
    ['server/src/core/elsewhere/planted.ts', "import { parse } from '../document/parse';"],
    ['server/src/lsp/planted.ts', "import { connect } from 'node:net';"],
    ['server/src/cli/planted.ts', "const { request } = require('http');"],
    ['server/src/cli/planted.ts', "const client = await import('memjs');"],
    ['server/src/live/planted.ts', "import { handlers } from '../lsp/handlers';"],
    ['server/src/protocol.ts', "import { plan } from './core/failover/plan';"],
    ['server/src/protocol.ts', "import type { Poller } from './live/poller';"],
    ['client/src/planted.ts', "import { place } from '../../server/src/core/placement';"],
    ['client/src/commands/planted.ts', "import '../../../server/src/live/poller';"],
  ];
  for (const [file, line] of planted) {
    test(`${file}: ${line}`, () => {
      const [found, ...more] = importsOf(file, line);
      assert.deepEqual(more, []);
      assert.notEqual(breach(found!), undefined);
    });
  }
});

describe('what the rule allows', () => {
  const allowed: [file: string, line: string][] = [
    ['server/src/core/document/parse.ts', "import { parseDocument } from 'yaml';"],
    ['server/src/core/schema/check.ts', "import schema from '../../../../schemas/memcached-cluster.schema.json';"],
    ['server/src/core/features/hover.ts', "import { defaults } from '../model/defaults';"],
    ['server/src/live/memcached.ts', "import memjs from 'memjs';"],
    ['server/src/lsp/server.ts', "import { poll } from '../live/poller';"],
    ['server/src/live/service.ts', "import type { LiveNode } from '../protocol';"],
    ['server/src/protocol.ts', "import type {\n  Plan,\n} from './core/failover/plan';"],
    ['client/src/nodes/provider.ts', "import { nodes } from '../../../server/src/protocol';"],
  ];
  for (const [file, line] of allowed) {
    test(`${file}: ${line}`, () => assert.deepEqual(importsOf(file, line).map(breach), [undefined]));
  }
});
