import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith, problems } from '../rendering';
import { bothNodes, shardSpec } from './specs';

const check = (spec: string): string[] =>
  linesWith(spec, 'haproxy', /tcp-check/).map((line) => line.replace('tcp-check ', ''));
const [rules, connect] = ['option tcp-check', 'connect default'];
const withCheck = (kind: string): string => shardSpec({ pool: `failover: {detection: {check: ${kind}}}` });
const version = [rules, connect, 'send "version\\r\\n"', 'expect rstring ^VERSION'];
const binary = [rules, connect, `send-binary 800b${'0'.repeat(44)}`, 'expect binary 810b'];
const tolerant = [rules, connect, 'send "version\\r\\n"', 'expect rstring ^(VERSION|CLIENT_ERROR\\ unauthenticated)'];

test('each kind of check has its dialogue', () => {
  assert.deepEqual(check(withCheck('version')), version);
  assert.deepEqual(check(withCheck('noop')), [rules, connect, 'send "mn\\r\\n"', 'expect string MN']);
  assert.deepEqual(check(withCheck('token')), [
    rules,
    connect,
    'send "get __ha_ready\\r\\n"',
    'expect rstring ^VALUE\\ __ha_ready',
  ]);
  assert.deepEqual(check(withCheck('tcp')), []);
});

test('auto sends what the login and the protocol of the nodes let pass', () => {
  assert.deepEqual(check(shardSpec()), version);
  assert.deepEqual(check(shardSpec({ nodes: bothNodes('auth: {type: ascii}') })), tolerant);
  assert.deepEqual(check(shardSpec({ nodes: bothNodes('auth: {type: sasl}') })), binary);
  assert.deepEqual(check(shardSpec({ nodes: bothNodes('protocol: binary') })), binary);
  const oneLogin = (auth: string) => `{a: {address: "10.0.0.1"}, b: {address: "10.0.0.2", auth: {type: ${auth}}}}`;
  assert.deepEqual(check(shardSpec({ nodes: oneLogin('ascii') })), tolerant);
  assert.deepEqual(check(shardSpec({ nodes: oneLogin('sasl') })), binary);
});

test('version is literal, also where the login refuses it', () => {
  const spec = shardSpec({ nodes: bothNodes('auth: {type: sasl}'), pool: 'failover: {detection: {check: version}}' });
  assert.deepEqual(check(spec), version);
});

test('nodes that share no dialogue are a problem', () => {
  const nodes = '{a: {address: "10.0.0.1", auth: {type: ascii}}, b: {address: "10.0.0.2", auth: {type: sasl}}}';
  assert.deepEqual(problems(shardSpec({ nodes }), 'haproxy'), ['target-cannot-express on a']);
});
