import type { Endpoint } from "@distribution/sdk/server";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { openApiDocument } from "../open-api";

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: object;
}
interface Content {
  readonly content: { readonly "application/json": { readonly schema: object } };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** The OpenAPI document as a judge, as a validating proxy or a generated client would read it. */
export function openSchemas() {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<
    typeof openApiDocument
  >;
  // Formats and our own `x-` words say more than they forbid.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const compile = (schema: object) => ajv.compile({ ...schema, components: document.components });
  const operationOf = ({ path, method }: Endpoint) =>
    document.paths[path]?.[method.toLowerCase()] as Operation;
  const requests = new Map<string, ValidateFunction>();
  const replies = new Map<string, ValidateFunction>();
  const kept = (
    validators: Map<string, ValidateFunction>,
    { name }: Endpoint,
    schemaOf: () => object,
  ): ValidateFunction => {
    const validate = validators.get(name) ?? compile(schemaOf());
    validators.set(name, validate);
    return validate;
  };
  return {
    problemsOfRequest(endpoint: Endpoint, request: unknown): readonly string[] {
      const validate = kept(requests, endpoint, () => {
        const { parameters = [], requestBody } = operationOf(endpoint);
        return requestBody?.content["application/json"].schema ?? querySchema(parameters);
      });
      return problems(validate, request);
    },
    problemsOfReply(endpoint: Endpoint, reply: unknown, status = 200): readonly string[] {
      const validate = kept(replies, endpoint, () => {
        const response = operationOf(endpoint).responses[String(status)];
        if (!response) throw new Error(`${endpoint.name} tells of no ${status}`);
        return response.content["application/json"].schema;
      });
      return problems(validate, reply);
    },
  };
}

function querySchema(parameters: readonly Parameter[]) {
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.flatMap(({ name, required }) => (required ? [name] : [])),
  };
}

function problems(validate: ValidateFunction, value: unknown): readonly string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
