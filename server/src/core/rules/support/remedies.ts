import { type NewField, scalarText, setFields } from '../../document/edit';
import { asMap, type Entry } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { Fix, TextEdit } from '../../findings';
import type { Setting } from '../../placement/agree';
import { percent } from '../../text/percent';
import { byPlace } from './byPlace';
import type { Disagreement, Remedy } from './disagreements';
import type { Use } from './routes';
import { named, quoted } from './words';

const mostFixes = 3;

/** Of one client, in all pools where one place of the spec causes them. */
export interface Told {
  readonly first: Use;
  readonly second: Use;
  /** `79.9 % of the keys of pool “sessions”` */
  readonly keys: string;
  readonly remedies: readonly Remedy[];
  readonly fixes: readonly Fix[];
}

/** One cause, one finding: a client's library is the same for all its pools. */
export function told(
  document: SpecDocument,
  found: readonly Disagreement[],
  place: (found: Disagreement) => Range,
): Told[] {
  return byPlace(found, place).map((group) => {
    const [{ first, second }] = group;
    const most = Math.max(...group.map(({ apart }) => apart));
    const pools = group.map(({ pool }) => pool.name);
    const remedies = group[0].remedies.filter((remedy) =>
      group.every((one) => one.remedies.some((other) => titleOf(other) === titleOf(remedy))),
    );
    return {
      first,
      second,
      keys: `${pools.length > 1 ? 'up to ' : ''}${percent(most)} of the keys of ${named('pool', pools)}`,
      remedies,
      fixes: remedies.slice(0, mostFixes).flatMap((remedy) => {
        const edits = editsOf(document, remedy);
        return edits.length > 0 ? [{ title: titleOf(remedy), edits }] : [];
      }),
    };
  });
}

/** Where a client says how it places keys. */
export const placingRange = ({ client }: Use): Range =>
  client.optionsRange ?? client.library?.range ?? client.entry.keyRange;

export const written = (settings: readonly Setting[]): string =>
  settings.map(([name, value]) => `${name}: ${scalarText(value)}`).join(', ');

const titleOf = ({ user, settings, via }: Remedy): string =>
  via
    ? `Let ${quoted(user.client.name)} go via ${quoted(via.name)}`
    : `Set ${written(settings)} on ${quoted(user.client.name)}`;

function editsOf(document: SpecDocument, { user, settings, via }: Remedy): TextEdit[] {
  const { client, use } = user;
  if (via) return editsFor(document, use.entry, [], [['via', scalarText(via.name)]]);
  const fields = settings.map(([name, value]) => [name, scalarText(value)] as const);
  return editsFor(document, client.entry, ['options'], fields);
}

function editsFor(
  document: SpecDocument,
  owner: Entry,
  path: readonly string[],
  fields: readonly NewField[],
): TextEdit[] {
  const map = asMap(owner.value);
  return map ? setFields(document, map, path, fields) : [];
}
