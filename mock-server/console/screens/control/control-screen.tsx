import { PhoneBeside } from "../../parts/phone-beside";
import { Clock } from "./clock";
import { OrderLife } from "./order-life";
import { OutboxPart, SinksPart } from "./outbox-part";
import { Personas } from "./personas";
import { ResetWorld } from "./reset-world";
import { PayoutsButton, ToolButton, ToolDrawer } from "./tools";
import "./control.css";

/** 控制面板: plays everybody but the middle office. */
export default function ControlScreen() {
  return (
    <PhoneBeside>
      <div className="panel">
        <div className="panel-card panel-people">
          <Personas />
          <Clock />
          <div className="panel-world">
            <ResetWorld />
            <ToolButton name="faults" label="注入故障" />
          </div>
        </div>
        <section className="panel-card panel-order">
          <div className="card-head">
            <h2>
              一笔订单的一生 <small>替买家和渠道走流程</small>
            </h2>
            <span className="tools">
              <PayoutsButton />
              <ToolButton name="goods" />
              <ToolButton name="codes" />
              <ToolButton name="ledger" />
            </span>
          </div>
          <OrderLife />
        </section>
        <div className="panel-card panel-outbox">
          <OutboxPart />
        </div>
        <div className="panel-card panel-sinks">
          <SinksPart />
        </div>
      </div>
      <ToolDrawer />
    </PhoneBeside>
  );
}
