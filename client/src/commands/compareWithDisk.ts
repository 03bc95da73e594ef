import * as vscode from 'vscode';
import { showDiff } from '../previews/diff';
import { exists, onDisk } from '../previews/onDisk';
import { type Command, specFor } from './command';
import { pickFile, previewed } from './pickFile';

/** What generating would change in the file that `outputs` keeps. */
export const compareWithDisk: Command = {
  id: 'memcachedHa.compareWithDisk',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    const item = spec && (await pickFile(parts, spec.uri, detail ?? previewed()));
    if (!item) return;
    const { t } = vscode.l10n;
    const file = onDisk(spec.uri, item);
    if (file && (await exists(file))) {
      await showDiff(file, spec.uri, item, t('{0}: on disk ↔ generated', item.fileName));
      return;
    }
    const message = file
      ? t('{0} is not there yet: write the generated files first.', item.path ?? '')
      : t('The spec does not say where {0} is kept: add “outputs: {1}: PATH”.', item.fileName, item.target);
    vscode.window.showInformationMessage(message);
  },
};
