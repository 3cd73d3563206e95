import { resolve } from "node:path";
import { z } from "zod";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankIsUnset, type.optional());
const folder = (fallback: string) =>
  z.preprocess(
    blankIsUnset,
    z
      .string()
      .default(fallback)
      .transform((path) => resolve(path)),
  );

const SETTINGS = z.object({
  NODE_ENV: z.preprocess(blankIsUnset, z.enum(["development", "test", "production"]).default("production")),
  /** 0 lets the system choose. */
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** Where to listen; unset means every address of the machine. */
  HOST: optional(z.string()),
  /** Unset: the start command runs a PostgreSQL of its own. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/u })),
  /** Seconds to say "not ready" before nothing more is taken in: for whoever spreads the load. */
  STOP_NOTICE: z.preprocess(blankIsUnset, z.coerce.number().min(0).max(60).default(0)),
  DATA_DIR: folder(".data"),
  PUBLISHED_DIR: folder(".published"),
  /** A folder of faces the operator has licensed (仿宋_GB2312, 方正小标宋 …) for the PDFs; unset: open ones. */
  FONT_DIR: optional(z.string().transform((path) => resolve(path))),
  /** 1 loads the demo district into an empty database, 0 does not; unset: only with a database of our own. */
  DEMO: z.preprocess(
    blankIsUnset,
    z
      .enum(["0", "1"])
      .transform((value) => value === "1")
      .optional(),
  ),
  /** How citizens reach the portal, e.g. https://xxgk.example.gov.cn; decides secure cookies. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/u })),
  /** What every page of a government site must say; unset: not printed. */
  SITE_NAME: optional(z.string()),
  SITE_ID_CODE: optional(z.string()),
  SITE_HOST: optional(z.string()),
  SITE_CONTACT: optional(z.string()),
  SITE_ICP: optional(z.string()),
  SITE_POLICE: optional(z.string()),
  /** The mail server, e.g. smtps://user:password@mail.example.gov.cn:465; unset: notices stay on the desks. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/u })),
  /** The address mails come from, e.g. xxgk@example.gov.cn; needed with SMTP_URL. */
  MAIL_FROM: optional(z.email()),
});

/** A mail server without a sender would be told of at the first mail: better at the start. */
const ENVIRONMENT = SETTINGS.refine(
  ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined,
  { path: ["MAIL_FROM"] },
);

export type Env = z.infer<typeof ENVIRONMENT>;

/** Reads an environment. Refuses: a variable that says nothing usable, by name. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = ENVIRONMENT.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  throw new RangeError(names.join(", "));
}

let known: Env | undefined;

/** The environment of this process, read at the first call and kept. */
export function env(): Env {
  known ??= parseEnv(process.env);
  return known;
}
