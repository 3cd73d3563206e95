import { z } from "zod";

export const MANIFEST_FILE = "manifest.json";

/** What a backup says of itself: written last, so that a backup cut short has none. */
export const MANIFEST = z.object({
  format: z.literal("gior/backup/1"),
  takenAt: z.string(),
  /** Migrations the database had, in order. */
  migrations: z.array(z.string()).min(1),
  /** Rows and SHA-256 of each table's data, by name. */
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  /** Where each sequence stands; null where it gave nothing yet. */
  sequences: z.record(z.string(), z.string().nullable()),
  /** Number and root, in hex, of the newest seal of the audit trail. */
  seal: z.object({ number: z.number().int(), root: z.string() }).nullable(),
});

export type Manifest = z.infer<typeof MANIFEST>;

export const fileOf = (table: string): string => `tables/${table}.copy`;
