import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import { scrapedFindings } from '../../../server/src/core/workspace/scraped';
import { isScrapeName, readScrapeFile } from '../../../server/src/core/workspace/scrapeFile';

const spec = (more = ''): { file: string; snapshot: ReturnType<typeof analyze> } => ({
  file: 'specs/shop.memcached.yaml',
  snapshot: analyze(`version: 1\ncluster: shop\nnodes:\n  mem1: {address: 10.0.0.11:11211}\n${more}`),
});

/** The texts that are found in the first file. */
function told(files: Record<string, string>, specs = [spec()]): string[] {
  const read = Object.entries(files).flatMap(([file, text]) => readScrapeFile(file, text) ?? []);
  const [first] = Object.keys(files);
  const own = read.find(({ file }) => file === first);
  if (!own) return [];
  return scrapedFindings(own, read, specs).map(({ code, range }) => {
    assert.equal(code, 'prometheus-scrapes-memcached');
    return own.document.text.slice(range.start, range.end);
  });
}

const config = (job: string): string => `scrape_configs:\n  - job_name: cache\n${job}`;
const asked = config('    static_configs:\n      - targets: [10.0.0.11:11211, "10.0.0.11:9150"]\n');
const relabelled = `    metrics_path: /scrape
    relabel_configs:
      - {source_labels: [__address__], target_label: __param_target}
      - {target_label: __address__, replacement: "10.0.0.20:9150"}
`;

describe('a Prometheus configuration', () => {
  test('that asks a node is told where it does, and where the node is', () => {
    assert.deepEqual(told({ 'prometheus.yml': asked }), ['10.0.0.11:11211']);
    const own = readScrapeFile('specs/prometheus.yml', asked)!;
    const [{ message, related, severity }] = scrapedFindings(own, [own], [spec()]);
    assert.equal(severity, 'error');
    assert.match(message, /the node “mem1” in shop\.memcached\.yaml: .*Ask its memcached_exporter, on port 9150\.$/);
    assert.equal(related?.[0].file, 'specs/shop.memcached.yaml');
  });

  test('with one exporter for all, the way through it is named', () => {
    const own = readScrapeFile('p.yml', asked)!;
    const central = spec('monitoring: {exporter: {address: 10.0.0.20, port: 9151}}\n');
    assert.match(
      scrapedFindings(own, [own], [central])[0].message,
      /Let 10\.0\.0\.20:9151 ask it: metrics_path: \/scrape/,
    );
  });

  test('that only hands the node to an exporter is right', () => {
    assert.deepEqual(told({ 'prometheus.yml': asked + relabelled }), []);
  });

  test('with the path of the exporter and no relabelling is wrong', () => {
    assert.deepEqual(told({ 'prometheus.yml': `${asked}    metrics_path: /scrape\n` }), ['10.0.0.11:11211']);
  });

  test('can be silenced by a comment', () => {
    const silent = asked.replace(
      '      - targets',
      '      # memcached-ha: disable-next-line prometheus-scrapes-memcached -- a gateway\n      - targets',
    );
    assert.deepEqual(told({ 'prometheus.yml': silent }), []);
  });
});

describe('a file of targets', () => {
  const json = '[{"targets": ["10.0.0.11:11211"], "labels": {"job": "cache"}}]';
  const reader = (more = ''): string =>
    config(`    file_sd_configs:\n      - files: [/etc/prometheus/cache-*.json]\n${more}`);

  test('is judged by the job that reads it', () => {
    assert.deepEqual(told({ 'file_sd/cache-1.json': json, 'prometheus.yml': reader() }), ['"10.0.0.11:11211"']);
    assert.deepEqual(told({ 'file_sd/cache-1.json': json, 'prometheus.yml': reader(relabelled) }), []);
    assert.deepEqual(told({ 'file_sd/other.json': json, 'prometheus.yml': reader() }), []);
  });

  test('that nobody reads here is silent', () => assert.deepEqual(told({ 'file_sd/cache-1.json': json }), []));

  test('can be YAML', () => {
    const files = {
      'targets.yml': '- targets:\n    - 10.0.0.11:11211\n',
      'p.yml': reader().replace('cache-*.json', 'targets.yml'),
    };
    assert.deepEqual(told(files), ['10.0.0.11:11211']);
  });

  test('whose group names another address is silent', () => {
    const text = '- {targets: [10.0.0.11:11211], labels: {__address__: "10.0.0.20:9150"}}\n';
    assert.deepEqual(told({ 'targets.yml': text, 'p.yml': reader().replace('cache-*.json', 'targets.yml') }), []);
  });
});

test('what is no Prometheus file is silent', () => {
  const texts = [
    '',
    'targets',
    'targets: [10.0.0.11:11211]',
    'scrape_configs: 10.0.0.11:11211',
    'scrape_configs: [[1]]',
    '{"targets',
    '- targets: {a: 1}',
    '- targets: [[], 7, null, "a b"]',
    'groups: [{targets: 1}]',
  ];
  for (const text of texts) assert.deepEqual(told({ 'prometheus.yml': text }), [], text);
});

test('by their names', () => {
  const names = [
    'prometheus.yml',
    'deploy/prometheus-eu.yaml',
    'a/scrape.json',
    'file_sd/a.json',
    'x/targets/b.yml',
    'cache_targets.json',
  ];
  assert.deepEqual(
    names.filter((name) => !isScrapeName(name)),
    [],
  );
  assert.deepEqual(['package.json', 'prometheus.md', 'targets.ts', 'a/sd/b.yml'].filter(isScrapeName), []);
});
