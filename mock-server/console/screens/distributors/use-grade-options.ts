import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";

/** The grades of the rule, for a choice. */
export function useGradeOptions(when: boolean) {
  const setting = useAnswer(office.setting.detail, {}, { when });
  const grades = setting.data?.distributionrulesetting.grades ?? [];
  return grades.map(({ gradeid, name }) => ({
    value: gradeid,
    label: name,
  }));
}
