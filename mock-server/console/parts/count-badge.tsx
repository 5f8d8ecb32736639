import { Badge } from "antd";

/** How many things wait, in vermilion; nothing where none do. */
export function CountBadge({ count = 0 }: { readonly count: number | undefined }) {
  return (
    <Badge count={count} overflowCount={99} color="var(--count)" title={`${count} 项待处理`} />
  );
}
