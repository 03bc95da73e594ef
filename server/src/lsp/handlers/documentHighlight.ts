import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { documentHighlight as highlight } from '../../core/features/documentHighlight';
import { type Handler, placeOf } from '../session';

export const documentHighlight: Handler<DocumentHighlightParams, DocumentHighlight[]> = (call) => {
  const place = placeOf(call);
  if (!place) return [];
  return highlight(place.snapshot, place.offset).map(({ range, declares }) => ({
    range: call.convert.range(place.spec.lines, range),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
};
