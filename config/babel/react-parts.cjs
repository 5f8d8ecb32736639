/*
 * Babel plugin for React's own files: says at build time what they ask when they run, so that terser
 * drops what follows from it. Pages are never rendered by a server; Taro's host either has a feature
 * or not; and the names below are all that Taro, the libraries and the app take from each file.
 */
const { readFileSync } = require("node:fs");
const { parseSync, traverse } = require("@babel/core");

const hooks =
  "useState useEffect useLayoutEffect useInsertionEffect useRef useMemo useCallback useContext useReducer useId useSyncExternalStore useDebugValue useImperativeHandle";
const internals = "__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED";
const taken = {
  "react.production.min.js": `Component Children Fragment Suspense createElement createContext createRef forwardRef memo isValidElement version ${hooks} ${internals}`,
  "react-dom.production.min.js": `createRoot createPortal flushSync findDOMNode render unstable_batchedUpdates version ${internals}`,
  "react-reconciler.production.min.js":
    "createContainer updateContainer getPublicRootInstance batchedUpdates flushSync runWithPriority findHostInstance",
};

module.exports = ({ types: t }) => ({
  name: "react-parts",
  visitor: {
    Program(program, { filename }) {
      const [, file] = /([^\\/]+)$/.exec(filename);
      const names = new Set(taken[file].split(" "));
      const host = file.startsWith("react-reconciler") ? taroHost() : undefined;
      program.traverse({
        AssignmentExpression(path) {
          const { object, property } = path.node.left;
          if (object?.name !== "exports" || names.has(property.name)) return;
          // `exports.a = exports.b = …` gives a value on.
          if (path.parentPath.isAssignmentExpression()) path.replaceWith(path.node.right);
          else path.remove();
        },
        MemberExpression(path) {
          const { object, property, computed } = path.node;
          if (computed || path.parentPath.isAssignmentExpression({ left: path.node })) return;
          if (property.name === "isDehydrated") path.replaceWith(t.booleanLiteral(false));
          else if (property.name === "dehydrated") path.replaceWith(t.nullLiteral());
          else if (object.name === "$$$hostConfig" && typeof host.get(property.name) !== "string")
            path.replaceWith(t.valueToNode(host.get(property.name)));
        },
      });
    },
  },
});

/** What Taro's host of React has, by name: a truth, or the word "code". */
function taroHost() {
  const source = readFileSync(require.resolve("@tarojs/react/dist/react.esm.js"), "utf8");
  const host = new Map();
  traverse(parseSync(source, { babelrc: false, configFile: false, sourceType: "module" }), {
    VariableDeclarator({ node }) {
      if (node.id.name !== "hostConfig") return;
      for (const { key, value } of node.init.properties)
        host.set(key.name, value?.type === "BooleanLiteral" ? value.value : "code");
    },
  });
  return host;
}
