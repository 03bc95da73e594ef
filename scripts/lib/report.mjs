import { resolve } from 'node:path';
import { inspect, stripVTControlCharacters } from 'node:util';

/** Counts and prints results as they come; the last line is `N passed, N failed, N skipped`. */
export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** @param {string} name @param {number} [milliseconds] */
  pass(name, milliseconds) {
    this.passed++;
    console.log(`✔ ${name}${time(milliseconds)}`);
  }

  /** @param {string} name @param {string} [detail] */
  fail(name, detail) {
    this.failed++;
    console.log(`✖ ${name}`);
    if (detail) console.log(detail.replace(/^/gm, '    '));
  }

  /** Never silent: says why, and what would make it run. @param {string} name @param {string} why */
  skip(name, why) {
    this.skipped++;
    console.log(`▲ SKIPPED ${name}: ${why}`);
  }

  /**
   * Follows a run of node:test over one file: a line when it ends, after a line with the error for each failure.
   * @param {string} file
   * @param {AsyncIterable<{type: string, data: any}>} events
   */
  async follow(file, events) {
    const start = performance.now();
    let passed = 0;
    let output = '';
    /** @type {{label: string, error: any}[]} */
    const failures = [];
    for await (const { type, data } of events) {
      if (type === 'test:diagnostic' && data.message.startsWith('played again'))
        console.log(`↻ ${file}: ${stripVTControlCharacters(data.message)}`);
      if (type === 'test:stdout' || type === 'test:stderr') output += data.message;
      if (type !== 'test:pass' && type !== 'test:fail') continue;
      const label = resolve(data.name) === resolve(file) ? file : `${file} > ${data.name}`;
      if (type === 'test:fail') {
        // A parent fails with its subtests, which have been counted.
        if (data.details.error?.failureType !== 'subtestsFailed') failures.push({ label, error: data.details.error });
      } else if (data.skip !== undefined || data.todo !== undefined) {
        this.skip(label, String(data.skip || data.todo || 'the test says so'));
      } else if (data.details.type !== 'suite') {
        passed++;
      }
    }
    for (const { label, error } of failures) this.fail(label, explain(error));
    if (failures.length > 0 && output) console.log(`  output of ${file}:\n${output.trimEnd().replace(/^/gm, '    ')}`);
    this.passed += passed;
    if (passed > 0) console.log(`✔ ${file}: ${passed}${time(performance.now() - start)}`);
  }

  /** Prints the last line. Returns the exit code; with `strict` a skip counts as a failure. @param {boolean} strict */
  finish(strict) {
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
    return this.failed > 0 || (strict && this.skipped > 0) ? 1 : 0;
  }
}

/** @param {number} [milliseconds] */
const time = (milliseconds) => (milliseconds === undefined ? '' : ` (${(milliseconds / 1000).toFixed(1)} s)`);

/** The cause of a failed test, without the frames of Node itself. @param {any} error */
function explain(error) {
  const cause = error?.cause ?? error;
  const text = cause instanceof Error || cause?.stack ? cause.stack : inspect(cause);
  return stripVTControlCharacters(String(text))
    .replace(/^ +at .*node:(internal|async_hooks).*\n?/gm, '')
    .trimEnd();
}
