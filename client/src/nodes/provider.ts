import * as vscode from 'vscode';
import type { LiveParams } from '../../../server/src/protocol';
import { childrenOf, type Element, idOf, roots } from './elements';
import { type Look, lookOf } from './look';
import { itemOf, tooltipOf } from './nodeItem';

/** A row keeps its identity while what it stands for changes with every poll. */
export interface Row {
  readonly id: string;
  element: Element;
  look: Look;
}

/** The live tree: cluster, shards, nodes; load balancers, instances, backends. */
export class NodesProvider implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  private rows = new Map<string, Row>();
  private live: LiveParams = { clusters: [] };

  readonly onDidChangeTreeData = this.changed.event;

  /** Takes the state over and repaints the rows that look different or have other children; nothing else. */
  update(live: LiveParams): void {
    const before = this.rows;
    const oldRoots = this.roots().map(idOf);
    this.live = live;
    this.rows = new Map();
    const repainted: Row[] = [];
    const visit = (element: Element): void => {
      const look = lookOf(element, vscode.l10n.t, Date.now());
      const old = before.get(idOf(element));
      const row = old ?? { id: idOf(element), element, look };
      if (old && !(sameLook(old.look, look) && sameIds(childrenOf(old.element), childrenOf(element))))
        repainted.push(row);
      Object.assign(row, { element, look });
      this.rows.set(row.id, row);
      for (const child of childrenOf(element)) visit(child);
    };
    for (const root of this.roots()) visit(root);

    if (oldRoots.join() !== this.roots().map(idOf).join()) this.changed.fire(undefined);
    else if (repainted.length > 0) this.changed.fire(repainted);
  }

  getChildren(row?: Row): Row[] {
    const elements = row ? childrenOf(row.element) : this.roots();
    return elements.flatMap((element) => this.rows.get(idOf(element)) ?? []);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row.element, row.look);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    item.tooltip = tooltipOf(row.element, row.look);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Without leave to connect there is nothing live to show: the welcome view says what to do. */
  private roots(): Element[] {
    return this.live.paused === 'untrusted' || this.live.paused === 'off' ? [] : roots(this.live);
  }
}

function sameLook(one: Look, other: Look): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameIds(some: Element[], others: Element[]): boolean {
  return some.map(idOf).join() === others.map(idOf).join();
}
