/* In place of query-string: Taro asks for names and values, never for arrays, numbers or an order. */
function parse(search: string, { decode = true } = {}): Record<string, string> {
  if (decode) return Object.fromEntries(new URLSearchParams(search));
  const pairs = search.replace(/^[?#&]/, "").split("&");
  return Object.fromEntries(
    pairs.filter(Boolean).map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
}

export default { parse };
