/** What one batch of past reports may hold: files, and bytes of them all together. */
export const BATCH_LIMITS = { files: 500, bytes: 200 * 1024 * 1024 } as const;
