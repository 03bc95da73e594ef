import { describe, type Options, type OptionTable, type Values } from './options';
import type { Placement, Problem, Server } from './placement';

/** A real client or proxy: how it places keys. */
export interface Implementation {
  /** The name in `clients.NAME.library` or `proxies.NAME.type`; also of its file, page and vectors. */
  readonly id: string;
  readonly title: string;
  readonly options: OptionTable;
  /** `dead`: indexes of servers that are known to be down. Options that are not known or don't fit are a problem. */
  create(servers: readonly Server[], options?: Options, dead?: ReadonlySet<number>): Placement | Problem;
}

/** What an implementation gets beside servers and options. */
export interface Circumstances {
  readonly dead: ReadonlySet<number>;
  /** Names of the options that are set, in the order written. */
  readonly given: readonly string[];
}

interface Definition<Table extends OptionTable> {
  readonly id: string;
  readonly title: string;
  readonly options: Table;
  /** Weights need not be whole numbers. */
  readonly fractions?: boolean;
  place(servers: readonly Server[], options: Values<Table>, circumstances: Circumstances): Placement | Problem;
}

/** Puts the checks that all have in common before `place`. */
export function implementation<const Table extends OptionTable>(definition: Definition<Table>): Implementation {
  const { id, title, options: table, fractions = false, place } = definition;
  return {
    id,
    title,
    options: table,
    create(servers, options = new Map(), dead = new Set()) {
      const problem = optionProblem(id, table, options) ?? serverProblem(servers, fractions);
      if (problem) return { problem };
      const values = Object.entries(table).map(([name, option]) => [name, options.get(name) ?? option.default]);
      const given = [...options.keys()].filter((name) => options.get(name) !== undefined && options.get(name) !== null);
      return place(servers, Object.fromEntries(values) as Values<Table>, { dead, given });
    },
  };
}

function optionProblem(id: string, table: OptionTable, options: Options): string | undefined {
  for (const [name, value] of options) {
    if (!Object.hasOwn(table, name)) return `${id} has no option "${name}".`;
    if (value === undefined || value === null || table[name].accepts(value)) continue;
    return `Option "${name}" of ${id} must be ${describe(table[name])}.`;
  }
  return undefined;
}

function serverProblem(servers: readonly Server[], fractions: boolean): string | undefined {
  if (servers.length === 0) return 'There are no servers to place keys on.';
  const wrong = servers.find(
    ({ weight }) => !(weight >= 0) || !(fractions ? Number.isFinite : Number.isSafeInteger)(weight),
  );
  if (!wrong) return undefined;
  return `Weight ${wrong.weight} of ${wrong.host}:${wrong.port} is not a ${fractions ? '' : 'whole '}number from 0 on.`;
}

const maxPoints = 4_000_000;

/** A ring that would not fit into memory: only absurd weights make one. */
export function tooManyPoints(points: number): Problem | undefined {
  if (points <= maxPoints) return undefined;
  return { problem: `The weights ask for ${points} ring points; at most ${maxPoints} are computed.` };
}
