/** How long to wait before each further question about what came of a transfer; then only a tap asks. */
export const resultDelaysMs: readonly number[] = [2_000, 4_000, 8_000];
