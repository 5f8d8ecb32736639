import { office } from "../data/clients";
import { useCommand } from "../data/use-command";
import { Act } from "./act";

interface Applicant {
  readonly dismemberid: string;
  readonly name: string;
  readonly superiorname?: string | undefined;
}

/** The audit passes. */
export function PassApplication({ applicant }: { readonly applicant: Applicant }) {
  const { dismemberid, name, superiorname } = applicant;
  const pass = useCommand(office.distributor.normal);
  return (
    <Act
      label="通过"
      size="small"
      ghost
      type="primary"
      title={`通过${name}的申请？`}
      run={() => pass.send({ dismemberid })}
      done={`${name}已成为分销员`}
    >
      {name}成为分销员，之后的成交开始计佣，审核结果会通知本人。
      {superiorname === undefined
        ? "没有上级。"
        : `上级是${superiorname}，从 ta 的成交得到下级分佣。`}
    </Act>
  );
}

/** The audit fails, for a reason that the applicant reads. */
export function RejectApplication({ applicant }: { readonly applicant: Applicant }) {
  const { dismemberid, name } = applicant;
  const reject = useCommand(office.distributor.reject);
  return (
    <Act
      label="不通过"
      size="small"
      danger
      title={`不通过${name}的申请？`}
      reason={{ label: "原因", required: true, maxLength: 100 }}
      run={(reason) => reject.send({ dismemberid, reason })}
      done={`${name}的申请未通过，已通知本人`}
    >
      {name}会看到下面的原因，修改资料后可以再次提交。
    </Act>
  );
}
