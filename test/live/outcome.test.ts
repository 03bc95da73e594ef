import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, explain, failure, fromSystemError, printable } from '../../server/src/live/outcome';

describe('outcome', () => {
  test('system errors have their words', () => {
    const words = (code: string) => explain(fromSystemError(Object.assign(new Error('boom'), { code })));
    assert.equal(words('ECONNREFUSED'), 'connection refused');
    assert.equal(words('EAI_AGAIN'), 'the name does not resolve');
    assert.equal(words('EHOSTUNREACH'), 'no route to the address');
    assert.equal(words('EACCES'), 'no permission to open the socket');
    assert.equal(words('DEPTH_ZERO_SELF_SIGNED_CERT'), 'TLS failed: boom');
    assert.equal(words('ESOMETHING'), 'failed: boom');
  });

  test('first bytes name the other side', () => {
    const cause = (text: string) => diagnose(Buffer.from(text, 'latin1'))?.cause;
    assert.equal(cause(''), undefined);
    assert.equal(cause('ERROR Too many open connections\r\n'), 'connection-limit');
    assert.equal(cause('HTTP/1.0 200 OK'), 'http');
    assert.equal(cause('<!DOCTYPE html>'), 'http');
    assert.equal(cause('CLIENT_ERROR unauthenticated\r\n'), 'needs-login');
    assert.equal(cause('ERROR\r\n'), 'ascii-only');
    assert.equal(cause('\x15\x03\x01\x00\x02\x02\x46'), 'tls-only');
    assert.equal(cause('\xff\xff\xff'), 'not-memcached');
  });

  test('foreign text is one short line without control bytes', () => {
    assert.equal(printable('a\u0007b\u001b[31m\u202e c\n'), 'a b [31m  c');
    assert.equal(printable('x'.repeat(500)).length, 80);
    assert.equal(explain(failure('not-memcached', 'SSH-2.0')), 'not memcached: SSH-2.0');
  });
});
