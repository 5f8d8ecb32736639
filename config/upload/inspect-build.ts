import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWithWechatCi } from "../../miniprogram/testing/weapp/check-with-wechat-ci";
import { packageSizes } from "../commands/package-sizes";
import type { Release } from "./read-release";

export interface BuildInspection {
  /** A line each, of what would be uploaded. */
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** What stands in the build itself, and what WeChat's own compiler says of it, offline. */
export async function inspectBuild(folder: string, release: Release): Promise<BuildInspection> {
  const { problems, compiledFiles, maxCodeSizeMegabytes } = await checkWithWechatCi(folder);
  const limit = maxCodeSizeMegabytes * 1024 * 1024;
  const sizes = [...packageSizes(folder)];
  const config = JSON.parse(readFileSync(join(folder, "app.json"), "utf8")) as {
    __usePrivacyCheck__?: boolean;
  };
  const tooLarge = sizes.filter(([, bytes]) => bytes > limit);
  return {
    lines: [
      `appid        ${release.appid ?? "none"}`,
      `version      ${release.version}`,
      `description  ${release.description ?? "none"}`,
      `API          ${release.apiBase ?? "none"}`,
      `files        ${compiledFiles.length}, compiled by WeChat's own tool`,
      ...sizes.map(
        ([name, bytes]) =>
          `  ${name.padEnd(24)}${bytes.toLocaleString("en").padStart(9)} of ${limit.toLocaleString("en")} bytes`,
      ),
    ],
    problems: [
      ...problems.map((problem) => `WeChat's compiler refuses it: ${problem}`),
      ...tooLarge.map(([name]) => `The package ${name} is larger than WeChat's limit.`),
      ...builtInProblems(folder, release),
      ...(config.__usePrivacyCheck__ === true
        ? []
        : ["app.json has no __usePrivacyCheck__: private calls would not be asked for."]),
    ],
  };
}

/** A build for the mock server, or by `npm run dev:weapp`, works on the developer's own machine only. */
function builtInProblems(folder: string, { apiBase }: Release): readonly string[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const has = (text: string) => scripts.some((script) => script.includes(text));
  return [
    ...(has("http://127.0.0.1") ? ["The build is one for the mock server of this machine."] : []),
    ...(apiBase && !has(apiBase) ? [`The build does not talk to ${apiBase}.`] : []),
    ...(existsSync(join(folder, "app.js.map")) ? ["The build is one for development."] : []),
  ];
}

/** What only WeChat's console shows. */
export const toBeSetAtWechat = ({ apiBase }: Release): readonly string[] => [
  `开发设置 → 服务器域名: ${apiBase && URL.canParse(apiBase) ? new URL(apiBase).origin : "your backend"} as a request domain, and where its pictures are as a downloadFile domain.`,
  "设置 → 用户隐私保护指引: 相册（仅写入）, 剪切板 and 手机号, each with its purpose.",
  "订阅消息 → 我的模板: the templates that your backend tells by settings.detail.",
  "开发设置 → 小程序代码上传: this machine's address, where the list of addresses is on.",
];
