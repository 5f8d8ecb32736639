import { Input } from "antd";
import { useAddress } from "./use-address";

/** What a list is searched for; it stands in the address as `keyword`, and the list begins at its first page. */
export function SearchBox({ placeholder }: { readonly placeholder: string }) {
  const address = useAddress();
  const keyword = address.text("keyword") ?? "";
  return (
    <Input.Search
      // A keyword that came by another way, as by clearing all filters, is shown too.
      key={keyword}
      className="search-box"
      aria-label="搜索"
      placeholder={placeholder}
      defaultValue={keyword}
      maxLength={50}
      allowClear
      onSearch={(text) => address.set({ keyword: text.trim() || undefined, page: undefined })}
    />
  );
}
