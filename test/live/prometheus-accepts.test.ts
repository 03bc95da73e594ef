// needs: prometheus
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { artifacts, renderArtifact } from '../../server/src/core/targets';
import { monitoredShapes } from '../core/targets/monitoredSpecs';
import { clusterOf, examples } from '../core/targets/rendering';
import { labFolder } from '../lab/folder';

/** Renders a target's files into a folder of their own, by their endings. */
function files(spec: string, target: string) {
  const folder = labFolder();
  const cluster = clusterOf(spec);
  const made = artifacts(cluster).filter((artifact) => artifact.target === target);
  for (const artifact of made) {
    const result = renderArtifact(cluster, artifact, 'test.memcached.yaml');
    assert.ok(!('problems' in result), JSON.stringify(result));
    writeFileSync(join(folder, artifact.fileName), result.text);
  }
  const name = (beside: string | undefined) => made.find((artifact) => artifact.beside === beside)?.fileName ?? '';
  return { folder, made, name };
}

/** What promtool says when it is not content. */
function promtool(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const monitored = [...examples(), ...Object.entries(monitoredShapes)].filter(([, spec]) => clusterOf(spec).monitoring);

describe('the real promtool accepts', () => {
  for (const [name, spec] of monitored) {
    test(`scrape configuration: ${name}`, () => {
      const { folder, name: file } = files(spec, 'prometheus');
      assert.equal(promtool(folder, 'check', 'config', file(undefined)), '');
    });

    test(`rules, and each alert is silent and then fires: ${name}`, () => {
      const { folder, name: file } = files(spec, 'alerts');
      assert.equal(promtool(folder, 'check', 'rules', file(undefined)), '');
      assert.equal(promtool(folder, 'test', 'rules', file('test.yml')), '');
    });
  }

  test('a unit test notices a rule that no longer fires, and one that always does', () => {
    const { folder, name: file } = files(monitoredShapes['one step a minute'], 'alerts');
    const rules = readFileSync(join(folder, file(undefined)), 'utf8');
    for (const [what, by] of [
      ['== 0', '== 7'],
      ['== 1', '>= 0'],
    ]) {
      writeFileSync(join(folder, file(undefined)), rules.replaceAll(what, by));
      assert.match(promtool(folder, 'test', 'rules', file('test.yml')), /FAILED/);
    }
  });

  test('the targets as file_sd', () => {
    const { folder, name } = files(monitoredShapes['the standard set'], 'prometheus');
    const config = `scrape_configs: [{job_name: x, file_sd_configs: [{files: [${name('targets.json')}]}]}]\n`;
    writeFileSync(join(folder, 'own.yml'), config);
    assert.equal(promtool(folder, 'check', 'config', 'own.yml'), '');
  });
});
