/** Takes the place of parts of axios that the SDK never calls: forms, its own cancel tokens, status names. */
export default function leftOut(): never {
  throw new Error("This part of axios is left out of the build: see config/axios/.");
}
