import type { Snapshot } from '../analyze';
import { type DocumentSymbol, documentSymbols } from './documentSymbols';

export interface NamedSymbol extends DocumentSymbol {
  readonly owner: string;
}

/** What a spec declares whose name holds the letters of `query` in their order. */
export function workspaceSymbols(snapshot: Snapshot, query: string): NamedSymbol[] {
  const found: NamedSymbol[] = [];
  const letters = query.toLowerCase();
  const walk = (symbols: readonly DocumentSymbol[], owner: string): void => {
    for (const symbol of symbols) {
      if (symbol.kind !== 'section' && holds(symbol.name.toLowerCase(), letters)) found.push({ ...symbol, owner });
      walk(symbol.children, symbol.kind === 'section' ? owner : symbol.name);
    }
  };
  walk(documentSymbols(snapshot), '');
  return found;
}

function holds(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
