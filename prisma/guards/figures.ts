import { EDITIONS } from "@/lib/template/editions";
import { equationsOf, type Equation } from "@/lib/template/equations";
import { LARGEST, MONEY_SCALE } from "@/lib/template/quantity";
import type { CellId, Edition, Quantity } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { check, literal, literals } from "./sql";

/**
 * What the figures of a revision must be, compiled from the editions: every cell there, within bounds,
 * every equation holding, and the same in the array as in the canonical content.
 */
export function figures(): readonly string[] {
  return [
    byEdition("cell_ids", "", "text[]", idsOf),
    byEdition("cell_scales", "", "bigint[]", (edition) => `ARRAY[${scalesOf(edition)}]::bigint[]`),
    byEdition("out_of_bounds", "figures bigint[]", "text[]", boundsOf),
    byEdition("broken_equations", "figures bigint[]", "text[]", brokenOf),
    STATED,
    check(
      "revisions",
      "revision_cells",
      `"values" IS NOT NULL AND array_ndims("values") = 1 AND array_lower("values", 1) = 1 AND cardinality("values") = cardinality(public.cell_ids(edition))`,
    ),
    check("revisions", "revision_complete", `archive OR array_position("values", NULL) IS NULL`),
    check("revisions", "revision_bounds", `archive OR public.out_of_bounds(edition, "values") = '{}'`),
    check("revisions", "revision_balanced", `archive OR public.broken_equations(edition, "values") = '{}'`),
    check("revisions", "revision_stated", `public.states_figures(edition, content::jsonb, "values")`),
    check(
      "revisions",
      "revision_hashed",
      `content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
    ),
  ];
}

/** `{"values": {cell id: figure as given out}}` says what the array says, cell by cell. */
const STATED = `CREATE OR REPLACE FUNCTION public.states_figures(edition text, content jsonb, figures bigint[])
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT content->>'edition' = edition
  AND (SELECT count(*) FROM jsonb_object_keys(content->'values')) = cardinality(public.cell_ids(edition))
  AND NOT EXISTS (
    SELECT FROM unnest(public.cell_ids(edition), public.cell_scales(edition), figures) AS cell(id, scale, figure)
    WHERE (jsonb_typeof(content->'values'->id) IN ('number', 'null')) IS NOT TRUE
       OR (content->'values'->>id)::numeric * scale IS DISTINCT FROM figure::numeric
  )
$guard$;`;

function byEdition(name: string, input: string, output: string, body: (edition: Edition) => string): string {
  const cases = EDITIONS.map((edition) => `  WHEN ${literal(edition.id)} THEN ${body(edition)}`);
  return `CREATE OR REPLACE FUNCTION public.${name}(edition text${input && `, ${input}`})
RETURNS ${output} LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $guard$
SELECT CASE edition
${cases.join("\n")}
END
$guard$;`;
}

function idsOf(edition: Edition): string {
  return `ARRAY[${literals(cellsOf(edition).map(({ id }) => id))}]`;
}

function scalesOf(edition: Edition): string {
  return cellsOf(edition)
    .map(({ quantity }) => scaleOf(quantity))
    .join(", ");
}

function scaleOf(quantity: Quantity): number {
  return quantity === "money" ? MONEY_SCALE : 1;
}

function boundsOf(edition: Edition): string {
  const terms = cellsOf(edition).map((cell, index) => {
    const [low, high] = boundsOfCell(cell);
    return objection(`figures[${index + 1}] BETWEEN ${low} AND ${high}`, cell.id);
  });
  return objections(terms);
}

/** Typed figures as the form takes them; a total may be as large as all its parts together. */
function boundsOfCell({ quantity, total }: Cell): readonly [number, number] {
  const high = LARGEST * scaleOf(quantity) * (total ? 1_000 : 1);
  return [quantity === "signed" ? -high : 0, high];
}

function brokenOf(edition: Edition): string {
  const place = new Map(cellsOf(edition).map(({ id }, index) => [id, index + 1]));
  const side = (cells: readonly CellId[]) => cells.map((id) => `figures[${place.get(id)}]`).join(" + ");
  const holds = ({ left, right }: Equation) => `${side(left)} = ${side(right)}`;
  return objections(equationsOf(edition).map((equation) => objection(holds(equation), equation.id)));
}

function objection(condition: string, name: string): string {
  return `CASE WHEN (${condition}) IS NOT TRUE THEN ${literal(name)} END`;
}

function objections(terms: readonly string[]): string {
  return `array_remove(ARRAY[\n    ${terms.join(",\n    ")}\n  ], NULL)`;
}
