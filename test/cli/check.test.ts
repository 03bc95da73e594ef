import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { cli } from './run';

let folder: string;
const bad = `version: 1
cluster: c
nodes:
  a: {address: 127.0.0.1:11211}
  b: {address: 127.0.0.1:11212}
pools:
  p: {shards: {s: {primary: a, standby: [bb]}}, failover: {failback: auto}}
`;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcached-ha-cli-'));
  writeFileSync(join(folder, 'bad.memcached.yaml'), bad);
  writeFileSync(join(folder, 'latin1.memcached.yaml'), Buffer.from('cluster: caf\xe9\n', 'latin1'));
});

describe('memcached-ha check', () => {
  it('is clean on the examples', async () => {
    const { code, stdout } = await cli(['check', 'examples']);
    assert.deepEqual([code, /0 errors, 0 warnings/.test(stdout)], [0, true], stdout);
  });

  it('prints JSON with 0-based lines', async () => {
    const { code, stdout } = await cli(['check', join(folder, 'bad.memcached.yaml'), '--format', 'json']);
    const found = JSON.parse(stdout) as {
      code: string;
      severity: string;
      range: { start: object };
      fixable: boolean;
      file: string;
    }[];
    const unknown = found.find((finding) => finding.code === 'unknown-reference');
    assert.deepEqual(unknown?.range, { start: { line: 6, character: 41 }, end: { line: 6, character: 43 } });
    assert.equal(unknown?.fixable, true);
    assert.equal(code, 1);
    assert.ok(found.some((finding) => finding.code === 'automatic-failback-stale' && finding.severity === 'warning'));
  });

  it('prints a line that editors and problem matchers read', async () => {
    const { stdout } = await cli(['check', 'bad.memcached.yaml'], { cwd: folder });
    assert.match(stdout, /^bad\.memcached\.yaml:7:42: error: .* \(unknown-reference\)$/m);
  });

  it('prints annotations for GitHub and SARIF', async () => {
    const github = await cli(['check', 'bad.memcached.yaml', '--format', 'github'], { cwd: folder });
    assert.match(
      github.stdout,
      /^::error file=bad\.memcached\.yaml,line=7,col=42,endLine=7,endColumn=44,title=unknown-reference::/m,
    );
    const sarif = JSON.parse((await cli(['check', 'bad.memcached.yaml', '--format', 'sarif'], { cwd: folder })).stdout);
    const [result] = sarif.runs[0].results.filter((one: { ruleId: string }) => one.ruleId === 'unknown-reference');
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 7,
      startColumn: 42,
      endLine: 7,
      endColumn: 44,
    });
    assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, 'unknown-reference');
  });

  it('changes severities, but not of the security set', async () => {
    const args = [
      'check',
      'bad.memcached.yaml',
      '--severity',
      'unknown-reference=warning',
      '--severity',
      'automatic-failback-stale=off',
    ];
    const { code, stdout } = await cli(args, { cwd: folder });
    assert.equal(code, 0, stdout);
    assert.doesNotMatch(stdout, /automatic-failback-stale/);
    assert.equal((await cli([...args, '--max-warnings', '0'], { cwd: folder })).code, 1);
  });

  it('says in one line what is wrong with the use, and exits with 2', async () => {
    for (const [args, words] of [
      [['check', 'nope.yaml'], /^nope\.yaml: there is no such file\.$/m],
      [['check', 'latin1.memcached.yaml'], /not UTF-8 text/],
      [['check', 'bad.memcached.yaml', '--severity', 'x'], /write CODE=LEVEL/],
      [['check', 'bad.memcached.yaml', '--format', 'xml'], /Allowed choices/],
      [['frobnicate'], /unknown command/],
    ] as const) {
      const { code, stderr } = await cli(args, { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('on a folder, tells specs about each other and Prometheus files about nodes', async () => {
    const several = join(folder, 'several');
    mkdirSync(join(several, 'file_sd'), { recursive: true });
    const write = (name: string, text: string | Buffer) => writeFileSync(join(several, name), text);
    const spec = (cluster: string) =>
      `version: 1\ncluster: ${cluster}\nnodes: {a: {address: 127.0.0.1:11219}}\npools: {p: {shards: {s: {primary: a}}}}\n`;
    write('one.memcached.yaml', spec('one'));
    write('two.memcached.yaml', spec('two'));
    const jobs = '[{file_sd_configs: [{files: [file_sd/*.json]}], static_configs: [{targets: [127.0.0.1:9090]}]}]';
    write('prometheus.yml', `scrape_configs: ${jobs}\n`);
    write('file_sd/cache.json', '[{"targets": ["127.0.0.1:11219"]}]');
    write('targets.json', Buffer.from('caf\xe9', 'latin1'));
    const { code, stdout } = await cli(['check', 'several', 'several/one.memcached.yaml', '--format', 'json'], {
      cwd: folder,
    });
    const found = (JSON.parse(stdout) as { code: string; file: string; related?: { file?: string }[] }[]).filter(
      (one) => one.code === 'shared-endpoint' || one.code === 'prometheus-scrapes-memcached',
    );
    assert.deepEqual(
      found.map((one) => [one.code, one.file, one.related?.[0]?.file]),
      [
        ['shared-endpoint', 'several/one.memcached.yaml', 'several/two.memcached.yaml'],
        ['shared-endpoint', 'several/two.memcached.yaml', 'several/one.memcached.yaml'],
        ['prometheus-scrapes-memcached', 'several/file_sd/cache.json', 'several/one.memcached.yaml'],
      ],
    );
    assert.equal(code, 1);
    const sarif = JSON.parse((await cli(['check', 'several', '--format', 'sarif'], { cwd: folder })).stdout);
    const shared = sarif.runs[0].results.find((one: { ruleId: string }) => one.ruleId === 'shared-endpoint');
    const { uri } = shared.relatedLocations[0].physicalLocation.artifactLocation;
    assert.equal(uri, 'several/two.memcached.yaml');
    const alone = await cli(
      ['check', 'several/prometheus.yml', 'several/one.memcached.yaml', 'several/file_sd/cache.json'],
      { cwd: folder },
    );
    assert.match(alone.stdout, /^several\/file_sd\/cache\.json:1:15: error: /m);
  });
});
