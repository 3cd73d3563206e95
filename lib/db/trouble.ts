/** What keeps the store from running: one line for whoever starts it. Nothing a user could cause. */
export class Trouble extends Error {
  constructor(
    readonly code:
      | "database-unreachable"
      | "database-newer"
      | "migration-changed"
      | "migration-failed"
      | "data-folder-not-writable"
      | "data-folder-in-use"
      | "database-does-not-start"
      | "port-not-available"
      | "published-folder-not-writable"
      | "database-not-empty"
      | "backup-damaged"
      | "backup-of-another-version",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "Trouble";
  }
}
