const { randomUUID } = require('node:crypto');
const { renameSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:http');
const vscode = require('vscode');

/**
 * Listens on loopback and writes `{port, token}` to the file named by MEMCACHED_HA_EVALUATOR.
 * A POST of `{source, args}` with that token calls the function with `vscode` and the arguments,
 * and answers `{value}` or `{error}`.
 */
exports.activate = (/** @type {vscode.ExtensionContext} */ { subscriptions }) => {
  const address = process.env.MEMCACHED_HA_EVALUATOR;
  if (!address) return;
  const token = randomUUID();
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== token) return response.writeHead(403).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { source, args } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.end(JSON.stringify(await evaluate(source, args)));
  });
  server.listen(0, '127.0.0.1', () => {
    // Renamed into place, so that nobody reads half a file.
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    writeFileSync(`${address}.new`, JSON.stringify({ port, token }), { mode: 0o600 });
    renameSync(`${address}.new`, address);
  });
  subscriptions.push({ dispose: () => server.close() });
};

/** @param {string} source @param {unknown[]} args */
async function evaluate(source, args) {
  try {
    // The compiler wraps named inner functions in a call of __name.
    const posted = new Function('__name', `return (${source})`)((/** @type {unknown} */ f) => f);
    return { value: await posted(vscode, ...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
