import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { story } from '../story';

story('workbench opens the examples', { themes: ['dark', 'light'] }, async ({ page, vscode, folder }) => {
  const opened = await vscode.until((api) => api.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath));
  assert.deepEqual(opened, [folder]);
  const files = await vscode.run(async (api) => {
    const found = await api.workspace.findFiles('*.memcached.yaml');
    return found.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).sort();
  });
  assert.notEqual(files.length, 0);

  await page.openFile(files[0]!);
  assert.equal(basename(await vscode.until((api) => api.window.activeTextEditor?.document.fileName)), files[0]);
  await page.screenshot('opened');
});
