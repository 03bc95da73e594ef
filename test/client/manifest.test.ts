import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '../..');
const MOST_SETTINGS = 15;
/** Commands that change a cluster. */
const changing = ['memcachedHa.failOver', 'memcachedHa.failBack'];

interface MenuItem {
  command: string;
  when?: string;
  group?: string;
}
interface Manifest {
  main: string;
  browser: string;
  icon: string;
  l10n: string;
  activationEvents: string[];
  extensionKind: string[];
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
  contributes: {
    languages: { id: string; configuration?: string; icon?: Record<string, string> }[];
    grammars: { language: string; scopeName: string; path: string }[];
    commands: { command: string; title: string }[];
    menus: Record<string, MenuItem[]>;
    keybindings: { command: string; when: string }[];
    views: Record<string, { id: string; icon: string }[]>;
    viewsContainers: Record<string, { id: string; icon: string }[]>;
    viewsWelcome: { view: string; contents: string }[];
    configuration: {
      properties: Record<string, { scope: string; description?: string; markdownDescription?: string }>;
    };
    walkthroughs: { steps: { description: string; media: { markdown: string } }[] }[];
  };
}

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const sourcesOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => text(join(folder, name)))
    .join('\n');

const manifest = JSON.parse(text('package.json')) as Manifest;
const nls = JSON.parse(text('package.nls.json')) as Record<string, string>;
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);
const client = sourcesOf('client/src');

test('every command is registered, and every registered command is in the manifest', () => {
  const registered = [...client.matchAll(/^ {2}id: '(memcachedHa\.\w+)',$/gm)].map(([, id]) => id);
  assert.deepEqual([...registered].sort(), [...commands].sort());
  for (const { command, title } of contributes.commands) assert.match(title, /^%.+%$/, command);
});

test('every command has a file of its name', () => {
  for (const command of commands) {
    const name = command.slice('memcachedHa.'.length);
    assert.ok(existsSync(join(root, `client/src/commands/${name}.ts`)), name);
  }
});

test('menus, keys, links and welcome views name commands that exist', () => {
  const items = Object.values(contributes.menus).flat();
  for (const { command } of [...items, ...contributes.keybindings]) assert.ok(commands.includes(command), command);
  const linked = Object.values(nls).flatMap((value) => [...value.matchAll(/\(command:(memcachedHa\.[\w.]+)/g)]);
  for (const [, command] of linked) {
    assert.ok(commands.includes(command!) || command === 'memcachedHa.nodes.focus', command);
  }
});

test('every menu says when it is there', () => {
  for (const [menu, items] of Object.entries(contributes.menus)) {
    for (const { command, when } of items) assert.ok(when, `${menu}: ${command}`);
  }
});

test('what changes a cluster has no inline action, no title button and no key', () => {
  for (const command of changing) {
    assert.ok(!contributes.keybindings.some((key) => key.command === command), command);
    const places = Object.entries(contributes.menus).filter(([, items]) =>
      items.some((item) => item.command === command),
    );
    assert.deepEqual(places.map(([menu]) => menu).sort(), ['commandPalette', 'view/item/context'], command);
    const [item] = contributes.menus['view/item/context']!.filter((entry) => entry.command === command);
    assert.doesNotMatch(item!.group!, /^inline/, command);
  }
});

test('only confirm.ts asks the server to run a plan', () => {
  const callers = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && /methods\.run\b/.test(text(join('client/src', name))),
  );
  assert.deepEqual(callers, ['confirm.ts']);
});

test('settings are few, described, and read', () => {
  const { properties } = contributes.configuration;
  const names = Object.keys(properties);
  assert.ok(names.length <= MOST_SETTINGS);
  for (const name of names) {
    const { description, markdownDescription } = properties[name]!;
    assert.ok(description ?? markdownDescription, name);
    const key = name.slice('memcachedHa.'.length);
    assert.match(client, new RegExp(`\\.get(<\\w+>)?\\('${key}'`), name);
  }
});

test('a workspace can not grant itself access', () => {
  const { properties } = contributes.configuration;
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  for (const name of ['memcachedHa.access', 'memcachedHa.pollInterval']) {
    assert.equal(properties[name]!.scope, 'machine', name);
    assert.ok(untrustedWorkspaces.restrictedConfigurations.includes(name), name);
  }
});

test('no program runs on save before the workspace is trusted', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.ok(untrustedWorkspaces.restrictedConfigurations.includes('memcachedHa.checkOnSave'));
});

test('it starts for folders with specs, and for nothing else by hand', () => {
  for (const event of manifest.activationEvents) assert.match(event, /^workspaceContains:.*memcached/);
});

test('every text of the manifest is in package.nls.json, and the other way round', () => {
  const used = [...text('package.json').matchAll(/"%([^%]+)%"/g)].map(([, key]) => key!);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
});

test('every file that the manifest names is there', () => {
  const files = [
    manifest.icon,
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.languages.flatMap(({ configuration, icon }) =>
      [configuration ?? [], Object.values(icon ?? {})].flat(),
    ),
    ...Object.values(contributes.viewsContainers).flatMap((all) => all.map(({ icon }) => icon)),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ];
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
});
