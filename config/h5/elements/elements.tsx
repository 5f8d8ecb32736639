/*
 * On H5 takes the place of @tarojs/components, whose every View is a component of React's, a custom element
 * and a component of Stencil's: together more than half of the first screen's time. These are the browser's own
 * elements, with what the app uses of WeChat's (config/weapp/elements.cjs names it).
 */
import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type HTMLAttributes,
  type ImgHTMLAttributes,
  type InputHTMLAttributes,
} from "react";
import "./elements.css";

export { PullDownRefresh } from "./pull-down-refresh";

type OwnAttributes = HTMLAttributes<HTMLElement>;

export interface ViewProps extends OwnAttributes {
  /** Put on while a finger is on it; "none" for nothing. */
  readonly hoverClass?: string;
  readonly hoverStartTime?: number;
  readonly hoverStayTime?: number;
  /** What lies under it keeps its place while a finger moves on it. */
  readonly catchMove?: boolean;
}

export const View = forwardRef<HTMLDivElement, ViewProps>(function View(props, ref) {
  const { hoverClass, catchMove, ...attributes } = props;
  if (hoverClass !== undefined) return <Touched {...props} innerRef={ref} />;
  if (catchMove) attributes.className = classes(attributes.className, "catches-moves");
  return <div {...attributes} ref={ref} />;
});

function Touched({
  hoverClass,
  hoverStartTime = 50,
  hoverStayTime = 400,
  catchMove,
  innerRef,
  className,
  ...attributes
}: ViewProps & { readonly innerRef: React.ForwardedRef<HTMLDivElement> }) {
  const [isTouched, setTouched] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const change = (to: boolean, delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTouched(to), delayMs);
  };
  const leave = () => change(false, hoverStayTime);
  return (
    <div
      {...attributes}
      ref={innerRef}
      className={classes(
        className,
        catchMove && "catches-moves",
        isTouched && hoverClass !== "none" && hoverClass,
      )}
      onTouchStart={() => change(true, hoverStartTime)}
      onTouchEnd={leave}
      // The finger scrolls, and is not heard of again.
      onTouchCancel={leave}
    />
  );
}

export interface TextProps extends OwnAttributes {
  /** Can be marked and copied, wherever it stands. */
  readonly userSelect?: boolean;
}

export const Text = ({ userSelect, className, ...attributes }: TextProps) => (
  <span {...attributes} className={classes(className, userSelect && "can-be-marked")} />
);

export interface ScrollViewProps extends OwnAttributes {
  readonly scrollX?: boolean;
  readonly scrollY?: boolean;
  /** With `showScrollbar` false there is none. */
  readonly enhanced?: boolean;
  readonly showScrollbar?: boolean;
  /** Comes to rest at the beginning of a child that says so, by scroll-snap-align. */
  readonly pagingEnabled?: boolean;
}

export function ScrollView(props: ScrollViewProps) {
  const { scrollX, scrollY, enhanced, showScrollbar = true, pagingEnabled, ...rest } = props;
  const { className, ...attributes } = rest;
  const name = classes(
    className,
    "scroll-view",
    scrollX && "scroll-view--x",
    scrollY && "scroll-view--y",
    enhanced && !showScrollbar && "scroll-view--bare",
    pagingEnabled && "scroll-view--paging",
  );
  return <div {...attributes} className={name} />;
}

const fits = { aspectFill: "cover", scaleToFill: "fill" } as const;

export interface ImageProps extends ImgHTMLAttributes<HTMLImageElement> {
  readonly mode?: keyof typeof fits;
  readonly lazyLoad?: boolean;
}

/** Without a name of its own: the frame around it has one. */
export const Image = ({ mode = "scaleToFill", lazyLoad, src, ...attributes }: ImageProps) => (
  <img
    alt=""
    // Before the address, or WebKit has it on the way already.
    loading={lazyLoad ? "lazy" : "eager"}
    {...attributes}
    src={src}
    style={{ objectFit: fits[mode], ...attributes.style }}
  />
);

interface InputEvent {
  readonly detail: { readonly value: string };
}

type Replaced = "onInput" | "onBlur" | "onFocus";

export interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, Replaced> {
  readonly value: string;
  readonly password?: boolean;
  readonly maxlength?: number;
  /** Takes the focus when it becomes true. */
  readonly focus?: boolean;
  readonly confirmType?: string;
  /** WeChat's, which styles what stands in an empty field by a class; a browser does by ::placeholder. */
  readonly placeholderClass?: string;
  /** What only a browser's input has. */
  readonly nativeProps?: InputHTMLAttributes<HTMLInputElement>;
  readonly onInput?: (event: InputEvent) => unknown;
  readonly onConfirm?: (event: InputEvent) => void;
  readonly onBlur?: (event: InputEvent) => void;
  readonly onFocus?: (event: InputEvent) => void;
}

export function Input(props: InputProps) {
  const { value, password, maxlength = 140, focus, confirmType, nativeProps, ...rest } = props;
  const { placeholderClass: _, type = "text", onInput, onConfirm, onBlur, onFocus, ...own } = rest;
  const input = useRef<HTMLInputElement>(null);
  /** Signs that are being put together to others: nobody's text before they are. */
  const [composed, setComposed] = useState<string>();
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const tell = (listener: ((event: InputEvent) => unknown) | undefined) => (text: string) =>
    listener?.({ detail: { value: text } });
  const read = (text: string) => {
    setComposed(undefined);
    tell(onInput)(text);
  };
  return (
    <input
      {...own}
      type={password ? "password" : confirmType === "search" ? "search" : type}
      {...nativeProps}
      ref={input}
      maxLength={maxlength}
      value={composed ?? value}
      onChange={({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
        (nativeEvent as { isComposing?: boolean }).isComposing
          ? setComposed(target.value)
          : read(target.value)
      }
      onCompositionEnd={({ currentTarget }) => read(currentTarget.value)}
      onKeyDown={({ key, currentTarget, nativeEvent }) => {
        if (key === "Enter" && !nativeEvent.isComposing) tell(onConfirm)(currentTarget.value);
      }}
      onBlur={({ currentTarget }) => tell(onBlur)(currentTarget.value)}
      onFocus={({ currentTarget }) => tell(onFocus)(currentTarget.value)}
    />
  );
}

const classes = (...names: ReadonlyArray<string | false | undefined>) =>
  names.filter(Boolean).join(" ");
