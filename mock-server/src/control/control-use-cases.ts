import type { UseCasesOf } from "../use-cases/use-case";
import { changeGoods } from "./change-goods";
import { channelUseCases } from "./channel-control";
import type { ControlApi } from "./contract/control-api";
import { listGoods } from "./list-goods";
import { memberUseCases } from "./member-control";
import { misfortuneUseCases } from "./misfortune-control";
import { outboxUseCases } from "./outbox-control";
import { requestUseCases } from "./request-control";
import { subscriberUseCases } from "./subscriber-control";
import { timeUseCases } from "./time-control";
import { wechatPayUseCases } from "./wechat-pay-control";
import { worldUseCases } from "./world-control";

/** What the mock server's own endpoints do. */
export const controlUseCases: UseCasesOf<ControlApi> = {
  world: worldUseCases,
  time: timeUseCases,
  channel: channelUseCases,
  wechatPay: wechatPayUseCases,
  member: memberUseCases,
  merchant: { changeGoods, listGoods },
  misfortune: misfortuneUseCases,
  request: requestUseCases,
  outbox: outboxUseCases,
  subscriber: subscriberUseCases,
};
