import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import type { Severity } from '../../../server/src/core/findings';
import type { SpecFile } from '../../../server/src/core/workspace/files';
import { sharedFindings } from '../../../server/src/core/workspace/shared';

const spec = (cluster: string, nodes: string, more = ''): string =>
  `version: 1\ncluster: ${cluster}\nnodes:\n${nodes}pools:\n  p: {shards: {s: {primary: mem1}}}\n${more}`;
const file = (name: string, text: string): SpecFile => ({ file: name, snapshot: analyze(text) });
const haproxy = (instance: string): string =>
  `proxies:\n  edge: {type: haproxy, listen: 127.0.0.1:22121, instances: {lb: {${instance}}}}\n`;

/** What is told about the first, as `CODE on TEXT`. */
function told(own: SpecFile, ...others: SpecFile[]): string[] {
  const { text } = own.snapshot.document;
  return sharedFindings(own, [own, ...others]).map(
    ({ code, range }) => `${code} on ${text.slice(range.start, range.end)}`,
  );
}

describe('an endpoint of two specs', () => {
  const shop = file('specs/shop.memcached.yaml', spec('shop', '  mem1: {address: "[2001:DB8::1]:11211"}\n'));
  const blog = file('specs/blog.memcached.yaml', spec('blog', '  mem1: {address: "[2001:db8:0::1]"}\n'));

  test('is told at each place, with the other one', () => {
    const [finding, ...more] = sharedFindings(shop, [shop, blog]);
    assert.deepEqual(more, []);
    assert.equal(finding.severity, 'information');
    assert.match(
      finding.message,
      /^\[2001:db8::1\]:11211, the node “mem1”, is the node “mem1” of the cluster “blog” in blog/,
    );
    const [related] = finding.related ?? [];
    assert.equal(related.file, 'specs/blog.memcached.yaml');
    const { text } = blog.snapshot.document;
    assert.equal(text.slice(related.range.start, related.range.end), '"[2001:db8:0::1]"');
    assert.deepEqual(told(blog, shop), ['shared-endpoint on "[2001:db8:0::1]"']);
  });

  test('is told once for each other file', () => {
    const copy = file('copy/shop.memcached.yaml', shop.snapshot.document.text);
    assert.equal(told(shop, blog, copy).length, 2);
    assert.match(sharedFindings(shop, [copy])[0].message, / in copy\/shop\.memcached\.yaml too/);
  });

  test('is nothing of one file alone, of other ports, or of a node out of use', () => {
    assert.deepEqual(told(shop), []);
    assert.deepEqual(told(shop, file('c', spec('c', '  mem1: {address: "[2001:db8::1]:11212"}\n'))), []);
    assert.deepEqual(told(shop, file('c', spec('c', '  mem1: {address: "[2001:db8::1]", retired: true}\n'))), []);
    assert.deepEqual(told(shop, file('c', '[]'), file('d', '')), []);
  });

  test('of a copy, three are told and the others counted', () => {
    const nodes = Array.from({ length: 50 }, (_, i) => `  mem${i}: {address: 10.0.0.${i + 1}}\n`).join('');
    const [one, two] = [file('a/x', spec('x', nodes)), file('b/x', spec('x', nodes))];
    const found = sharedFindings(one, [two]);
    assert.deepEqual(
      found.map(({ message }) => / So are 47 more\.$/.test(message)),
      [false, false, true],
    );
  });

  test('is silenced by a comment, which is not called unused, and weighed by settings', () => {
    const nodes =
      '  # memcached-ha: disable-next-line shared-endpoint -- one cache for both\n  mem1: {address: 10.0.0.1}\n';
    const quiet = file('a', spec('a', nodes));
    const loud = file('b', spec('b', '  mem1: {address: 10.0.0.1}\n'));
    assert.deepEqual(told(quiet, loud), []);
    assert.deepEqual(
      quiet.snapshot.findings.filter(({ code }) => code === 'unused-suppression'),
      [],
    );
    const weighed = (severity: Severity | 'off') =>
      sharedFindings(loud, [quiet], new Map([['shared-endpoint', severity]])).map((found) => found.severity);
    assert.deepEqual([weighed('error'), weighed('off')], [['error'], []]);
  });
});

describe('a HAProxy of two specs', () => {
  const pair = (one: string, two: string): string[] =>
    told(
      file('a', spec('a', '  mem1: {address: 10.0.0.1}\n', haproxy(one))),
      file('b', spec('b', '  mem1: {address: 10.0.0.2}\n', haproxy(two))),
    );
  const socket = 'runtime: {socket: /run/haproxy/admin.sock, level: admin}';
  const local = 'runtime: {address: "127.0.0.1:9999", level: admin}';
  const remote = 'runtime: {address: "10.0.0.5:9999", level: admin, allow_remote: true}';
  const cases: [title: string, one: string, two: string, found: string[]][] = [
    [
      'a socket of one machine',
      `address: 10.0.0.5, ${socket}`,
      `address: 10.0.0.5, ${socket}`,
      ['/run/haproxy/admin.sock'],
    ],
    ['the same path elsewhere', `address: 10.0.0.5, ${socket}`, `address: 10.0.0.6, ${socket}`, []],
    ['the same path, no machine', socket, socket, []],
    ['loopback of one machine', `address: 10.0.0.5, ${local}`, `address: 10.0.0.5, ${local}`, ['"127.0.0.1:9999"']],
    ['loopback elsewhere', `address: 10.0.0.5, ${local}`, `address: 10.0.0.6, ${local}`, []],
    ['an address', remote, `address: 10.0.0.5, ${remote}`, ['"10.0.0.5:9999"']],
  ];
  for (const [title, one, two, found] of cases)
    test(title, () =>
      assert.deepEqual(
        pair(one, two),
        found.map((text) => `shared-runtime-socket on ${text}`),
      ),
    );
});
