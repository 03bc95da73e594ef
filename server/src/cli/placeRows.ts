import type { PlaceAnswer, Refused } from '../core/features/placement';
import type { Print } from './output';
import { table } from './table';

export type Row = { readonly key: string } & (PlaceAnswer | Refused);

/** Prints rows as they come; nothing is kept but what a table needs for its widths. */
export interface RowWriter {
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}

export const rowFormats = {
  json: (print: Print): RowWriter => {
    let begun = false;
    return {
      write: (rows) => {
        const items = rows.map(({ range: _, ...row }: Row & { range?: unknown }) => {
          const before = begun ? ',\n' : '[\n';
          begun = true;
          return before + JSON.stringify(row, null, 2).replace(/^/gm, '  ');
        });
        return print(items.join(''));
      },
      end: () => print(begun ? '\n]\n' : '[]\n'),
    };
  },
  csv: (print: Print): RowWriter => {
    let head = `${columns.join(',')}\n`;
    const write = (rows: readonly Row[]): Promise<void> => {
      const lines = rows.map((row) => `${cells(row).map(csvCell).join(',')}\n`);
      const text = head + lines.join('');
      head = '';
      return print(text);
    };
    return { write, end: () => write([]) };
  },
  text: (print: Print): RowWriter => {
    let waiting: Row[] = [];
    let only = true;
    const notes = new Set<string>();
    const flush = (): Promise<void> => {
      const text = `${table(columns, waiting.map(cells))}\n`;
      waiting = [];
      only = false;
      return print(text);
    };
    return {
      async write(rows) {
        for (const row of rows) {
          if (row.ok) for (const note of row.assumptions) notes.add(note);
          if (waiting.push(row) >= rowsPerTable) await flush();
        }
      },
      async end() {
        const [first] = waiting;
        if (only && waiting.length === 1 && first.ok) return print(explained(first));
        if (waiting.length > 0 || only) await flush();
        await print([...notes].map((note) => `${note}\n`).join(''));
      },
    };
  },
} satisfies Record<string, (print: Print) => RowWriter>;

const columns = ['key', 'shard', 'node', 'address'];
/** Columns are as wide as these rows need; the next ones begin with the head again. */
const rowsPerTable = 1_000;

const cells = (row: Row): string[] =>
  row.ok ? [row.key, row.shard, row.node ?? '', row.address ?? ''] : [row.key, '', '', row.problem];

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function explained(row: { readonly key: string } & PlaceAnswer): string {
  const where = [row.node, row.address].filter(Boolean).join(', ');
  const lines = [`${row.key} → ${row.shard}${where ? ` (${where})` : ''}`, `  by ${row.implementation}`];
  lines.push(
    ...row.reason.map((reason) => `  ${reason}`),
    ...row.assumptions.map((assumption) => `  Assumed: ${assumption}`),
  );
  return `${lines.join('\n')}\n`;
}
