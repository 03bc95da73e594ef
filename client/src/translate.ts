/** `vscode.l10n.t`, handed to files that are free of `vscode` so that they can be tested without an editor. */
export type Translate = (message: string, ...values: (string | number)[]) => string;
