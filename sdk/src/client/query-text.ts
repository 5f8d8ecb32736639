/** `{size: 20, keyword: "茶"}` as `?size=20&keyword=%E8%8C%B6`. By hand: WeChat's engine has no URLSearchParams. */
export function queryText(values: object): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}
