/** How long to wait before each further question about an application without an answer: a minute in all. */
export const checkDelaysMs: readonly number[] = [2_000, 4_000, 8_000, 16_000, 30_000];
