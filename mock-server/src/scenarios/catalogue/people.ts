/** Each has its picture: pictures/SLUG.png. */
export const avatarSlugs = [
  "avatar-bun",
  "avatar-glasses",
  "avatar-bob",
  "avatar-elder",
  "avatar-cap",
  "avatar-cat",
  "avatar-mountain",
  "avatar-plant",
] as const;

export type AvatarSlug = (typeof avatarSlugs)[number];

interface CataloguePerson {
  readonly name: string;
  /** The name shown in WeChat. */
  readonly nickname: string;
  readonly phone: string;
  readonly avatar: AvatarSlug;
}

/**
 * Invented people.
 * @note Their numbers pass for mobile numbers, but no operator hands out these prefixes (160, 161, 163, 164, 168, 169).
 */
export const people = [
  { name: "林晓雯", nickname: "晓雯在路上", phone: "16300002040", avatar: "avatar-bun" },
  { name: "陈嘉树", nickname: "嘉树", phone: "16000001073", avatar: "avatar-glasses" },
  { name: "王梓萱", nickname: "萱萱妈妈", phone: "16800007003", avatar: "avatar-bob" },
  { name: "李志远", nickname: "远方来信", phone: "16800004118", avatar: "avatar-mountain" },
  { name: "张雨桐", nickname: "雨桐不带伞", phone: "16400001463", avatar: "avatar-cap" },
  { name: "刘建国", nickname: "建国老刘", phone: "16400003087", avatar: "avatar-elder" },
  { name: "赵思琪", nickname: "琪琪优选好物", phone: "16000005959", avatar: "avatar-plant" },
  { name: "黄俊杰", nickname: "阿杰", phone: "16000002615", avatar: "avatar-glasses" },
  { name: "周玉玲", nickname: "玲姐严选", phone: "16000003153", avatar: "avatar-cat" },
  { name: "吴子涵", nickname: "小涵同学", phone: "16800002384", avatar: "avatar-cat" },
  { name: "徐丽娟", nickname: "静待花开", phone: "16800005676", avatar: "avatar-bob" },
  { name: "孙浩然", nickname: "浩然正气", phone: "16400005406", avatar: "avatar-plant" },
  { name: "马晓东", nickname: "老马识途", phone: "16000008032", avatar: "avatar-mountain" },
  { name: "朱婉清", nickname: "清清子衿", phone: "16000009665", avatar: "avatar-mountain" },
  { name: "胡文博", nickname: "Bob胡", phone: "16000006060", avatar: "avatar-glasses" },
  { name: "郭佳怡", nickname: "是佳怡呀", phone: "16900009381", avatar: "avatar-bun" },
  { name: "何伟强", nickname: "强哥水产", phone: "16300008839", avatar: "avatar-mountain" },
  { name: "高诗涵", nickname: "诗和远方🌿", phone: "16100008980", avatar: "avatar-bun" },
  { name: "罗一舟", nickname: "小罗爱跑步", phone: "16000002914", avatar: "avatar-elder" },
  { name: "郑雅文", nickname: "Vivian", phone: "16100002892", avatar: "avatar-bob" },
  { name: "梁家豪", nickname: "豪仔", phone: "16000007869", avatar: "avatar-glasses" },
  { name: "谢婷婷", nickname: "婷婷玉立", phone: "16400003319", avatar: "avatar-cap" },
  { name: "宋明辉", nickname: "辉哥汽修", phone: "16300006565", avatar: "avatar-cat" },
  { name: "唐若溪", nickname: "若溪", phone: "16100002128", avatar: "avatar-plant" },
  { name: "韩雪梅", nickname: "雪里梅花", phone: "16300001071", avatar: "avatar-cat" },
  { name: "冯宇航", nickname: "宇航员不上天", phone: "16100009453", avatar: "avatar-plant" },
  { name: "董秀英", nickname: "平安是福", phone: "16800008749", avatar: "avatar-plant" },
  { name: "程子墨", nickname: "墨迹", phone: "16900003045", avatar: "avatar-mountain" },
  { name: "曹雨薇", nickname: "小薇の日常", phone: "16300002962", avatar: "avatar-bob" },
  { name: "袁立新", nickname: "新东街老袁", phone: "16400007983", avatar: "avatar-glasses" },
  { name: "邓佩珊", nickname: "珊珊来迟", phone: "16300009117", avatar: "avatar-mountain" },
  { name: "许文静", nickname: "文静不安静", phone: "16900003856", avatar: "avatar-bun" },
  { name: "傅国栋", nickname: "栋梁之材", phone: "16800002659", avatar: "avatar-mountain" },
  { name: "沈清和", nickname: "清和", phone: "16800003173", avatar: "avatar-elder" },
  { name: "曾小芳", nickname: "芳芳团购群主", phone: "16300001699", avatar: "avatar-bun" },
  { name: "彭一鸣", nickname: "一鸣", phone: "16400001785", avatar: "avatar-glasses" },
  { name: "吕思源", nickname: "饮水思源", phone: "16100003884", avatar: "avatar-cat" },
  { name: "苏韵", nickname: "苏打水", phone: "16900008488", avatar: "avatar-bob" },
  { name: "卢俊熙", nickname: "Kevin卢", phone: "16000004950", avatar: "avatar-plant" },
  { name: "蒋春燕", nickname: "春燕归来", phone: "16900003135", avatar: "avatar-cap" },
  { name: "蔡明轩", nickname: "菜菜", phone: "16300007135", avatar: "avatar-mountain" },
  { name: "贾若彤", nickname: "若彤妈咪", phone: "16300002924", avatar: "avatar-plant" },
  { name: "丁海峰", nickname: "海风", phone: "16300006582", avatar: "avatar-glasses" },
  { name: "魏巧云", nickname: "云卷云舒", phone: "16100003333", avatar: "avatar-cat" },
  { name: "薛凯", nickname: "凯子哥", phone: "16900009125", avatar: "avatar-mountain" },
  { name: "叶知秋", nickname: "一叶知秋🍂", phone: "16800007946", avatar: "avatar-bob" },
  { name: "阎淑芬", nickname: "淑芬阿姨", phone: "16400003890", avatar: "avatar-plant" },
  { name: "余心悦", nickname: "心悦小铺", phone: "16300007019", avatar: "avatar-mountain" },
  { name: "潘玉洁", nickname: "玉米粒", phone: "16100009965", avatar: "avatar-bun" },
  { name: "杜鹏程", nickname: "鹏程万里", phone: "16100002682", avatar: "avatar-elder" },
  { name: "戴安琪", nickname: "Angel安琪", phone: "16900009827", avatar: "avatar-bun" },
  { name: "夏语冰", nickname: "夏虫", phone: "16800009350", avatar: "avatar-bob" },
  { name: "钟永康", nickname: "永康五金", phone: "16300002593", avatar: "avatar-glasses" },
  { name: "汪可欣", nickname: "可可欣欣", phone: "16100001273", avatar: "avatar-cap" },
  { name: "田小禾", nickname: "禾下乘凉", phone: "16300008499", avatar: "avatar-plant" },
  { name: "任家乐", nickname: "乐乐爱生活", phone: "16100009774", avatar: "avatar-cat" },
  { name: "姜雪松", nickname: "雪松", phone: "16000005106", avatar: "avatar-plant" },
  { name: "范紫薇", nickname: "薇薇一笑", phone: "16400009034", avatar: "avatar-cat" },
  { name: "方正平", nickname: "方方正正", phone: "16400004475", avatar: "avatar-mountain" },
  { name: "石磊", nickname: "三块石头", phone: "16300003332", avatar: "avatar-glasses" },
] as const satisfies readonly CataloguePerson[];
