/** A string as an SQL literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Strings as an SQL list without brackets: 'a', 'b'. */
export function literals(values: readonly string[]): string {
  return values.map(literal).join(", ");
}

/** Adds a CHECK that a NULL does not slip through, replacing an earlier one of the name. */
export function check(table: string, name: string, condition: string): string {
  return [
    `ALTER TABLE public.${table} DROP CONSTRAINT IF EXISTS ${name};`,
    `ALTER TABLE public.${table} ADD CONSTRAINT ${name} CHECK ((${condition}) IS TRUE);`,
  ].join("\n");
}

/** Whether a review, by its alias, has not been taken back. */
export function standing(review: string): string {
  return `NOT EXISTS (SELECT FROM public.review_withdrawals w WHERE w.review_id = ${review}.id)`;
}

/** A trigger function in PL/pgSQL; the body stands between BEGIN and END. */
export function triggerFunction(name: string, body: string): string {
  return `CREATE OR REPLACE FUNCTION public.${name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
${body.trim()}
$guard$;`;
}

type Trigger = {
  readonly table: string;
  readonly name: string;
  /** e.g. BEFORE UPDATE OR DELETE */
  readonly when: string;
  readonly each?: "ROW" | "STATEMENT";
  /** e.g. refuse_change() */
  readonly run: string;
};

/** A trigger at once; ALWAYS, so that no replication role switches it off. */
export function trigger({ table, name, when, each = "ROW", run }: Trigger): string {
  return [
    `DROP TRIGGER IF EXISTS ${name} ON public.${table};`,
    `CREATE TRIGGER ${name} ${when} ON public.${table} FOR EACH ${each} EXECUTE FUNCTION public.${run};`,
    `ALTER TABLE public.${table} ENABLE ALWAYS TRIGGER ${name};`,
  ].join("\n");
}

/** A trigger at commit, when everything the transaction had to say has been said. */
export function triggerAtCommit({ table, name, when, run }: Trigger): string {
  return [
    `DROP TRIGGER IF EXISTS ${name} ON public.${table};`,
    `CREATE CONSTRAINT TRIGGER ${name} ${when} ON public.${table} DEFERRABLE INITIALLY DEFERRED`,
    `  FOR EACH ROW EXECUTE FUNCTION public.${run};`,
    `ALTER TABLE public.${table} ENABLE ALWAYS TRIGGER ${name};`,
  ].join("\n");
}

/**
 * RAISE EXCEPTION; `message` and `values` as in format(). The guard's name is the constraint and opens the
 * message, because Prisma hands on only that.
 */
export function refuse(guard: string, message: string, ...values: readonly string[]): string {
  const text = [literal(`guard ${guard}: ${message}`), ...values].join(", ");
  return `RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = ${literal(guard)}, MESSAGE = format(${text});`;
}
