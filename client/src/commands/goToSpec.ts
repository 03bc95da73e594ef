import * as vscode from 'vscode';
import {
  methods,
  type OutputItem,
  type OutputsResult,
  type Range,
  type RenderParams,
  type RenderResult,
  type SpecParams,
} from '../../../server/src/protocol';
import { specNameIn } from '../previews/generatedFiles';
import { sourcesOf } from '../previews/lines';
import { onDisk } from '../previews/onDisk';
import { reveal } from '../range';
import type { Command, Parts } from './command';

/** From a line of a generated file to the place of the spec that it comes from; to the spec alone when that moved on. */
export const goToSpec: Command = {
  id: 'memcachedHa.goToSpec',
  async run(parts) {
    const { t } = vscode.l10n;
    const editor = vscode.window.activeTextEditor;
    const name = editor && specNameIn(editor.document);
    if (!editor || name === undefined) {
      vscode.window.showInformationMessage(t('The file in front was not generated from a spec.'));
      return;
    }
    const origin = await originOf(parts, editor.document.uri, name);
    if (!origin) {
      vscode.window.showInformationMessage(t('{0} is not in this workspace.', name));
      return;
    }
    await reveal(origin.spec, await placeBehind(parts, origin, editor));
  },
};

interface Origin {
  readonly spec: vscode.Uri;
  /** Absent when the spec keeps the file elsewhere. */
  readonly item?: OutputItem;
}

/** Of the specs with that name the one that keeps the file. */
async function originOf({ specs, server }: Parts, file: vscode.Uri, name: string): Promise<Origin | undefined> {
  const found = [...specs.open().map(({ uri }) => uri), ...(await specs.find())];
  const candidates = found.filter(({ path }) => path.slice(path.lastIndexOf('/') + 1) === name);
  for (const spec of candidates) {
    const params: SpecParams = { uri: spec.toString() };
    const result = await server.request<OutputsResult>(methods.outputs, params);
    const outputs = result.ok ? result.outputs : [];
    const item = outputs.find((output) => onDisk(spec, output)?.toString() === file.toString());
    if (item) return { spec, item };
  }
  return candidates[0] && { spec: candidates[0] };
}

/** Lines can be told only while the file is what the spec generates. */
async function placeBehind(
  { server }: Parts,
  { spec, item }: Origin,
  { document, selection }: vscode.TextEditor,
): Promise<Range | undefined> {
  if (item?.state !== 'current' || document.isDirty) return undefined;
  const { target, instance, proxy, node, pool, beside } = item;
  const params: RenderParams = { uri: spec.toString(), target, instance, proxy, node, pool, beside };
  const rendered = await server.request<RenderResult>(methods.render, params);
  return rendered.ok ? sourcesOf(rendered.sources, selection.active.line, selection.active.line)[0] : undefined;
}
