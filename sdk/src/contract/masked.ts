import * as v from "valibot";

/**
 * Text about a person of which a part is hidden, as `张*` or `138****2046`. A type of its own, so that
 * a server cannot answer with the whole text where the platform forbids it: that does not compile.
 */
export const masked = v.pipe(v.string(), v.brand("Masked"));
export type Masked = v.InferOutput<typeof masked>;
