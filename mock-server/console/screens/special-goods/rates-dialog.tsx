import {
  channelLabels,
  channels,
  formatRate,
  type BasisPoints,
  type Channel,
  type OutputOf,
} from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Alert, App, Form, Modal, Radio } from "antd";
import { useRef, useState } from "react";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { commandProblem } from "../../parts/error-sentence";
import { fieldProblems } from "../../parts/field-problems";
import { RateInput } from "../../parts/rate-input";
import { GoodsSelect } from "./goods-select";
import type { SpecialGoods } from "./special-goods-screen";

type Grades = OutputOf<OfficeApi["setting"]["detail"]>["distributionrulesetting"]["grades"];

interface Rate {
  readonly traderate?: BasisPoints;
  readonly subrate?: BasisPoints;
}

interface Fields {
  readonly ordersource: Channel;
  readonly goodsid: string;
  /** By grade, in the order of the rule's. */
  readonly grades: readonly Rate[] | undefined;
}

interface Props {
  /** Whose rates are changed; "new" adds a product. */
  readonly edited: SpecialGoods | "new" | undefined;
  readonly grades: Grades;
  readonly onClose: () => void;
}

/** The rates of one product, a grade each. A grade that is left empty keeps what it has. */
export function RatesDialog({ edited, grades, onClose }: Props) {
  const isNew = edited === "new";
  const [form] = Form.useForm<Fields>();
  const { submit, problem, isRunning, forget } = useSaving({ edited, grades, onClose, form });
  const title = isNew ? "新增特殊分佣商品" : `修改“${edited?.goodsname ?? ""}”的比例`;
  return (
    <Modal
      title={title}
      open={edited !== undefined}
      okText="保存"
      cancelText="取消"
      confirmLoading={isRunning}
      closable={{ disabled: isRunning, "aria-label": "关闭" }}
      cancelButtonProps={{ disabled: isRunning }}
      onOk={form.submit}
      onCancel={() => isRunning || onClose()}
      afterClose={forget}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={initialFields(edited, grades)}
        onFinish={(fields) => void submit(fields)}
      >
        {isNew && <WhichGoods />}
        <p className="second">
          之后付款的订单按这里的比例；已付款的订单不变。没有填的等级按它自己的比例。
        </p>
        {grades.map((grade, index) => (
          <GradeRates key={grade.gradeid} grade={grade} index={index} />
        ))}
        {problem !== undefined && <Alert type="error" showIcon title={problem} role="alert" />}
      </Form>
    </Modal>
  );
}

function WhichGoods() {
  const channel = Form.useWatch("ordersource") as Channel | undefined;
  return (
    <>
      <Form.Item name="ordersource" label="渠道">
        <Radio.Group
          options={channels.map((value) => ({ value, label: channelLabels[value] }))}
          optionType="button"
        />
      </Form.Item>
      <Form.Item
        name="goodsid"
        label="商品"
        rules={[{ required: true, message: "请选择商品，或输入商品编号" }]}
      >
        <GoodsSelect channel={channel} />
      </Form.Item>
    </>
  );
}

function GradeRates({ grade, index }: { readonly grade: Grades[number]; readonly index: number }) {
  return (
    <fieldset className="grade-rates">
      <legend>{grade.name}</legend>
      <Form.Item name={["grades", index, "traderate"]} label="交易佣金">
        <RateInput
          aria-label={`${grade.name}的交易佣金`}
          placeholder={`按等级 ${formatRate(grade.traderate)}`}
        />
      </Form.Item>
      <Form.Item name={["grades", index, "subrate"]} label="下级分佣">
        <RateInput
          aria-label={`${grade.name}的下级分佣`}
          placeholder={`按等级 ${formatRate(grade.subrate)}`}
        />
      </Form.Item>
    </fieldset>
  );
}

function initialFields(edited: Props["edited"], grades: Grades): Partial<Fields> {
  if (edited === "new" || edited === undefined) return { ordersource: "selfsupport" };
  return {
    grades: grades.map(({ gradeid }) => {
      const own = edited.grades.find((rate) => rate.gradeid === gradeid);
      return own ? { traderate: own.traderate, subrate: own.subrate } : {};
    }),
  };
}

type Saving = Props & { readonly form: ReturnType<typeof Form.useForm<Fields>>[0] };

function useSaving({ edited, grades, onClose, form }: Saving) {
  const { message } = App.useApp();
  const save = useCommand(office.commissionSku.save);
  const update = useCommand(office.commissionSku.update);
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  const submit = async ({ ordersource, goodsid, grades: rates = [] }: Fields) => {
    if (running.current || edited === undefined) return;
    setProblem(undefined);
    const sent = ratesToSend(grades, rates);
    if (sent.length === 0) return setProblem("至少填写一个等级的比例");
    running.current = true;
    setRunning(true);
    try {
      const body = sent.map(({ rate }) => rate);
      if (edited === "new") await save.send({ ordersource, goodsid, grades: body });
      else await update.send({ goodsid: edited.goodsid, grades: body });
      onClose();
      void message.success("已保存，之后付款的订单按新的比例");
    } catch (error) {
      const named = fieldProblems(error);
      for (const { path, message: said } of named) {
        const [field, sentIndex, name] = path;
        const index = sent[Number(sentIndex)]?.index ?? 0;
        const at = field === "grades" && name !== undefined ? ["grades", index, name] : path;
        form.setFields([{ name: at as never, errors: [said] }]);
      }
      if (named.length === 0) setProblem(commandProblem(error));
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return { submit, problem, isRunning, forget: () => setProblem(undefined) };
}

/** Of the grades in which something is filled in: what is left empty beside it is the grade's own. */
function ratesToSend(grades: Grades, rates: readonly (Rate | undefined)[]) {
  return grades.flatMap((grade, index) => {
    const { traderate, subrate } = rates[index] ?? {};
    if (traderate === undefined && subrate === undefined) return [];
    return [
      {
        index,
        rate: {
          gradeid: grade.gradeid,
          traderate: traderate ?? grade.traderate,
          subrate: subrate ?? grade.subrate,
        },
      },
    ];
  });
}
