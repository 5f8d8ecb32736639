import { eventPath, isBubbling } from "./dispatch-event";
import type { NativeInputs } from "./native-inputs";

export interface NodeQuery {
  /** The whole text of the node, spaces collapsed; a RegExp for a part of it. The innermost node that fits is meant. */
  readonly text?: string | RegExp;
  readonly ariaLabel?: string | RegExp;
  /** One class, exactly as in the build. */
  readonly class?: string;
  readonly placeholder?: string;
  readonly id?: string;
  /** 'button', 'input', 'scroll-view', … */
  readonly tag?: string;
}

/** Who handles the events of a node: the page, or the component whose template it is in. */
export type EventOwner = Record<string, unknown>;

/** What a node needs from the page that shows it. */
export interface ViewHost {
  readonly inputs: NativeInputs;
  call(owner: EventOwner, handler: string, event: Record<string, unknown>): unknown;
  shareFrom(node: ViewNode): void;
}

const collapse = (text: string): string => text.replace(/\s+/g, " ").trim();
const fits = (value: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? value === wanted : wanted.test(value);

/** One element of the rendered view, with what a finger can do to it. */
export class ViewNode {
  readonly children: (ViewNode | string)[] = [];

  constructor(
    readonly tag: string,
    private readonly attributes: Record<string, unknown>,
    readonly parent: ViewNode | undefined,
    readonly owner: EventOwner,
    private readonly host: ViewHost,
  ) {}

  /** An attribute by its WXML name (`aria-label`, `form-type`); wcc hands most of them on in camel case. */
  attribute(name: string): unknown {
    return (
      this.attributes[name] ??
      this.attributes[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
    );
  }

  get classes(): readonly string[] {
    return String(this.attribute("class") ?? "").split(/\s+/);
  }

  get dataset(): Record<string, unknown> {
    const entries = Object.entries(this.attributes).filter(([name]) => name.startsWith("data-"));
    return Object.fromEntries(entries.map(([name, value]) => [name.slice("data-".length), value]));
  }

  get disabled(): boolean {
    return this.attribute("disabled") === true;
  }

  /** What stands in an input now: what was typed, until the application sets another value. */
  get value(): unknown {
    return this.host.inputs.read(this);
  }

  text(): string {
    return collapse(this.rawText());
  }

  findAll(wanted: NodeQuery | ((node: ViewNode) => boolean)): ViewNode[] {
    const matches =
      typeof wanted === "function" ? wanted : (node: ViewNode) => node.matches(wanted);
    const found: ViewNode[] = [];
    const visit = (node: ViewNode): boolean => {
      const place = found.length;
      let inside = false;
      for (const child of node.children)
        if (typeof child !== "string") inside = visit(child) || inside;
      const own = matches(node);
      const byText = typeof wanted !== "function" && wanted.text !== undefined;
      if (own && !(byText && inside)) found.splice(place, 0, node);
      return own || inside;
    };
    visit(this);
    return found;
  }

  /** The only or the first node that fits; throws with the text of the view when there is none. */
  find(wanted: NodeQuery): ViewNode {
    const [first] = this.findAll(wanted);
    if (!first) throw new Error(`nothing fits ${describeQuery(wanted)} in: ${this.text()}`);
    return first;
  }

  has(wanted: NodeQuery): boolean {
    return this.findAll(wanted).length > 0;
  }

  /** The nearest node around this one that `accept` takes, or this one itself. */
  closest(accept: (node: ViewNode) => boolean): ViewNode | undefined {
    return accept(this) ? this : this.parent?.closest(accept);
  }

  /** A short touch. A disabled button swallows it, as on the phone. */
  tap(): void {
    if (this.closest((node) => node.tag === "button" && node.disabled)) return;
    for (const type of ["touchstart", "touchend", "tap"]) this.dispatch(type, { x: 0, y: 0 });
    const control = this.closest((node) =>
      ["button", "switch", "checkbox", "radio"].includes(node.tag),
    );
    if (!control) return;
    if (control.tag === "switch") control.change(control.value !== true);
    if (control.tag === "radio") {
      control
        .closest((node) => node.tag === "radio-group")
        ?.dispatch("change", { value: control.attribute("value") });
    }
    if (control.attribute("form-type") === "submit") control.submitForm();
    if (control.attribute("open-type") === "share") this.host.shareFrom(control);
    if (control.attribute("open-type") === "getPhoneNumber") {
      control.dispatch("getphonenumber", { errMsg: "getPhoneNumber:ok", code: "phone-code" });
    }
  }

  longPress(): void {
    for (const type of ["touchstart", "longpress", "touchend"]) this.dispatch(type, { x: 0, y: 0 });
  }

  /** Types into the field: focus once, then one input event with the whole value. The handler may give back another value. */
  input(value: string): void {
    if (this.disabled) throw new Error("the field is disabled: nobody can type into it");
    const longest = Number(this.attribute("maxlength") ?? 140);
    const typed = longest < 0 ? value : value.slice(0, longest);
    this.dispatch("focus", { value: this.value, height: 0 });
    this.host.inputs.write(this, typed);
    const replaced = this.dispatch("input", { value: typed, cursor: typed.length, keyCode: 0 });
    if (typeof replaced === "string") this.host.inputs.write(this, replaced);
  }

  blur(): void {
    this.dispatch("blur", { value: this.value, cursor: 0 });
  }

  /** The keyboard's 完成 key. */
  confirm(): void {
    this.dispatch("confirm", { value: this.value });
  }

  /** Chooses in a switch, picker, slider or group. */
  change(value: unknown): void {
    this.host.inputs.write(this, value);
    this.dispatch("change", { value });
  }

  /** Sends any event by its WeChat name without `bind` (`scrolltolower`, `load`, `error`). */
  dispatch(type: string, detail: unknown = {}): unknown {
    let answer: unknown;
    for (const { node, handler, stops } of eventPath(this, type)) {
      const result = this.host.call(node.owner, handler, {
        type,
        timeStamp: Date.now(),
        target: this.asTarget(),
        currentTarget: node.asTarget(),
        mark: {},
        detail,
        touches: [],
        changedTouches: [],
        mut: false,
      });
      answer ??= result;
      if (stops || !isBubbling(type)) break;
    }
    return answer;
  }

  private submitForm(): void {
    const form = this.closest((node) => node.tag === "form");
    const fields = form?.findAll(
      (node) => typeof node.attribute("name") === "string" && node.attribute("name") !== "",
    );
    const value = Object.fromEntries(
      (fields ?? []).map((field) => [String(field.attribute("name")), field.value]),
    );
    form?.dispatch("submit", { value });
  }

  private asTarget(): Record<string, unknown> {
    return {
      id: String(this.attribute("id") ?? ""),
      offsetLeft: 0,
      offsetTop: 0,
      dataset: this.dataset,
    };
  }

  /** Text runs on inside a line, as on the screen (`¥` and `320.50` are one amount); a box begins a new word. */
  private rawText(): string {
    return this.children
      .map((child) => {
        if (typeof child === "string") return child;
        return child.tag === "text" ? child.rawText() : ` ${child.rawText()} `;
      })
      .join("");
  }

  private matches(wanted: NodeQuery): boolean {
    return (
      (wanted.tag === undefined || this.tag === wanted.tag) &&
      (wanted.id === undefined || this.attribute("id") === wanted.id) &&
      (wanted.class === undefined || this.classes.includes(wanted.class)) &&
      (wanted.placeholder === undefined || this.attribute("placeholder") === wanted.placeholder) &&
      (wanted.ariaLabel === undefined ||
        fits(String(this.attribute("aria-label") ?? ""), wanted.ariaLabel)) &&
      (wanted.text === undefined || fits(this.text(), wanted.text))
    );
  }
}

const describeQuery = (wanted: NodeQuery): string =>
  Object.entries(wanted)
    .map(
      ([name, value]) =>
        `${name} ${value instanceof RegExp ? String(value) : JSON.stringify(value)}`,
    )
    .join(", ");
