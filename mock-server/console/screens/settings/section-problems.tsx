import { Alert } from "antd";
import { createContext, useContext } from "react";
import type { FieldProblem } from "../../parts/field-problems";

/** What the server said of the last try. */
export const SectionProblems = createContext<readonly FieldProblem[]>([]);

/** What is wrong with a list as a whole, which has no field of its own to say it at. */
export function ListProblems({ at }: { readonly at: readonly string[] }) {
  const problems = useContext(SectionProblems).filter(({ path }) => path.join() === at.join());
  return problems.map(({ message }) => (
    <Alert
      key={message}
      type="error"
      showIcon
      title={message}
      role="alert"
      className="list-problem"
    />
  ));
}
