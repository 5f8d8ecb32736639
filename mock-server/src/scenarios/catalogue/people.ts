export const people = Array.from({ length: 60 }, (_, index) => ({
  name: "张三",
  nickname: `用户${index}`,
  phone: "13800000000",
  avatar: "avatar-1",
}));
