const escapeCode = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, "g");

/** Lines that Taro, webpack and npm print in every build, whether it goes well or not. */
const noise = [
  /^npm warn/,
  /^👽/,
  /^Tips:/,
  /^\d\. 建议/,
  /预览模式生成的文件较大/,
  /即将开始启动编译/,
  /^NODE_ENV=/,
  /^[●✔✖] Webpack/,
  /^\s*Compiled (successfully|with some errors)/,
  /^dencies \d+|^modules \d+/,
  / › |^\s*\.\.\./,
  /^\s*(asset|orphan|runtime|cacheable|modules by|entrypoint|webpack \d|\+ \d)/i,
  /^→ Watching/,
  /^\s*at Array\.forEach/,
];

/** How far a build is, from the progress bar in the middle of Taro's output. */
export function percentOf(output: string): number | undefined {
  const found = [...output.matchAll(/\((\d+)%\)/g)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What is left of Taro's output for a person: errors, warnings, their places. */
export function readableOutput(output: string): string {
  const plain = output.replaceAll(escapeCode, "");
  // Nothing before the verdict but progress, wherever a build gets as far as a verdict.
  const verdict = plain.lastIndexOf("✖ Webpack");
  const lines = plain.slice(Math.max(verdict, 0)).split("\n");
  const kept = lines.filter((line) => line.trim() && !noise.some((pattern) => pattern.test(line)));
  return kept.filter((line, index) => line !== kept[index - 1]).join("\n");
}

/** What a piece of a watching build's output tells: that it is ready, or what is wrong; mostly nothing. */
export function watchNews(output: string, ready: string): string {
  const time = /Compiled successfully in ([\d.]+\w+)/.exec(output)?.[1];
  if (time !== undefined) return `${ready} (${time})`;
  // Progress names the files it passes, runtime-error.js among them.
  return /✖|Error:/.test(output) ? readableOutput(output) : "";
}
