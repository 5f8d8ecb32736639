/* @tarojs/components for unit tests: H5's elements, and of WeChat's what is tested as it is there. */
export { Image, Input, ScrollView, Text, View } from "../../config/h5/elements/elements";

interface ButtonProps {
  readonly children?: React.ReactNode;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
}

export const Button = ({ children, className, disabled, onClick }: ButtonProps) => (
  <button {...{ className, disabled, onClick }}>{children}</button>
);
