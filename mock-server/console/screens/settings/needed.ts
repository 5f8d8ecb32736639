/** Of a field that a setting cannot be without: one that is emptied would otherwise stay as it was, unsaid. */
export const needed = [{ required: true, message: "请填写" }];
