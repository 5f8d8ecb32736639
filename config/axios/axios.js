/*
 * In place of axios in the app's builds: what it does to a request of the SDK, with its own headers and
 * errors. Its interceptors, forms, transports and defaults by method nobody here asks for, and they are
 * most of it. axios.test.ts holds the two to the same request.
 */
import CanceledError from "axios/unsafe/cancel/CanceledError.js";
import AxiosError from "axios/unsafe/core/AxiosError.js";
import AxiosHeaders from "axios/unsafe/core/AxiosHeaders.js";

const accepted = { accept: "application/json, text/plain, */*" };

export default {
  create: (defaults) => ({
    async request({ data, headers, method, ...own }) {
      const config = {
        ...defaults,
        ...own,
        method: method.toLowerCase(),
        headers: AxiosHeaders.concat(accepted, defaults.headers, headers),
        data: JSON.stringify(data),
      };
      return config.adapter(config);
    },
  }),
  /** The SDK's addresses are whole, with their query. */
  getUri: ({ url }) => url,
};

export { AxiosError, AxiosHeaders, CanceledError };
