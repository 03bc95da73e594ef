import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureWorkbench } from '../e2e/workbench';

const root = join(__dirname, '../..');
const workbench = join(root, 'test/e2e/harness/node_modules/code-server/lib/vscode');
/** Our grammars, and the YAML of the real VS Code that ours lies over. */
const folders = [join(root, 'syntaxes'), join(workbench, 'extensions/yaml/syntaxes')];

interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): { tokens: { startIndex: number; endIndex: number; scopes: string[] }[]; ruleStack: unknown };
}

/** `[text, scope]` of every token that is not blank; the scope is the innermost. */
export type Tokens = [text: string, scope: string][];

/** Splits texts into tokens as VS Code does, with its own engine. */
export async function tokenizer(scopeName: string): Promise<(text: string) => Tokens> {
  await ensureWorkbench();
  const textmate = require(join(workbench, 'node_modules/vscode-textmate'));
  const oniguruma = require(join(workbench, 'node_modules/vscode-oniguruma'));
  await oniguruma.loadWASM(readFileSync(join(workbench, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name: string) => grammars().get(name) ?? null,
  });
  const grammar: Grammar = await registry.loadGrammar(scopeName);
  return (text) => {
    let state: unknown = textmate.INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      const found = tokens.map(({ startIndex, endIndex, scopes }): Tokens[number] => {
        return [line.slice(startIndex, endIndex).trim(), scopes.at(-1)!];
      });
      return found.filter(([token]) => token !== '');
    });
  };
}

function grammars(): Map<string, { scopeName: string }> {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const all = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as { scopeName: string });
  return new Map(all.map((grammar) => [grammar.scopeName, grammar]));
}
