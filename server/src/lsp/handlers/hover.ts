import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hover as describe } from '../../core/features/hover';
import { liveLines } from '../liveLines';
import { type Handler, placeOf } from '../session';

export const hover: Handler<HoverParams, Hover | null> = (call) => {
  const place = placeOf(call);
  if (!place) return null;
  const { spec, snapshot, offset } = place;
  const found = describe(snapshot, offset, (node) => liveLines(call.figures(), spec.uri, node));
  if (!found) return null;
  const kind = call.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: found.text }, range: call.convert.range(spec.lines, found.range) };
};
