import { api, commissionOrder, withdrawal, type Endpoint } from "@distribution/sdk/server";
import type * as v from "valibot";

/** The records of the API by the names that the SDK gives their types, and a generated client too. */
const records: Readonly<Record<string, v.GenericSchema>> = {
  Withdrawal: withdrawal,
  WithdrawalDetail: api.withdrawal.detail.output,
  CommissionOrder: commissionOrder,
  SubCommissionOrder: api.order.listSub.output.entries.list.item,
  CommissionOrderDetail: api.order.detail.output,
  Fund: api.fund.list.output.entries.list.item,
  FundMonth: api.fund.months.output.item,
  Customer: api.customer.list.output.entries.list.item,
  GoodsItem: api.goods.list.output.entries.list.item,
  GoodsDetail: api.goods.detail.output,
  UserSettings: api.settings.detail.output,
  Setting: api.office.setting.detail.output,
  DistributorCentre: api.distributor.detail.output,
  AdminDistributor: api.office.distributor.listNormal.output.entries.list.item,
  AdminDistributorDetail: api.office.distributor.update.output,
  AdminWithdrawal: api.office.withdrawal.list.output.entries.list.item,
  AdminCommissionOrder: api.office.order.list.output.entries.list.item,
  AdminSubCommissionOrder: api.office.order.listSuperior.output.entries.list.item,
};

/** What a schema is called in the document: `WithdrawalApplyRequest`, `OrderListReply`, `Withdrawal`. */
export const requestName = ({ name }: Endpoint) => `${pascalCase(name)}Request`;

/**
 * The schemas of all replies by name, the records among them. Every object that is answered, and every
 * row of a list, has a name; one that several endpoints answer with has one name.
 */
export function namedReplies(endpoints: readonly Endpoint[]): ReadonlyMap<v.GenericSchema, string> {
  const names = new Map(Object.entries(records).map(([name, schema]) => [schema, name]));
  for (const endpoint of endpoints) {
    const { output } = endpoint;
    const row = rowOf(output);
    if (row && hasFields(row) && !names.has(row)) names.set(row, `${pascalCase(endpoint.name)}Row`);
    if ((row || hasFields(output)) && !names.has(output)) {
      names.set(output, `${pascalCase(endpoint.name)}Reply`);
    }
  }
  return names;
}

/** `office.order.list` as `OfficeOrderList`. */
function pascalCase(name: string): string {
  return name
    .split(".")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

const hasFields = (schema: v.GenericSchema) => "entries" in schema;

/** What a list lists, be it bare or with its cursor. */
function rowOf(output: v.GenericSchema): v.GenericSchema | undefined {
  const list = hasFields(output)
    ? (output as v.ObjectSchema<v.ObjectEntries, undefined>).entries["list"]
    : output;
  return list && "item" in list ? (list.item as v.GenericSchema) : undefined;
}
