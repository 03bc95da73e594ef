import * as vscode from 'vscode';
import { checkPrograms } from './checkPrograms';
import type { Argument, Command, Detail, Parts } from './command';
import { compareWithCommit } from './compareWithCommit';
import { compareWithDisk } from './compareWithDisk';
import { copyAddress } from './copyAddress';
import { failBack } from './failBack';
import { failOver } from './failOver';
import { goToSpec } from './goToSpec';
import { importSpec } from './importSpec';
import { newSpec } from './newSpec';
import { openSpec } from './openSpec';
import { placeKey } from './placeKey';
import { preview } from './preview';
import { refresh } from './refresh';
import { restartServer } from './restartServer';
import { showLog } from './showLog';
import { showPlacement } from './showPlacement';
import { showWhatIf } from './showWhatIf';
import { write } from './write';

const commands: readonly Command[] = [
  checkPrograms,
  compareWithCommit,
  compareWithDisk,
  copyAddress,
  failBack,
  failOver,
  goToSpec,
  importSpec,
  newSpec,
  openSpec,
  placeKey,
  preview,
  refresh,
  restartServer,
  showLog,
  showPlacement,
  showWhatIf,
  write,
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
