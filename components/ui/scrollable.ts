/** For a named region that scrolls: it must be reachable by keyboard, or half of it cannot be read without a mouse. */
export const SCROLLABLE = { role: "region", tabIndex: 0 } as const;
