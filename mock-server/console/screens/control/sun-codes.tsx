import { Button, Empty, QRCode, Select, Skeleton, Tag } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { LoadError } from "../../parts/load-error";
import { momentText } from "../../parts/moment-text";
import { PhoneLink } from "../../parts/phone-beside";
import { useQuickAct } from "../../parts/use-quick-act";

/** Sun codes as somebody would scan them: a click opens the mini-program by the code. */
export function SunCodes() {
  const { data, error, refresh } = useAnswer(control.member.sunCodes);
  if (error && !data) return <LoadError what="太阳码" error={error} onRetry={refresh} />;
  return (
    <section className="tool">
      <p className="second">
        点一个码，等于用微信扫它：小程序以现在的身份打开。过期的码也能点，看看会怎样。
      </p>
      <MakeSunCode />
      {!data && <Skeleton active />}
      {data?.list.length === 0 && (
        <Empty description="还没有太阳码：在上面选一位分销员，生成一个" />
      )}
      <div className="codes">
        {data?.list.map((code) => {
          const what = code.kind === "invite" ? "邀请成为分销员" : (code.goodsname ?? "商品");
          return (
            <PhoneLink key={code.sceneid} address={code.openat}>
              <span className="code">
                <span aria-hidden>
                  <QRCode
                    value={code.sceneid}
                    size={112}
                    bordered={false}
                    color="#1a1c20"
                    bgColor="#ffffff"
                  />
                </span>
                <span className="code-words">
                  <b>{code.distributorname}</b>
                  <span>{what}</span>
                  {code.expired ? (
                    <Tag color="warning">已过期</Tag>
                  ) : (
                    <span className="second">{momentText(code.expiresat).slice(0, 10)} 到期</span>
                  )}
                </span>
              </span>
            </PhoneLink>
          );
        })}
      </div>
    </section>
  );
}

function MakeSunCode() {
  const personas = useAnswer(control.member.personas);
  const goods = useAnswer(control.merchant.listGoods);
  const make = useCommand(control.member.makeSunCode);
  const { act, isRunning } = useQuickAct();
  const [chosen, setChosen] = useState<string>();
  const [goodsId, setGoodsId] = useState<string>();
  const owners = (personas.data?.list ?? []).filter(({ dismemberid }) => dismemberid);
  const owner = chosen ?? owners[0]?.dismemberid;
  return (
    <div className="form-line">
      <Select
        aria-label="谁的太阳码"
        className="codes-owner"
        value={owner ?? null}
        options={owners.map(({ dismemberid, name }) => ({ value: dismemberid, label: name }))}
        onChange={setChosen}
      />
      <Select
        aria-label="码的用途"
        className="grow"
        allowClear
        placeholder="邀请成为分销员"
        showSearch={{ optionFilterProp: "label" }}
        value={goodsId ?? null}
        options={(goods.data?.list ?? [])
          .filter(({ onshelf }) => onshelf)
          .map(({ goodsid, name }) => ({ value: goodsid, label: name }))}
        onChange={(next: string | undefined) => setGoodsId(next)}
      />
      <Button
        type="primary"
        loading={isRunning}
        disabled={owner === undefined}
        onClick={() =>
          act(
            () =>
              make.send({
                dismemberid: owner ?? "",
                ...(goodsId === undefined ? {} : { goodsid: goodsId }),
              }),
            "太阳码在下面，点一下就是扫码",
          )
        }
      >
        生成
      </Button>
    </div>
  );
}
