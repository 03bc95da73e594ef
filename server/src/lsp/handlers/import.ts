import { importFiles, noteText } from '../../core/import';
import type { ImportParams, ImportResult } from '../../protocol';
import type { Handler } from '../session';

export const importSpec: Handler<ImportParams, ImportResult> = ({ params: { text, fileName } }) => {
  const result = importFiles([{ name: fileName, text }]);
  if (!result.ok) return { ok: false, problem: `${result.file}: ${result.problem}` };
  return { ok: true, text: result.text, notes: result.notes.map(noteText) };
};
