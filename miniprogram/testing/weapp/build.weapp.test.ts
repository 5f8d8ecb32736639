import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkWithWechatCi } from "./check-with-wechat-ci";
import { compileStyles } from "./compile-styles";
import { compileView } from "./compile-view";
import { launchWeapp } from "./launch-weapp";
import { packageSizes } from "./package-sizes";
import { readAppConfig } from "./app-config";
import { weappBuildDir } from "./weapp-build-dir";

const buildDir = weappBuildDir();

test("WeChat's own tools accept the build", { timeout: 70_000 }, async () => {
  const report = await checkWithWechatCi(buildDir);
  expect(report.problems).toEqual([]);
  for (const page of readAppConfig(buildDir).pages)
    expect(report.compiledFiles).toContain(`${page}.wxml`);
});

test("wcc compiles every template and wcsc every style sheet", () => {
  const warnings: string[] = [];
  const view = compileView(buildDir, (warning) => warnings.push(warning));
  for (const page of readAppConfig(buildDir).pages)
    expect(view(`${page}.wxml`, { root: { cn: [] } }).tag).toBe("wx-page");
  expect(compileStyles(buildDir)).toContain("app.wxss");
  expect(warnings).toEqual([]);
});

test("labels for screen readers reach WeChat's elements", async () => {
  const phone = await launchWeapp({ buildDir, url: "/pages/centre/index" });
  try {
    await phone.until(() => phone.page.findAll({ ariaLabel: /./ }).length > 0);
  } finally {
    phone.close();
  }
});

test("every package stays under WeChat's 2 MB", () => {
  const limitBytes = 2 * 1024 * 1024;
  for (const [root, bytes] of packageSizes(buildDir))
    expect(bytes, root === "" ? "main package" : root).toBeLessThan(limitBytes);
});

test(
  "the build launches without a browser and every page opens on an old phone",
  { timeout: 30_000 },
  async () => {
    for (const route of readAppConfig(buildDir).pages) {
      const phone = await launchWeapp({ buildDir, url: `/${route}` });
      try {
        expect(phone.page.route).toBe(route);
        expect({
          route,
          errors: phone.errors,
          unknownCalls: phone.unknownCalls,
          viewWarnings: phone.viewWarnings,
        }).toEqual({
          route,
          errors: [],
          unknownCalls: [],
          viewWarnings: [],
        });
        expect(phone.maxSetDataBytes).toBeLessThan(256 * 1024);
      } finally {
        phone.close();
      }
    }
  },
);

test("a subpackage's code is loaded only when one of its pages is opened", async () => {
  const phone = await launchWeapp({ buildDir });
  try {
    const subpackages = readAppConfig(buildDir).packageRoots.filter((root) => root !== "");
    expect(
      phone.loadedFiles.filter((file) => subpackages.some((root) => file.startsWith(`${root}/`))),
    ).toEqual([]);
  } finally {
    phone.close();
  }
});

test("the build says in its project file where DevTools finds the mini-program", () => {
  const project = JSON.parse(readFileSync("project.config.json", "utf8")) as {
    miniprogramRoot: string;
  };
  expect(project.miniprogramRoot).toBe("dist/weapp/");
});
