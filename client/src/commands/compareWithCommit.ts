import * as vscode from 'vscode';
import { historyOf } from '../git';
import { previewUri } from '../previews/address';
import { showDiff } from '../previews/diff';
import { type Command, specFor } from './command';
import { pickFile, previewed } from './pickFile';

const last = 'HEAD';

/** What the edits of the spec since the last commit change in a generated file. */
export const compareWithCommit: Command = {
  id: 'memcachedHa.compareWithCommit',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    const item = spec && (await pickFile(parts, spec.uri, detail ?? previewed()));
    if (!item) return;
    const history = await historyOf(spec.uri);
    if (!history) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('The spec is in no Git repository, so there is no commit to compare with.'),
      );
      return;
    }
    await history.text(last); // a spec that was never committed is told in a sentence
    const title = vscode.l10n.t('{0}: last commit ↔ now', item.fileName);
    await showDiff(previewUri(spec.uri, item, last), spec.uri, item, title);
  },
};
