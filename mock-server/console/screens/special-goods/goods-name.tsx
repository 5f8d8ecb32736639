interface Goods {
  readonly goodsid: string;
  readonly goodsname: string;
  readonly goodsimage: string;
}

export function GoodsName({ goods }: { readonly goods: Goods }) {
  const { goodsid, goodsname, goodsimage } = goods;
  return (
    <span className="goods-name">
      <img src={goodsimage} alt="" width={40} height={40} loading="lazy" />
      <span>
        {goodsname}
        <span className="second figures">编号 {goodsid}</span>
      </span>
    </span>
  );
}
