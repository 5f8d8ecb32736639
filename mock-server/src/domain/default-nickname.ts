/** What WeChat has called everybody since 2021: it tells nobody who somebody is. */
export const defaultNickname = "微信用户";
