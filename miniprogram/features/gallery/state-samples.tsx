import { View } from "@tarojs/components";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ErrorNotice } from "../../ui/error-notice";
import { ListFooter } from "../../ui/list-footer";
import { Notice } from "../../ui/notice";
import { Picture } from "../../ui/picture";
import { Skeleton } from "../../ui/skeleton";
import { StatusTag } from "../../ui/status-tag";
import { Timeline } from "../../ui/timeline";
import { GallerySection } from "./gallery-section";

export function StateSamples() {
  const press = () => undefined;
  return (
    <>
      <ProgressSamples />
      <GallerySection title="提示">
        <Notice onPress={press}>¥320.50 将于 11月28日 可提现，共 6 笔订单</Notice>
        <Notice tone="warning" icon="clock">
          还剩 21 小时 08 分，超时自动退回余额
        </Notice>
        <Notice tone="success" icon="check">
          提现申请已提交，审核通过后通知你
        </Notice>
        <Notice tone="neutral" icon="offline">
          现在没有网络，显示的是 11月21日 14:32 的数据
        </Notice>
      </GallerySection>
      <GallerySection title="加载">
        <Skeleton shape="hero" />
        <Skeleton shape="list" rows={2} />
        <Skeleton shape="lines" rows={3} />
      </GallerySection>
      <GallerySection title="空">
        <Card>
          <Empty
            icon="bag"
            title="还没有订单"
            note="分享一件好物，朋友下单后会出现在这里"
            actionText="去选品"
            onAction={press}
          />
        </Card>
        <Card>
          <Empty icon="wallet" title="没有提现记录" note="攒够 ¥10 就可以提现" />
        </Card>
      </GallerySection>
      <GallerySection title="出错">
        <ErrorNotice message="网络不太顺畅，收入走势没有加载出来" onRetry={press} />
        <ErrorNotice message="正在重新加载" onRetry={press} retrying />
        <Card>
          <ErrorNotice
            full
            icon="offline"
            message="连不上服务器"
            note="检查网络后再试一次，你的数据不会丢"
            onRetry={press}
          />
        </Card>
      </GallerySection>
      <GallerySection title="列表底部">
        <Card padding="list">
          <ListFooter state="loading" onLoadMore={press} />
          <ListFooter state="more" onLoadMore={press} />
          <ListFooter state="end" onLoadMore={press} />
          <ListFooter state="error" onLoadMore={press} />
        </Card>
      </GallerySection>
    </>
  );
}

function ProgressSamples() {
  return (
    <GallerySection title="状态与进度">
      <Card>
        <View className="gallery-section__row">
          {(
            [
              ["neutral", "已成团"],
              ["success", "已结算"],
              ["warning", "审核中"],
              ["danger", "审核失败"],
              ["accent", "待确认收款"],
            ] as const
          ).map(([tone, text]) => (
            <View key={tone} className="gallery-section__row-item">
              <StatusTag tone={tone}>{text}</StatusTag>
            </View>
          ))}
        </View>
      </Card>
      <Card title="上一笔 ¥400.00" action={<StatusTag tone="warning">待确认收款</StatusTag>}>
        <Timeline
          steps={[
            { key: "apply", title: "提交申请", time: "11月19日 09:12", state: "done" },
            { key: "approve", title: "审核通过", time: "11月20日 16:40", state: "done" },
            {
              key: "confirm",
              title: "待你确认收款",
              note: "还剩 21 小时 08 分，超时自动退回余额",
              state: "current",
              action: (
                <Button kind="text" size="small">
                  去收款
                </Button>
              ),
            },
            { key: "arrive", title: "到账", state: "future" },
          ]}
        />
      </Card>
      <Card title="没有成功的一笔" action={<StatusTag tone="danger">提现失败</StatusTag>}>
        <Timeline
          steps={[
            { key: "apply", title: "提交申请", time: "11月18日 20:03", state: "done" },
            {
              key: "fail",
              title: "打款失败",
              time: "11月19日 10:26",
              note: "收款账户姓名与实名不一致，¥120.00 已退回可提现余额",
              state: "failed",
            },
          ]}
        />
      </Card>
      <Card>
        <View className="gallery-section__row">
          <View className="gallery-section__row-item">
            <Picture label="没有图片的商品" />
          </View>
          <View className="gallery-section__row-item">
            <Picture label="没有图片的商品" size="medium" />
          </View>
        </View>
      </Card>
    </GallerySection>
  );
}
