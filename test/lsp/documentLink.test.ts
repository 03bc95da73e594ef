import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { DocumentLink } from 'vscode-languageserver-protocol/node';
import { small } from '../core/features/marked';
import { start, stopAll, uri } from './connection';

afterEach(stopAll);
const textDocument = { uri };

test('files beside the spec, and the pages of silenced codes', async () => {
  const client = await start({ initializationOptions: { rulePages: 'file:///rules/' } });
  await client.open(`# memcached-ha: disable-next-line standby-same-zone
${small}outputs: {mcrouter: a b.json}
`);
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  assert.deepEqual(
    links.map(({ target }) => target),
    ['file:///rules/standby-same-zone.md', 'file:///project/a%20b.json'],
  );
});
