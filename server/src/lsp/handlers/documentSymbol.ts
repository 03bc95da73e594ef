import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols, type DocumentSymbol as OurSymbol } from '../../core/features/documentSymbols';
import { symbolKinds } from '../convert';
import type { Spec } from '../documents';
import type { Call, Handler } from '../session';

type Params = DocumentSymbolParams;

export const documentSymbol: Handler<Params, DocumentSymbol[] | SymbolInformation[]> = (call) => {
  const { spec } = call;
  if (!spec) return [];
  const symbols = documentSymbols(spec.snapshot);
  return call.client.nestedSymbols
    ? symbols.map((symbol) => nested(call, spec, symbol))
    : symbols.flatMap((symbol) => flat(call, spec, symbol));
};

function nested(call: Call<Params>, spec: Spec, symbol: OurSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: call.convert.range(spec.lines, symbol.range),
    selectionRange: call.convert.range(spec.lines, symbol.selection),
    children: symbol.children.map((child) => nested(call, spec, child)),
  };
}

function flat(call: Call<Params>, spec: Spec, symbol: OurSymbol, containerName?: string): SymbolInformation[] {
  const location = { uri: spec.uri, range: call.convert.range(spec.lines, symbol.range) };
  const own = { name: symbol.name, kind: symbolKinds[symbol.kind], location, containerName };
  return [own, ...symbol.children.flatMap((child) => flat(call, spec, child, symbol.name))];
}
