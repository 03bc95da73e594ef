import {
  type CompletionItem,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { type Completion, completion as complete } from '../../core/features/completion';
import { completionKinds } from '../convert';
import { type Call, type Handler, placeOf } from '../session';

export const completion: Handler<CompletionParams, CompletionItem[]> = (call) => {
  const place = placeOf(call);
  if (!place) return [];
  const { snapshot, spec, offset } = place;
  const names = spec.good?.basis.stale ? spec.good.cluster : snapshot.cluster;
  return complete(snapshot, offset, names).map((item, index) => toItem(call, item, index));
};

function toItem(call: Call<CompletionParams>, item: Completion, index: number): CompletionItem {
  const { client, convert, spec } = call;
  const { label, kind, detail, documentation, snippet, range } = item;
  const newText = client.snippets ? snippet : plain(snippet);
  return {
    label,
    detail,
    kind: completionKinds[kind],
    documentation: documentation && {
      kind: client.markdownCompletion ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: documentation,
    },
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: convert.range(spec!.lines, range), newText },
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertAsIs && { insertTextMode: InsertTextMode.asIs }),
  };
}

/** A snippet for a client without tab stops: their defaults stay, choices are left open. */
const plain = (snippet: string): string =>
  snippet
    .replace(/\$\{\d:([^}]*)\}/g, '$1')
    .replace(/\$\{\d\|[^}]*\|\}|\$\d/g, '')
    .replace(/\\([$}\\])/g, '$1');
