import * as vscode from 'vscode';
import type { Argument, Command, Detail, Parts } from './command';
import { copyAddress } from './copyAddress';
import { failBack } from './failBack';
import { failOver } from './failOver';
import { newSpec } from './newSpec';
import { openSpec } from './openSpec';
import { placeKey } from './placeKey';
import { previewHaproxy } from './previewHaproxy';
import { refresh } from './refresh';
import { restartServer } from './restartServer';
import { showLog } from './showLog';
import { showPlacement } from './showPlacement';
import { showWhatIf } from './showWhatIf';

const commands: readonly Command[] = [
  copyAddress,
  failBack,
  failOver,
  newSpec,
  openSpec,
  placeKey,
  previewHaproxy,
  refresh,
  restartServer,
  showLog,
  showPlacement,
  showWhatIf,
];

/** Registers every command; what one throws is shown in a line and kept in the log. */
export function registerCommands(parts: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(({ id, run }) =>
      vscode.commands.registerCommand(id, async (argument?: Argument, detail?: Detail) => {
        try {
          await run(parts, argument, detail);
        } catch (error) {
          parts.server.log.error(id, error);
          vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
      }),
    ),
  );
}
