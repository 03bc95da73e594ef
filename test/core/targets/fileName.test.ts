import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideName, fileName } from '../../../server/src/core/targets/fileName';
import { clusterOf } from './rendering';

test('a file is called as outputs says, where that is a plain name', () => {
  const name = (path: string) =>
    fileName(clusterOf(`cluster: x\noutputs: {alerts: ${path}}`), 'alerts', 'standard.yml');
  assert.equal(name('deploy/rules.yaml'), 'rules.yaml');
  assert.equal(name('rules.yaml'), 'rules.yaml');
  for (const path of ['deploy/', '"a/b c"', '"a\\nb"', '""', '.yml']) assert.equal(name(path), 'standard.yml', path);
  assert.equal(fileName(clusterOf('cluster: x'), 'alerts', 'standard.yml'), 'standard.yml');
});

test('a companion has the name of its file with another ending', () => {
  assert.equal(besideName('rules.v2.yml', 'test.yml'), 'rules.v2.test.yml');
  assert.equal(besideName('rules', 'test.yml'), 'rules.test.yml');
});
