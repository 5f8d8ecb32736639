import { Button, Result } from "antd";

/** In place of a screen that could not be loaded or drawn: the navigation around it still works. */
export function ScreenError() {
  return (
    <Result
      status="error"
      title="这个页面没有打开"
      subTitle="可能是网络断开，或者中台刚更新了版本"
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          重新载入
        </Button>
      }
    />
  );
}
