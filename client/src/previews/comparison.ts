import * as vscode from 'vscode';
import {
  type LossParams,
  type LossResult,
  methods,
  type WhatIfParams,
  type WhatIfResult,
} from '../../../server/src/protocol';
import type { Server } from '../languageClient';
import { lossView, whatIfView } from './changeWords';
import type { ChangeView } from './messages';

/** What the placement view sets the spec against: an older text, or itself without a node or a zone. */
export type Comparison =
  | { readonly kind: 'saved'; readonly since: string; readonly pool?: string }
  | { readonly kind: 'text'; readonly since: string; readonly text: string }
  | { readonly kind: 'loss'; readonly node?: string; readonly zone?: string };

/** Asks the server and puts the answer into words. */
export async function compared(
  server: Server,
  spec: vscode.Uri,
  path: { readonly pool: string; readonly client?: string },
  comparison: Comparison,
): Promise<ChangeView> {
  const { t } = vscode.l10n;
  const asked = { uri: spec.toString(), ...path };
  if (comparison.kind === 'loss') {
    const { node, zone } = comparison;
    const params: LossParams = { ...asked, node, zone };
    return lossView(await request<LossResult>(server, methods.loss, params), node ?? zone ?? '', t);
  }
  const against = comparison.kind === 'text' ? { text: comparison.text } : await savedText(spec);
  const params: WhatIfParams = { ...asked, against };
  return whatIfView(await request<WhatIfResult>(server, methods.whatIf, params), comparison.since, t);
}

/** The server reads files itself; what lies elsewhere only the editor can read. */
async function savedText(spec: vscode.Uri): Promise<WhatIfParams['against']> {
  if (spec.scheme === 'file' || spec.scheme === 'untitled') return 'saved';
  return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(spec)) };
}

async function request<R>(server: Server, method: string, params: object): Promise<R | { ok: false; problem: string }> {
  try {
    return await server.request<R>(method, params);
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
