import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLinks } from '../../../server/src/core/features/documentLinks';
import { marked } from './marked';

test('files and codes are links', () => {
  const spec = marked(
    '# memcached-ha: disable-next-line standby-same-zone\nnodes: {a: {tls: {ca_file: tls/ca.pem}}}\noutputs: {mcrouter: deploy/m.json, haproxy: "x-{instance}.cfg"}\n',
  );
  assert.deepEqual(
    documentLinks(spec).map((link) => (link.to === 'file' ? link.path : link.code)),
    ['standby-same-zone', 'tls/ca.pem', 'deploy/m.json'],
  );
});
