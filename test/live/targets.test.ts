// needs: memcached, haproxy
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explain } from '../../server/src/live/outcome';
import { Poller, type PollState } from '../../server/src/live/poller';
import { HaproxyTarget, type LiveReading, NodeTarget } from '../../server/src/live/targets';
import { freePort } from '../lab/freePort';
import { shardProxies, startHaproxy } from '../lab/haproxy';
import { startMemcached } from '../lab/memcached';
import { silent, startMisbehavingServer } from '../lab/misbehavingServer';
import { tcpSockets } from '../lab/sockets';
import { waitFor } from '../lab/waitFor';

describe('targets: real nodes and a real HAProxy under the poller', () => {
  test('figures, a kill, a restart, and nothing left after dispose', async () => {
    const primary = await startMemcached();
    const standby = await startMemcached(['-B', 'ascii']);
    const hung = await startMisbehavingServer(silent);
    const haproxy = await startHaproxy(shardProxies('s0', await freePort(), { a: primary, b: standby }));
    const states = new Map<string, PollState<LiveReading>>();
    const poller = new Poller<LiveReading>({
      intervalMs: 400,
      emitMs: 20,
      onChange: (changed) => {
        for (const [id, state] of changed) states.set(id, state);
      },
    });
    const { host } = primary;
    poller.setTargets([
      new NodeTarget({ id: 'a', host, port: primary.port }),
      new NodeTarget({ id: 'b', host, port: standby.port }),
      new NodeTarget({ id: 'hung', host, port: hung.port }),
      new HaproxyTarget('lb', { path: haproxy.admin }),
    ]);
    poller.resume();

    const reading = (id: string) => {
      const state = states.get(id);
      return state?.word === 'up' ? state.value : undefined;
    };
    const serving = () => {
      const proxy = reading('lb');
      return proxy?.kind === 'haproxy' ? proxy.view.backends[0]?.serving : undefined;
    };
    const node = (id: string) => {
      const value = reading(id);
      return value?.kind === 'node' ? value : undefined;
    };
    await waitFor('both nodes are up', () => node('a')?.transport === 'binary' && node('b')?.transport === 'ASCII');
    assert.equal(node('a')?.figures.pid, primary.pid);
    await waitFor('HAProxy says who serves', () => serving() === 'a');
    await waitFor('the hung one is down', () => states.get('hung')?.word === 'down');

    await primary.stop();
    const down = await waitFor('the killed node is down', () => {
      const state = states.get('a');
      return state?.word === 'down' && state;
    });
    assert.equal(explain(down.failure), 'connection refused');
    assert.equal(down.misses, 2);
    await waitFor('the standby serves', () => serving() === 'b');

    const again = await startMemcached([], { port: primary.port });
    const event = await waitFor('the restart is seen', () => node('a')?.event);
    assert.equal(event, 'restarted');
    assert.equal(node('a')?.figures.pid, again.pid);

    poller.dispose();
    await waitFor('the hung server has no connection left', () => hung.open() === 0);
    await hung.stop();
    await waitFor('no TCP socket is left', () => tcpSockets() === 0);
    await Promise.all([again.stop(), standby.stop(), haproxy.stop()]);
  });
});
