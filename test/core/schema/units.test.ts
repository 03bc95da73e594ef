import { describe, test } from 'node:test';
import { base, expects, node, pool, proxy } from './expects';

describe('figures', () => {
  test('a duration without a unit', () => {
    expects(pool('failover: {detection: {interval: 500}}'), {
      code: 'duration-without-unit',
      at: '500',
      says: /Write 500ms or 0\.5s: HAProxy would read 500 as milliseconds, Prometheus not at all/,
      fixed: ['500ms', '500s'],
    });
    expects(pool('gutter: {nodes: [mem2], ttl: "5"}'), {
      code: 'duration-without-unit',
      at: '"5"',
      fixed: ['ttl: 5ms', 'ttl: 5s'],
    });
  });
  test('zero', () => {
    expects(node('idle_timeout: 0'), { code: 'duration-without-unit', at: '0', fixed: ['idle_timeout: 0s'] });
    expects(pool('failover: {detection: {interval: 0s}}'), { code: 'not-allowed-value', at: '0s', says: /above zero/ });
  });
  test('a duration with another word', () => {
    expects(pool('failover: {detection: {interval: 5 sec}}'), {
      code: 'not-allowed-value',
      at: '5 sec',
      fixed: ['interval: 5s'],
    });
    expects(pool('failover: {detection: {interval: 250MS}}'), {
      code: 'not-allowed-value',
      at: '250MS',
      fixed: ['interval: 250ms'],
    });
    expects(pool('failover: {detection: {interval: 1h30m}}'), {
      code: 'not-allowed-value',
      at: '1h30m',
      says: /one unit/,
    });
  });
  test('a size without a unit', () =>
    expects(node('memory: 512'), {
      code: 'memory-unit-ambiguous',
      at: '512',
      severity: 'warning',
      fixed: ['memory: 512MiB'],
    }));
  test('a size in powers of 1000', () =>
    expects(node('memory: 8GB'), {
      code: 'memory-unit-ambiguous',
      at: '8GB',
      severity: 'warning',
      says: /1000/,
      fixed: ['memory: 8GiB'],
    }));
  test('a size with another word', () =>
    expects(node('memory: 512m'), { code: 'not-allowed-value', at: '512m', fixed: ['memory: 512MiB'] }));
  test('a port', () => {
    expects(proxy('metrics: {port: 99999}'), { code: 'port-out-of-range', at: '99999', says: /1 to 65535/ });
    expects(proxy('metrics: {port: 0}'), { code: 'port-out-of-range', at: '0' });
    expects(`${base}nodes: {mem1: {address: 10.0.0.1:70000}}\n`, { code: 'port-out-of-range', at: '70000' });
    expects(`${base}nodes: {mem1: {address: "[::1]:0"}}\n`, { code: 'port-out-of-range', at: '"[::1]:0"' });
  });
  test('a weight', () => {
    expects(node('weight: 300'), { code: 'weight-out-of-range', at: '300', fixed: ['weight: 256'] });
    expects(node('weight: -1'), { code: 'weight-out-of-range', at: '-1', fixed: ['weight: 0'] });
    expects(node('weight: 1.5'), { code: 'weight-out-of-range', at: '1.5' });
  });
});
