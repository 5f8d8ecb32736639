import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig } from "vite";

/**
 * The console, at `/console/` of the mock server or in any folder of a static host: its addresses are
 * relative. In development the API comes from MOCK_ORIGIN.
 */
export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: command === "build" ? "./" : "/console/",
  resolve: { conditions: [...defaultClientConditions, "distribution-source"] },
  server: {
    host: "127.0.0.1",
    port: Number(process.env["CONSOLE_PORT"] ?? 10087),
    strictPort: true,
    proxy: { "^/(?!console/)": process.env["MOCK_ORIGIN"] ?? "http://127.0.0.1:8787" },
  },
  build: {
    outDir: fileURLToPath(new URL("../../dist/console", import.meta.url)),
    emptyOutDir: true,
    // The charts' chunk is loaded with the page that draws; config/size-budget.json holds the first load.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // So that the server knows them for names that never change their content.
      output: { hashCharacters: "hex" },
      // antd's modules say "use client", which means nothing here.
      onLog: (level, log, tell) => void (log.code === "MODULE_LEVEL_DIRECTIVE" || tell(level, log)),
    },
  },
}));
