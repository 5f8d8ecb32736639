/** Takes the place of axios' xhr and fetch adapters: the SDK is given one over Taro.request, on both platforms. */
export default null;

export const getFetch = (): null => null;
