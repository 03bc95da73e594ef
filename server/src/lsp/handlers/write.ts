import { isGuarded } from '../../core/targets/outputFiles';
import type { WriteParams, WriteResult } from '../../protocol';
import type { Handler } from '../session';
import { lookAt } from './outputs';

/** Writes what was chosen, going by how the files are now. */
export const write: Handler<WriteParams, WriteResult> = async (call) => {
  const { paths, overwriteEdited, version } = call.params;
  const looked = await lookAt(call);
  if ('problem' in looked) return { written: [], failed: looked };
  const { spec, files } = looked;
  if (spec.version !== version)
    return { written: [], failed: { problem: 'The spec was changed meanwhile: look at its files again.' } };
  const chosen = files.filter(({ path, state }) => paths.includes(path) && state !== 'current');
  const edited = chosen.find(({ path, state }) => isGuarded(state) && !overwriteEdited.includes(path));
  if (edited) return { written: [], failed: { path: edited.path, problem: 'it was edited by hand, or may have been' } };
  return call.written.write(spec, chosen);
};
