import { LSPErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { rename as edit } from '../../core/features/rename';
import { type Handler, placeOf } from '../session';
import { workspaceEdit } from '../workspaceEdit';

export const rename: Handler<RenameParams, WorkspaceEdit | null> = (call) => {
  const place = placeOf(call);
  if (!place) return null;
  const renamed = edit(place.snapshot, place.offset, call.params.newName);
  if ('problem' in renamed) throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.problem);
  return workspaceEdit(call, place.spec, renamed.edits);
};
