/** Takes the place of axios' xhr and fetch adapters in weapp: there is nothing there they could use. */
export default null;

export const getFetch = (): null => null;
