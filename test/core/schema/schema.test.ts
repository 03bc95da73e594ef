import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020';
import { fieldAt, resolved, type Schema, schema, schemaAt } from '../../../server/src/core/schema/schema';

/** Every field once, with the way to it; the entries of a map of names stand under `*`. */
function* fields(field: Schema = schema, path = ''): Generator<[string, Schema]> {
  if (path !== '') yield [path, field];
  const more = field.additionalProperties;
  for (const [key, child] of Object.entries(field.properties ?? {})) yield* fields(resolved(child), `${path}.${key}`);
  if (typeof more === 'object') yield* fields(resolved(more), `${path}.*`);
}

const all = new Map([...fields()].map(([path, field]) => [path.slice(1), field]));
const isNamed = (path: string): boolean => !path.endsWith('*');

test('is a JSON Schema of draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: false });
  assert.equal(ajv.validateSchema(schema), true, JSON.stringify(ajv.errors));
});

test('every field has a description that is a sentence, and an example', () => {
  for (const [path, field] of all) {
    if (!isNamed(path) && !field.properties) continue;
    assert.match(field.description ?? '', /^[A-Z0-9`].*[.)]$/s, path);
    assert.ok((field.examples ?? []).length > 0 || !isNamed(path), `${path} has no example`);
  }
});

test('every default and example is valid itself', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schema, 'spec');
  for (const [path, field] of all) {
    const check = ajv.compile({ ...field, $id: undefined, $defs: schema.$defs });
    const values = [...(field.default === undefined ? [] : [field.default]), ...(field.examples ?? [])];
    for (const value of [...values, ...Object.values(field['x-defaults'] ?? {})])
      assert.ok(check(value), `${path}: ${JSON.stringify(value)} ${JSON.stringify(check.errors)}`);
  }
});

test('every allowed word is explained, and nothing else is', () => {
  for (const [path, field] of all) {
    if (!field.enum) continue;
    assert.deepEqual(Object.keys(field['x-enum-descriptions'] ?? {}).sort(), field.enum.map(String).sort(), path);
  }
});

test('every pattern says in words what it wants', () => {
  for (const [path, field] of all) if (field.pattern) assert.ok(field['x-expected'], path);
});

test('maps with keys of the vocabulary are closed', () => {
  for (const [path, field] of all) if (field.properties) assert.equal(field.additionalProperties, false, path);
  assert.equal(schema.additionalProperties, false);
});

test('a $ref leads somewhere', () => {
  for (const [, pointer] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g))
    assert.ok(schemaAt(pointer).type, pointer);
});

test('a field is found by its path', () => {
  assert.equal(fieldAt(['nodes', 'mem1', 'port'])?.default, 11211);
  assert.equal(fieldAt(['pools', 'p', 'shards', 's', 'standby', 0])?.['x-reference'], 'node');
  assert.equal(fieldAt(['pools', 'p', 'failover', 'detection', 'interval'])?.['x-unit'], 'duration');
  assert.equal(fieldAt([]), schema);
  assert.equal(fieldAt(['nodes', 'mem1', 'nothing']), undefined);
  assert.equal(fieldAt(['constructor']), undefined);
  assert.equal(fieldAt(['zones', 'x']), undefined);
});

const node =
  'port zone memory item_max max_connections threads udp_port idle_timeout lru slab_automove evictions flush_all protocol auth tls weight version';
const failover = 'mode failback flush eject planned detection';
const alert = 'for severity';

/** The vocabulary as its page lists it; a field that is added or lost shows here. */
const vocabulary: Record<string, string> = {
  '': 'version cluster environment network zones hosts defaults nodes pools proxies clients monitoring outputs',
  'hosts.*': 'address zone rack memory cores',
  defaults: 'node failover',
  'defaults.node': node,
  'defaults.failover': failover,
  'nodes.*': `address host ${node} listen retired`,
  'nodes.*.lru': 'hot warm',
  'nodes.*.auth': 'type credentials',
  'nodes.*.auth.credentials': 'from_env from_file from_command',
  'nodes.*.tls': 'ca_file cert_file key_file verify server_name',
  'pools.*': 'shards replicas sharding replication gutter warmup failover capacity purpose uses immutable key_patterns',
  'pools.*.shards.*': 'primary standby weight range',
  'pools.*.sharding': 'strategy hash hash_tag key',
  'pools.*.replication': 'mode read on_miss',
  'pools.*.gutter': 'nodes ttl',
  'pools.*.warmup': 'from ttl',
  'pools.*.failover': failover,
  'pools.*.failover.eject': 'limit retry',
  'pools.*.failover.detection': 'check interval fast_interval down_interval timeout fall rise',
  'pools.*.capacity': 'working_set',
  'proxies.*':
    'type pools listen base_port placement over timeouts max_connections node_max_connections global_max_connections state_file hard_stop_after metrics instances',
  'proxies.*.timeouts': 'connect server queue idle probe',
  'proxies.*.metrics': 'address port',
  'proxies.*.instances.*': 'address zone peer_port runtime dataplane',
  'proxies.*.instances.*.runtime': 'socket address level via allow_remote',
  'proxies.*.instances.*.dataplane': 'url credentials',
  'clients.*': 'language library options pools processes pool_size connect_timeout timeout retries idle zone',
  'clients.*.pools.*': 'via protocol',
  monitoring: 'prometheus exporter alerts grafana',
  'monitoring.prometheus': 'scrape_interval evaluation_interval url credentials',
  'monitoring.exporter': 'port address',
  'monitoring.alerts':
    'node_down exporter_down shard_down redundancy_lost zone_down failover_active backend_empty left_in_maintenance flapping view_split hit_rate hit_rate_drop restarted evictions connections connections_rejected out_of_memory drift',
  'monitoring.alerts.node_down': alert,
  'monitoring.alerts.hit_rate': `${alert} below window min_rate`,
  'monitoring.alerts.evictions': `${alert} above window`,
  'monitoring.grafana': 'folder datasource',
  outputs: 'haproxy twemproxy mcrouter memcached-proxy memcached prometheus alerts grafana shard-map',
};

test('has the fields of the vocabulary, all of them and no other', () => {
  for (const [path, keys] of Object.entries(vocabulary)) {
    const field = path === '' ? schema : all.get(path);
    assert.deepEqual(Object.keys(field?.properties ?? {}).sort(), keys.split(' ').sort(), path);
  }
});

test('says of every field that names another thing what it names', () => {
  const references = [...all]
    .filter(([, field]) => field['x-reference'])
    .map(([path, f]) => `${path} ${f['x-reference']}`);
  assert.deepEqual(references.sort(), [
    'clients.*.pools.*.via proxy',
    'clients.*.zone zone',
    'defaults.node.zone zone',
    'hosts.*.zone zone',
    'nodes.*.host host',
    'nodes.*.zone zone',
    'pools.*.shards.*.primary node',
    'pools.*.warmup.from pool',
    'proxies.*.instances.*.zone zone',
    'proxies.*.over proxy',
  ]);
  for (const path of ['pools.*.shards.*.standby', 'pools.*.replicas.*', 'pools.*.gutter.nodes'])
    assert.equal(all.get(path)?.items?.['x-reference'], 'node', path);
  assert.equal(all.get('proxies.*.pools')?.items?.['x-reference'], 'pool');
  assert.equal(all.get('pools.*.replicas')?.propertyNames?.['x-reference'], 'zone');
  assert.equal(all.get('clients.*.pools')?.propertyNames?.['x-reference'], 'pool');
});
