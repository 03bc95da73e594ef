import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  parseCliLevel,
  parseInfo,
  parseServerRows,
  parseServersState,
  parseTables,
  permissionDenied,
  type ServerRow,
  servingServer,
  writeError,
} from '../../server/src/live/haproxyReplies';
import recorded26 from '../fixtures/haproxy-runtime-samples/2.6.json';
import recorded32 from '../fixtures/haproxy-runtime-samples/3.2.json';

type Recorded = Record<string, { in: string; out: string }>;

const isMessage = (out: string) => /^(No such|Can't find|Permission denied)/.test(out.trim());
const shown = (row: ServerRow) => `${row.server} ${row.status} ${row.weight} ${row.role} ${row.check}`.trim();

for (const [version, recorded] of Object.entries({ '2.6': recorded26, '3.2': recorded32 } as Record<
  string,
  Recorded
>)) {
  const out = (name: string) => recorded[name]!.out;
  const rows = (name: string) => parseServerRows(out(name))!.map(shown);
  const serving = (name: string) =>
    servingServer(parseServerRows(out(name))!.filter(({ backend }) => backend === 'users-s1'));

  describe(`haproxyReplies: HAProxy ${version}`, () => {
    test('every recorded table parses, every message does not', () => {
      const parsers: [RegExp, (reply: string) => unknown][] = [
        [/^show stat/, parseServerRows],
        [/^show servers state/, parseServersState],
        [/^show table/, parseTables],
        [/^show info/, parseInfo],
        [/^show cli level$/, parseCliLevel],
      ];
      let seen = 0;
      for (const [name, sample] of Object.entries(recorded)) {
        const parse = parsers.find(([command]) => command.test(sample.in))?.[1];
        if (!parse) continue;
        seen++;
        assert.equal(parse(sample.out) === undefined, isMessage(sample.out), `${name}: ${sample.in}`);
      }
      assert.ok(seen > 40);
    });

    test('no parser takes the reply of another command', () => {
      for (const { in: command, out: reply } of Object.values(recorded)) {
        if (!/^show stat/.test(command)) assert.equal(parseServerRows(reply), undefined, command);
        if (!/show servers state/.test(command)) assert.equal(parseServersState(reply), undefined, command);
        if (!/^show info/.test(command)) assert.equal(parseInfo(reply), undefined, command);
      }
    });

    test('writes: an empty line is done, a message is why not', () => {
      for (const [name, { in: command, out: reply }] of Object.entries(recorded)) {
        if (!/^(set|enable|disable|shutdown) /.test(command) || command.includes(';')) continue;
        const refused = /^\d+-(err|op|user)-|-(bad|bad\w*|257|too-big|negative|no-agent|no-resolvers)$|^170-/.test(
          name,
        );
        const wraps = name.endsWith('set-addr-badport');
        assert.equal(writeError(reply) !== undefined, refused && !wraps, `${name}: ${command} -> ${reply}`);
      }
      assert.equal(writeError(out('094-err-unknown-backend')), 'No such backend.');
      assert.equal(writeError(out('082-set-addr')), undefined);
      assert.ok(permissionDenied(out('118-op-set-state')));
      assert.ok(!permissionDenied(out('095-err-unknown-server')));
    });

    test('levels', () => {
      assert.equal(parseCliLevel(out('019-show-cli-level')), 'admin');
      assert.equal(parseCliLevel(out('125-op-show-cli-level')), 'operator');
      assert.equal(parseCliLevel(out('138-user-show-cli-level')), 'user');
    });

    test('servers state: operation, maintenance, drain', () => {
      const first = (name: string) => {
        const { backend, server, address, port, operation, maintenance, drained } = parseServersState(out(name))![0]!;
        return [backend, server, `${address}:${port}`, operation, maintenance, drained];
      };
      const name = ['users-s1', 'users-s1-a', '127.0.0.1:30101'];
      assert.deepEqual(first('014-show-servers-state'), [...name, 'running', false, false]);
      assert.deepEqual(first('029-state-after-drain'), [...name, 'running', false, true]);
      assert.deepEqual(first('034-state-after-maint').slice(3, 5), ['stopped', true]);
      assert.equal(parseServersState(out('014-show-servers-state'))!.length, 9);
    });

    test('server rows by header name', () => {
      assert.deepEqual(rows('010-show-stat-servers-only'), [
        'users-s1-a UP 1 active L7OK',
        'users-s1-b UP 1 backup L7OK',
      ]);
      assert.match(rows('079-stat-disabled')[0]!, /^users-s1-a MAINT 1 active/);
      assert.deepEqual(rows('183-stat-both-dead'), [
        'users-s1-a DOWN 1 active L4CON',
        'users-s1-b DOWN 1 backup L4CON',
      ]);
      assert.equal(parseServerRows(out('026-show-stat-same-name-trap'))!.length, 0);
    });

    test('the serving server', () => {
      assert.equal(serving('006-show-stat'), 'users-s1-a');
      assert.equal(serving('030-stat-after-drain'), 'users-s1-b');
      assert.equal(serving('035-stat-after-maint'), 'users-s1-b');
      assert.equal(serving('070-stat-weight-0'), 'users-s1-b');
      assert.equal(serving('060-stat-health-stopping'), 'users-s1-b');
      assert.equal(serving('048-stat-backend-down'), null);
      assert.equal(serving('183-stat-both-dead'), null);
    });
  });
}

describe('haproxyReplies', () => {
  const row = (server: string, status: string, role: ServerRow['role'], weight = 1): ServerRow => ({
    backend: 'be',
    server,
    status,
    weight,
    role,
    sessions: 0,
    since: null,
    check: '',
    checkDetail: '',
  });

  test('a stick-table entry wins while its server is neither down nor in maintenance', () => {
    const pair = (a: string, b: string) => [row('a', a, 'active'), row('b', b, 'backup')];
    assert.equal(servingServer(pair('UP', 'UP'), 'b'), 'b');
    assert.equal(servingServer(pair('UP', 'DRAIN'), 'b'), 'b');
    assert.equal(servingServer(pair('UP', 'DOWN'), 'b'), 'a');
    assert.equal(servingServer(pair('UP', 'MAINT'), 'b'), 'a');
    assert.equal(servingServer(pair('UP', 'UP'), 'renamed'), 'a');
  });

  test('going down still serves, coming up does not yet, unchecked does', () => {
    assert.equal(servingServer([row('a', 'UP 1/2', 'active'), row('b', 'UP', 'backup')]), 'a');
    assert.equal(servingServer([row('a', 'DOWN 1/2', 'active'), row('b', 'UP', 'backup')]), 'b');
    assert.equal(servingServer([row('a', 'no check', 'active')]), 'a');
  });

  test('tables with and without an entry', () => {
    const reply = `# table: be_a, type: integer, size:1, used:1
0x557ded9980b0: key=1 use=0 exp=0 server_id=2 server_key=mem-b

# table: be_b, type: integer, size:1, used:0

`;
    assert.deepEqual(parseTables(reply), [
      { name: 'be_a', type: 'integer', size: 1, used: 1, serverKeys: ['mem-b'] },
      { name: 'be_b', type: 'integer', size: 1, used: 0, serverKeys: [] },
    ]);
    assert.deepEqual(parseTables('\n'), []);
  });

  test('quoted cells', () => {
    const reply = '# pxname,svname,status,weight,bck,type,last_chk,\nbe,a,DOWN,1,0,2,"said ""no"", twice",\n';
    assert.equal(parseServerRows(reply)![0]!.checkDetail, 'said "no", twice');
  });
});
