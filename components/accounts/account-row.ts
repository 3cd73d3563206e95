/** An account as it would be opened for somebody of an office. */
export type AccountToOpen = {
  readonly officeId: number;
  readonly office: string;
  readonly slug: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
};

/** The columns somebody types into. */
export const TYPED = ["name", "username", "email"] as const;

export type Typed = (typeof TYPED)[number];

/** Name and id of the field of a line, and where its issues are. */
export function fieldAt(line: number, column: Typed): string {
  return `accounts.${line}.${column}`;
}

/** The lines of a list read from a file in place of those of the same offices, others of the file after them. */
export function withRead(
  lines: readonly AccountToOpen[],
  read: readonly AccountToOpen[],
): readonly AccountToOpen[] {
  const left = [...read];
  const placed = lines.map((line) => {
    const at = left.findIndex(({ officeId }) => officeId === line.officeId);
    return at < 0 ? line : (left.splice(at, 1)[0] ?? line);
  });
  return [...placed, ...left];
}
