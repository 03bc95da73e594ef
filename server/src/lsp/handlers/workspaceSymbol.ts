import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { workspaceSymbols } from '../../core/features/workspaceSymbols';
import { symbolKinds } from '../convert';
import type { Handler } from '../session';

const most = 500;

export const workspaceSymbol: Handler<WorkspaceSymbolParams, SymbolInformation[]> = async (call) => {
  const found: SymbolInformation[] = [];
  for (const spec of await call.workspace.specs())
    for (const { name, kind, selection, owner } of workspaceSymbols(spec.snapshot, call.params.query))
      found.push({
        name,
        kind: symbolKinds[kind],
        location: { uri: spec.uri, range: call.convert.range(spec.lines, selection) },
        containerName: owner,
      });
  return found.slice(0, most);
};
