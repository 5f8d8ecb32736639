import { InputNumber, Select } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";

/** Another scenario or seed, or the same world from its start. */
export function ResetWorld() {
  const { data } = useAnswer(control.world.scenarios);
  const reset = useCommand(control.world.reset);
  const [scenario, setScenario] = useState<string>();
  const [seed, setSeed] = useState<number | null>(null);
  const chosen = scenario ?? data?.scenario;
  return (
    <Act
      label="重置世界"
      danger
      block
      title="把世界重置为一个场景？"
      done="世界已重置"
      run={() =>
        reset.send({
          ...(chosen === undefined ? {} : { scenario: chosen }),
          ...(seed === null ? {} : { seed }),
        })
      }
    >
      <p>现在的订单、提现、设置和登录都会消失，时间回到开始；之后要重新登录中台。</p>
      {data?.kept && <p>这个世界存在磁盘上，磁盘上的数据也会被替换。</p>}
      <div className="form-line">
        <Select
          aria-label="场景"
          className="grow"
          {...(chosen === undefined ? {} : { value: chosen })}
          onChange={setScenario}
          options={(data?.list ?? []).map((one) => ({
            value: one.scenario,
            label: `${one.scenario}　${one.summary}`,
          }))}
        />
        <InputNumber
          aria-label="种子"
          prefix="种子"
          min={0}
          precision={0}
          value={seed}
          placeholder={String(data?.seed ?? "")}
          onChange={setSeed}
        />
      </div>
    </Act>
  );
}
