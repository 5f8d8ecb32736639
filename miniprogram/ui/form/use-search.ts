import { useEffect, useState } from "react";

/** So long nothing is typed before it is looked for. */
const restMs = 300;

/** What is typed into a SearchField, and what to look for: the same once the typing rests, and nothing at once. */
export function useSearch() {
  const [text, setText] = useState("");
  const [keyword, setKeyword] = useState("");
  const wanted = text.trim();
  useEffect(() => {
    const timer = setTimeout(() => setKeyword(wanted), wanted === "" ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  return { text, setText, keyword };
}
