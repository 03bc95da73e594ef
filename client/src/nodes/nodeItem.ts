import * as vscode from 'vscode';
import { type Element, idOf } from './elements';
import type { Look } from './look';
import { facts } from './words';

const collapsible = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** A row of the tree; its tooltip is made when somebody points at it. */
export function itemOf(element: Element, look: Look): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label, collapsible[look.state]);
  item.id = idOf(element);
  item.description = look.description;
  item.iconPath = new vscode.ThemeIcon(
    look.icon.id,
    look.icon.color ? new vscode.ThemeColor(look.icon.color) : undefined,
  );
  item.contextValue = look.context;
  item.accessibilityInformation = { label: `${look.label}, ${look.description.replaceAll(' · ', ', ')}` };
  return item;
}

/** Names and causes are text of others: they are appended as text, never as Markdown. */
export function tooltipOf(element: Element, look: Look): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(look.label).appendMarkdown('** ').appendText(look.description);
  for (const { term, value } of facts(element, vscode.l10n.t, Date.now())) {
    tooltip.appendMarkdown('\n- ').appendText(`${term}: ${value}`);
  }
  return tooltip;
}
