import { Button, Result } from "antd";
import { Link } from "react-router";

export function NotFoundScreen() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="链接可能已经过时，或者抄漏了一段"
      extra={
        <Link to="/">
          <Button type="primary">回到首页</Button>
        </Link>
      }
    />
  );
}
