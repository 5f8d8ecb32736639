const longest = 200;

/** What somebody typed, as a part of one line of a message: no line of its own, and no longer than is read. */
export function plainLine(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/\p{C}/gu, "")
    .trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
}
