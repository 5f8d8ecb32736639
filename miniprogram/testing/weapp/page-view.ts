import { readFileSync } from "node:fs";
import path from "node:path";
import { applySetData } from "./apply-set-data";
import type { RenderedNode, ViewCompiler } from "./compile-view";
import { NativeInputs } from "./native-inputs";
import { ViewNode, type EventOwner, type ViewHost } from "./view-node";
import type { WeappEngine } from "./weapp-engine";

export interface ComponentInstance extends EventOwner {
  data: Record<string, unknown>;
}

export type ComponentDefinition = Record<string, unknown>;

interface Mounted {
  readonly instance: ComponentInstance;
  readonly definition: ComponentDefinition;
  /** The properties last given, as JSON: a component's own `setData` holds until the parent gives something new. */
  given: string;
}

export interface PageViewOptions {
  readonly engine: WeappEngine;
  readonly buildDir: string;
  readonly compiler: ViewCompiler;
  /** The component registered under a file, its module loaded. */
  readonly componentAt: (file: string) => ComponentDefinition;
  readonly recordSetData: (bytes: number) => void;
  readonly share: (page: EventOwner, node: ViewNode) => void;
}

const collectLifetime = (
  definition: ComponentDefinition,
  name: string,
): ((this: unknown) => void) | undefined => {
  const lifetimes = definition["lifetimes"] as Record<string, unknown> | undefined;
  const lifetime = lifetimes?.[name] ?? definition[name];
  return typeof lifetime === "function" ? (lifetime as (this: unknown) => void) : undefined;
};

/** The view of one page: rendered by WeChat's templates from its data, with the components inside mounted and unmounted. */
export class PageView {
  private readonly mounted = new Map<string, Mounted>();
  private readonly components = new Map<string, Record<string, string>>();
  private readonly host: ViewHost;

  constructor(
    private readonly options: PageViewOptions,
    private readonly route: string,
    private readonly page: ComponentInstance,
  ) {
    const { engine } = options;
    this.host = {
      inputs: new NativeInputs(),
      call: (owner, handler, event) =>
        engine.guard(() => {
          const method = owner[handler];
          if (typeof method !== "function")
            throw new Error(`${route} has no handler "${handler}" for ${String(event["type"])}`);
          return (method as (event: unknown) => unknown).call(owner, engine.toRealm(event));
        }),
      shareFrom: (node) => options.share(page, node),
    };
  }

  render(): ViewNode {
    const seen = new Set<string>();
    const fresh: Mounted[] = [];
    const root = new ViewNode("page", {}, undefined, this.page, this.host);
    this.renderInto(root, {
      file: this.route,
      data: this.page.data,
      owner: this.page,
      key: "",
      seen,
      fresh,
    });
    for (const { definition, instance } of fresh) {
      this.options.engine.guard(() => collectLifetime(definition, "attached")?.call(instance));
    }
    for (const [key, { definition, instance }] of this.mounted) {
      if (seen.has(key)) continue;
      this.mounted.delete(key);
      this.options.engine.guard(() => collectLifetime(definition, "detached")?.call(instance));
    }
    return root;
  }

  unmount(): void {
    for (const { definition, instance } of this.mounted.values()) {
      this.options.engine.guard(() => collectLifetime(definition, "detached")?.call(instance));
    }
    this.mounted.clear();
  }

  /** Applies the payload at once, and shows it and calls back a little later, as the real view thread does. */
  setData(target: ComponentInstance, payload: Record<string, unknown>, done?: () => void): void {
    const { engine } = this.options;
    this.options.recordSetData(applySetData(target.data, payload));
    // The logic side must see its own realm's objects in `this.data`.
    target.data = engine.toRealm(target.data);
    engine.later(() => {
      this.render();
      done?.call(target);
    });
  }

  private renderInto(parent: ViewNode, scope: Scope): void {
    const tree = this.options.compiler(`${scope.file}.wxml`, scope.data);
    let components = this.components.get(scope.file);
    if (!components) {
      components = usingComponents(this.options.buildDir, scope.file);
      this.components.set(scope.file, components);
    }
    for (const [index, child] of (tree.children ?? []).entries())
      this.add(parent, child, index, scope, components);
  }

  private add(
    parent: ViewNode,
    rendered: RenderedNode | string,
    index: number,
    scope: Scope,
    components: Record<string, string>,
  ): void {
    if (typeof rendered === "string") {
      parent.children.push(rendered);
      return;
    }
    const tag = rendered.tag.replace(/^wx-/, "");
    const attributes = rendered.attr ?? {};
    const componentFile = components[tag];
    // `virtual` is what wcc makes of <block>: it is not there on the screen.
    const node =
      tag === "virtual" ? parent : new ViewNode(tag, attributes, parent, scope.owner, this.host);
    if (node !== parent) parent.children.push(node);
    if (componentFile !== undefined) {
      const sid = (attributes["i"] as { sid?: unknown } | undefined)?.sid ?? index;
      const key = `${scope.key}/${tag}:${String(sid)}`;
      const { instance } = this.mount(key, componentFile, attributes, scope);
      this.renderInto(node, {
        ...scope,
        file: componentFile,
        data: instance.data,
        owner: instance,
        key,
      });
      return;
    }
    for (const [place, child] of (rendered.children ?? []).entries())
      this.add(node, child, place, scope, components);
  }

  private mount(
    key: string,
    file: string,
    attributes: Record<string, unknown>,
    scope: Scope,
  ): Mounted {
    scope.seen.add(key);
    const definition = this.options.componentAt(file);
    const properties = (definition["properties"] ?? {}) as Record<
      string,
      { value?: unknown } | null
    >;
    const given = JSON.stringify(
      Object.fromEntries(Object.keys(properties).map((name) => [name, attributes[name]])),
    );
    const known = this.mounted.get(key);
    if (known) {
      if (known.given !== given)
        Object.assign(known.instance.data, this.options.engine.parseJson(given));
      known.given = given;
      return known;
    }
    const defaults = Object.fromEntries(
      Object.entries(properties).flatMap(([name, property]) =>
        property?.value === undefined ? [] : [[name, property.value]],
      ),
    );
    const start = {
      ...defaults,
      ...(definition["data"] as object | undefined),
      ...(JSON.parse(given) as object),
    };
    const instance: ComponentInstance = {
      ...(definition["methods"] as object | undefined),
      data: this.options.engine.toRealm(start),
      is: file,
      getPageId: () => String(this.page["__wxWebviewId__"]),
    };
    instance["setData"] = (payload: Record<string, unknown>, done?: () => void) =>
      this.setData(instance, payload, done);
    const mounted: Mounted = { instance, definition, given };
    this.mounted.set(key, mounted);
    scope.fresh.push(mounted);
    return mounted;
  }
}

interface Scope {
  readonly file: string;
  readonly data: unknown;
  readonly owner: EventOwner;
  readonly key: string;
  readonly seen: Set<string>;
  readonly fresh: Mounted[];
}

/** The components a page or component uses, as files from the root of the build. */
export function usingComponents(buildDir: string, file: string): Record<string, string> {
  const { usingComponents: used = {} } = JSON.parse(
    readFileSync(path.join(buildDir, `${file}.json`), "utf8"),
  ) as {
    usingComponents?: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(used).map(([name, request]) => [
      name,
      request.startsWith("/")
        ? request.slice(1)
        : path.posix.join(path.posix.dirname(file), request),
    ]),
  );
}
