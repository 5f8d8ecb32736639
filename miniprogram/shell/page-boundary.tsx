import { Component, type ReactNode } from "react";
import { queryClient } from "../data/query-client";
import type { PageName } from "../routes";
import { DeadEnd } from "./dead-end";
import { openPage } from "./navigate";

export interface PageBoundaryProps {
  readonly name: PageName;
  readonly children: ReactNode;
}

/** A screen that throws while it is drawn is a sentence with two ways out; without this it is a white page. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly broken: boolean }> {
  static getDerivedStateFromError() {
    return { broken: true };
  }

  override state = { broken: false };

  /** What was drawn from is what broke it, more often than not: the next try asks for it anew. */
  private readonly retry = () => {
    void queryClient.resetQueries({ type: "inactive" });
    this.setState({ broken: false });
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const elsewhere = this.props.name === "centre" ? "goods" : "centre";
    return (
      <DeadEnd
        icon="warning"
        title="这个页面出错了"
        note="请重试；如一直出现，请联系客服"
        actionText="重试"
        onAction={this.retry}
        otherText={elsewhere === "centre" ? "去分销中心" : "去选品"}
        onOther={() => void openPage(elsewhere)}
      />
    );
  }
}
