import * as vscode from 'vscode';
import {
  methods,
  type PathItem,
  type PlaceParams,
  type PlaceResult,
  type SharesParams,
  type SharesResult,
} from '../../../server/src/protocol';
import type { Server } from '../languageClient';
import { latest } from '../latest';
import { answer } from '../previews/placementWords';
import { reveal } from '../range';
import { type Command, specFor } from './command';

/** Where a key goes, answered while it is typed; Enter shows the shard in the spec. */
export const placeKey: Command = {
  id: 'memcachedHa.placeKey',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    if (!spec) return;
    const params: SharesParams = { uri: spec.uri.toString() };
    const shares = await parts.server.request<SharesResult>(methods.shares, params);
    const path = await pickPath(shares, detail?.pool);
    if (path) ask(spec.uri, path, parts.server);
  },
};

async function pickPath(shares: SharesResult, wanted?: string): Promise<PathItem | undefined> {
  const paths = shares.paths.filter(({ pool }) => wanted === undefined || pool === wanted);
  if (paths.length === 0) {
    vscode.window.showInformationMessage(shares.ok ? vscode.l10n.t('The spec has no pool.') : shares.problem);
  }
  if (paths.length < 2) return paths[0];
  const choices = paths.map((path) => ({ label: path.label, path }));
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('On which way to the pool?'),
  });
  return chosen?.path;
}

function ask(spec: vscode.Uri, { pool, client, label }: PathItem, server: Server): void {
  const input = vscode.window.createQuickPick();
  let found: PlaceResult | undefined;
  input.title = vscode.l10n.t('Where does this key go? {0}', label);
  input.placeholder = vscode.l10n.t('a key, such as user:42');

  const place = latest(async () => {
    const key = input.value;
    found = key ? await request(server, { uri: spec.toString(), pool, client, key }) : undefined;
    input.items = found ? rows(found) : [];
  });
  const subscriptions = vscode.Disposable.from(
    input,
    input.onDidChangeValue(place),
    input.onDidAccept(() => {
      input.hide();
      if (found?.ok && found.range) reveal(spec, found.range);
    }),
    input.onDidHide(() => subscriptions.dispose()),
  );
  input.show();
}

async function request(server: Server, params: PlaceParams): Promise<PlaceResult> {
  try {
    return await server.request<PlaceResult>(methods.place, params);
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The answer as rows. The words stand in the descriptions: a label that matches what is typed would be moved to the top.
 */
function rows(result: PlaceResult): vscode.QuickPickItem[] {
  const { heading, facts, reason, assumptions } = answer(result, vscode.l10n.t);
  const row = (icon: string, description: string): vscode.QuickPickItem => ({
    label: `$(${icon})`,
    description,
    alwaysShow: true,
  });
  return [
    row(result.ok ? 'arrow-right' : 'warning', heading),
    ...facts.map(({ term, value }) => row('dash', `${term}: ${value}`)),
    ...reason.map((step, index) => row('blank', `${index + 1}. ${step}`)),
    ...assumptions.map((assumption) => row('info', assumption)),
  ];
}
