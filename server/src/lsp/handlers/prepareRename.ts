import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  ResponseError,
} from 'vscode-languageserver';
import { prepareRename as prepare } from '../../core/features/rename';
import { type Handler, placeOf } from '../session';

export const prepareRename: Handler<PrepareRenameParams, PrepareRenameResult | null> = (call) => {
  const place = placeOf(call);
  if (!place) return null;
  const prepared = prepare(place.snapshot, place.offset);
  if ('problem' in prepared) throw new ResponseError(LSPErrorCodes.RequestFailed, prepared.problem);
  return { range: call.convert.range(place.spec.lines, prepared.range), placeholder: prepared.text };
};
