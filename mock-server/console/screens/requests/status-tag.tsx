import { Tag } from "antd";

/** An HTTP status; 0 is a reply that was lost. */
export function StatusTag({ status }: { readonly status: number }) {
  if (status === 0) return <Tag color="error">回复丢失</Tag>;
  return <Tag color={status < 400 ? "success" : status < 500 ? "warning" : "error"}>{status}</Tag>;
}
