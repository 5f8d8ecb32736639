import type { Rule } from "antd/es/form";

/** Spaces and dashes are the server's to take away. */
export const phoneRule: Rule = {
  validator: (_, value: string | undefined) => {
    const digits = (value ?? "").replace(/[\s-]/g, "");
    return digits === "" || /^1\d{10}$/.test(digits)
      ? Promise.resolve()
      : Promise.reject(new Error("手机号应为 11 位数字"));
  },
};
