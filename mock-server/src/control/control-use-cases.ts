import type { UseCasesOf } from "../use-cases/use-case";
import { answerAuthorization } from "./answer-authorization";
import { answerPayout } from "./answer-payout";
import { changeGoods } from "./change-goods";
import { channelUseCases } from "./channel-control";
import type { ControlApi } from "./contract/control-api";
import { follow } from "./follow";
import { outboxUseCases } from "./outbox-control";
import { setFault } from "./set-fault";
import { subscriberUseCases } from "./subscriber-control";
import { timeUseCases } from "./time-control";
import { worldUseCases } from "./world-control";

/** What the mock server's own endpoints do. */
export const controlUseCases: UseCasesOf<ControlApi> = {
  world: worldUseCases,
  time: timeUseCases,
  channel: channelUseCases,
  wechatPay: { answerPayout, answerAuthorization },
  member: { follow },
  merchant: { changeGoods },
  misfortune: { setFault },
  outbox: outboxUseCases,
  subscriber: subscriberUseCases,
};
