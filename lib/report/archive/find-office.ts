import type { Clues } from "./clues";
import { waysNamed, type Directory, type Way } from "./directory";
import { fileName, wordsOf } from "./file-name";

/** Whose report a file is: one office, or the ones it may be. */
export type OfficeFound = {
  readonly officeId: number | null;
  /** How the office was called then. */
  readonly fullName: string | null;
  readonly candidates: readonly number[];
};

type Said = Pick<Clues, "office" | "lead">;

/**
 * The office of a report: by its title, else its first words, else the name of its file or folder. Where two of
 * them say different things, or a name is that of two offices, nobody is chosen.
 */
export function findOffice(directory: Directory, path: string, { office, lead }: Said): OfficeFound {
  const named = namedBy(directory, wordsOf(fileName(path)));
  const titled = office === null ? [] : waysNamed(directory, office);
  if (office !== null && titled.length === 0) return { ...NOBODY, candidates: idsOf(named) };
  const said = office === null ? within(directory, lead) : titled;
  if (said.length > 0) return agreed(said, named);
  return agreed(named.length > 0 ? named : namedBy(directory, wordsOf(path)), []);
}

/** How an office was called in a report that names it; as it is called now where the report does not. */
export function nameThen(directory: Directory, officeId: number, office: string | null): string {
  const way =
    office === null ? undefined : waysNamed(directory, office).find((one) => one.officeId === officeId);
  return way?.fullName ?? directory.offices.find(({ id }) => id === officeId)?.fullName ?? "";
}

const NOBODY: OfficeFound = { officeId: null, fullName: null, candidates: [] };

/** What the report says, where the file's name does not say otherwise; a name of two offices is decided by it. */
function agreed(said: readonly Way[], named: readonly Way[]): OfficeFound {
  const [ids, others] = [idsOf(said), idsOf(named)];
  const both = ids.filter((id) => others.includes(id));
  const left = others.length === 0 ? ids : both;
  const [only] = left;
  if (left.length !== 1 || only === undefined)
    return { ...NOBODY, candidates: [...new Set([...ids, ...others])] };
  const way = said.find(({ officeId }) => officeId === only);
  return { officeId: only, fullName: way?.fullName ?? null, candidates: [only] };
}

function namedBy(directory: Directory, words: readonly string[]): readonly Way[] {
  return words.flatMap((word) => waysNamed(directory, word));
}

/** Full names in running text; 云栖区人民政府 is not named where 云栖区人民政府办公室 stands. */
function within({ ways }: Directory, text: string): readonly Way[] {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const hits = ways.filter(({ plain: name }) => name.length >= SHORTEST && plain.includes(name));
  return hits.filter(({ plain: name }) => {
    const longer = hits.map((hit) => hit.plain).filter((other) => other !== name && other.includes(name));
    return longer.reduce((rest, other) => rest.replaceAll(other, ""), plain).includes(name);
  });
}

/** Shorter ones stand in other words: 「区局」. */
const SHORTEST = 5;

function idsOf(ways: readonly Way[]): readonly number[] {
  return [...new Set(ways.map(({ officeId }) => officeId))];
}
