import {
  api,
  endpointsOf,
  errorCodes,
  errorReply,
  type Endpoint,
  type ErrorCode,
  type ErrorDetails,
  type ErrorReply,
} from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";
import { controlExamples } from "./control-examples";
import { customExamples } from "./custom-examples";
import { documentSchemas, type DocumentSchemas } from "./document-schemas";
import { fieldNote } from "./field-note";
import { repliesAsJsonSchemas } from "./json-schema-of";
import { operationOf, sharedResponses } from "./operation-of";
import { tags } from "./tags";
import { webhooksOf } from "./webhooks-of";

const introduction = `
小程序与中台的全部接口。【文档】是商户文档写明的，【约定】是文档没有写、由本项目补上的：连接真实后端前，请与后端逐条确认。

- 令牌放在请求头 \`token\`：会员由 \`/member/loginbyminiapp\` 取得，中台由 \`/member/loginbyoperator\` 取得；点 Authorize 分别填写。
- 金额是整数，单位：分。比率是整数，单位：基点（60 即 0.6%）。时间是毫秒时间戳。编号是数字组成的字符串。
- 宽进严出：请求写成服务器能读懂的样子（\`"20"\`、\`"true"\` 也可以），回复写成我们发出的严格样子。
- 示例请求里的编号只作样子：试用时换成列表接口返回的编号。
- 成功的回复就是值本身，没有外层包装。失败的回复是 \`ErrorReply\`，其中 \`message\` 可以直接提示给用户。
- 列表新的在前。游标列表把上一页的 \`lastqueryid\` 原样带上，取下一页。
- 文字先清理再判断：看不见的字符去掉，空白即没有填；字数按人眼看到的算，一个 👨‍👩‍👧 是一个字。手机号、卡号与身份证号可以带空格与短横线。
`.trim();

const direct = { url: "/", description: "直接访问" };
const gateway = { url: "/distribution", description: "经网关访问：路径前加 /distribution" };

/** The whole API as an OpenAPI 3.1 document, made from the contract and its examples. */
export function openApiDocument() {
  const endpoints = [...endpointsOf(api), ...endpointsOf(customApi), ...endpointsOf(controlApi)];
  const schemas = documentSchemas(endpoints);
  const namedSchemas: Readonly<Record<string, object>> = { ...schemas.named, ...errorSchemas() };
  return {
    openapi: "3.1.0",
    info: { title: "分销中心接口文档", version: "0.1.0", description: introduction },
    servers: [direct, gateway],
    tags,
    paths: pathsOf(endpoints, { ...examples.api, ...customExamples, ...controlExamples }, schemas),
    webhooks: webhooksOf(),
    components: {
      securitySchemes: {
        member: tokenOf("会员的令牌"),
        operator: tokenOf("中台操作员的令牌"),
      },
      schemas: namedSchemas,
      responses: sharedResponses,
      examples: refusalExamples(),
    },
  };
}

const tokenOf = (description: string) => ({
  type: "apiKey",
  in: "header",
  name: "token",
  description,
});

type PathItem = Readonly<Record<string, unknown>>;

function pathsOf(
  endpoints: readonly Endpoint[],
  allExamples: object,
  { of }: DocumentSchemas,
): Readonly<Record<string, PathItem>> {
  const paths: Record<string, PathItem> = {};
  for (const endpoint of endpoints) {
    const { path, method, name, access } = endpoint;
    // As the server has it: these paths are not answered behind the gateway's prefix once more.
    const isOwnPath = path.startsWith(`${gateway.url}/`) || access === "loopback";
    paths[path] = {
      ...paths[path],
      ...(isOwnPath && { servers: [direct] }),
      [method.toLowerCase()]: operationOf(endpoint, exampleAt(allExamples, name), of(endpoint)),
    };
  }
  return paths;
}

/** The codes as a closed list, as the contract's are; the SDK's own reader tells of others too. */
function errorSchemas() {
  const { ErrorReply } = repliesAsJsonSchemas({ ErrorReply: errorReply });
  const { description, "x-source": source } = fieldNote(errorReply.entries.code, "code");
  return {
    ErrorCode: { type: "string", enum: Object.keys(errorCodes) },
    ErrorReply: {
      ...ErrorReply,
      properties: {
        ...ErrorReply?.properties,
        code: { $ref: "#/components/schemas/ErrorCode", description, "x-source": source },
      },
    },
  };
}

const details: { readonly [Code in ErrorCode]?: ErrorDetails } = {
  VALIDATION_FAILED: { fields: [{ field: "amount", message: "应大于 0" }] },
  STATE_CONFLICT: { status: 2, allowed: [] },
};

function refusalExamples() {
  const codes = Object.keys(errorCodes) as ErrorCode[];
  return Object.fromEntries(
    codes.map((code) => {
      const { message } = errorCodes[code];
      const reply: ErrorReply = {
        code,
        message,
        requestid: "9f0c5b52-6a3e-4f0d-8f0e-2c7d1b3a4e55",
        ...(details[code] && { details: details[code] }),
      };
      return [code, { summary: `${code} ${message}`, value: reply }];
    }),
  );
}
