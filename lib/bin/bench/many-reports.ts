import type pg from "pg";
import { bigramsOf, searchable } from "@/lib/publish/bigrams";
import { passagesOf } from "@/lib/publish/index-words";
import { contentOf, titleOf } from "@/lib/report/content";
import { AGENCIES } from "@/lib/samples/district";
import { reportsOf } from "@/lib/samples/reports";
import { EDITION_2021 } from "@/lib/template/edition-2021";

const YEARS = 10;
const BATCH = 250;

/**
 * Fills a scratch database with published reports of ten years: the samples' prose with sentences of words drawn
 * by Zipf's law, some 3 000 characters each, the same ones at every run. The guards look away: what they guard is
 * not what is measured. Gives the text of every hundredth.
 */
export async function fillWithReports(client: pg.Client, count: number): Promise<readonly string[]> {
  await client.query("SET synchronous_commit = off");
  await client.query(UNGUARDED);
  await client.query("DROP INDEX search_entries_bigrams_idx");
  await client.query(OFFICES, [Math.ceil(count / YEARS)]);
  const kept: string[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const reports = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => reportAt(from + at));
    await client.query(REVISIONS, [JSON.stringify(reports.map(({ bigrams: _, ...row }) => row))]);
    await client.query(ENTRIES, [
      reports.map(({ id }) => id),
      reports.map(({ body }) => body),
      reports.map(({ bigrams }) => bigrams.join(" ")),
    ]);
    kept.push(...reports.filter(({ id }) => id % 100 === 0).map(({ body }) => body));
  }
  await client.query("SET maintenance_work_mem = '512MB'");
  await client.query("CREATE INDEX search_entries_bigrams_idx ON search_entries USING GIN (bigrams)");
  await client.query("VACUUM (ANALYZE) publications, search_entries, offices, revisions");
  return kept;
}

const SAMPLES = AGENCIES.flatMap((agency) => reportsOf(agency, 2025)).map(({ filing }) => filing);

function reportAt(at: number) {
  const draw = drawing(at + 1);
  const office = Math.floor(at / YEARS) + 2;
  const filing = SAMPLES[draw() % SAMPLES.length] ?? SAMPLES[0];
  if (!filing) throw new RangeError("no samples");
  const year = 2016 + (at % YEARS);
  const fullName = `云栖区第${office}管理局`;
  const texts = { ...filing.texts, "overview:management": sentences(draw, 90) };
  const who = { fullName, shortName: fullName, type: "bureau" } as const;
  const content = contentOf(EDITION_2021, { ...filing, office: who, year, texts }, []);
  const lines = [titleOf(fullName, year), fullName, ...passagesOf(content)].map(
    (line) => searchable(line).text,
  );
  return {
    id: at + 1,
    office,
    year,
    content: JSON.stringify(content),
    body: lines.join("\n"),
    bigrams: [...new Set(lines.flatMap(bigramsOf)), `year:${year}`],
    day: draw() % 60,
  };
}

/** Words of two to four characters; the first of them everywhere, the last hardly anywhere. */
const WORDS = (() => {
  const draw = drawing(7);
  const sign = () => String.fromCodePoint(0x4e00 + (draw() % 1_200) * 7);
  return Array.from({ length: 20_000 }, () => Array.from({ length: 2 + (draw() % 3) }, sign).join(""));
})();

function sentences(draw: () => number, count: number): string {
  const word = () => WORDS[Math.floor(WORDS.length ** (draw() / 2 ** 32)) - 1] ?? "";
  return Array.from({ length: count }, () => `${Array.from({ length: 8 }, word).join("")}。`).join("");
}

/** Numbers below 2³², the same at every run. */
function drawing(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
}

/** Figures are not looked for, so there are none: no constraint would have that. */
const UNGUARDED = `
DO $$ DECLARE each record; BEGIN
  FOR each IN SELECT unnest(ARRAY['offices', 'reports', 'revisions', 'publications']) AS name LOOP
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER ALL', each.name);
  END LOOP;
  FOR each IN SELECT conname, conrelid::regclass AS name FROM pg_constraint
              WHERE contype = 'c' AND conrelid IN ('reports'::regclass, 'revisions'::regclass) LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', each.name, each.conname);
  END LOOP;
END $$`;

const OFFICES = `
INSERT INTO offices (id, parent_id, region_id, type, full_name, short_name, slug)
SELECT n, CASE WHEN n > 1 THEN 1 END, 1, CASE n WHEN 1 THEN 'region' ELSE 'bureau' END,
       CASE n WHEN 1 THEN '云栖区' ELSE '云栖区第' || n || '管理局' END, '第' || n || '管理局', 'o' || n
FROM generate_series(1, $1::int + 1) n`;

const REVISIONS = `
WITH given AS (SELECT * FROM json_to_recordset($1::json)
                 AS r(id int, office int, year int, content text, day int)),
reported AS (
  INSERT INTO reports (id, office_id, year, edition, state, revision_id)
  SELECT id, office, year, '2021', 'published', id FROM given),
revised AS (
  INSERT INTO revisions (id, report_id, number, edition, values, content, content_sha256, judgement, created_by)
  SELECT id, id, 1, '2021', '{}', content, encode(sha256(content::bytea), 'hex'),
         '{"findings": [], "ledger": []}', 1 FROM given)
INSERT INTO publications (id, report_id, revision_id, office_id, year, content_sha256, published_at)
SELECT id, id, id, office, year, encode(sha256(content::bytea), 'hex'),
       make_date(year + 1, 1, 1) + day * interval '1 day' FROM given`;

const ENTRIES = `
INSERT INTO search_entries (publication_id, body, bigrams)
SELECT id, body, array_to_tsvector(string_to_array(words, ' '))
FROM unnest($1::int[], $2::text[], $3::text[]) AS given(id, body, words)`;
