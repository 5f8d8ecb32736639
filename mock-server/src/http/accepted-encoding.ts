export type Encoding = "br" | "gzip";

/** The best of the `offered` encodings, of equals the first, that an `accept-encoding` header takes; null for none. */
export function acceptedEncoding(
  header: string | null,
  offered: readonly Encoding[],
): Encoding | null {
  if (header === null) return null;
  const qualities = new Map(header.split(",").map(qualityOf));
  const qualityFor = (name: string) => qualities.get(name) ?? qualities.get("*") ?? 0;
  const [best] = offered
    .filter((encoding) => qualityFor(encoding) > 0)
    .toSorted((one, other) => qualityFor(other) - qualityFor(one));
  return best ?? null;
}

function qualityOf(part: string): readonly [name: string, quality: number] {
  const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
  const given = parameters.find((text) => text.startsWith("q="));
  return [name, given === undefined ? 1 : Number(given.slice(2)) || 0];
}
