/*
 * Babel plugin: a JSX attribute that elements.cjs does not name would reach no template, and would be
 * missing on the phone without a word. The build fails at its place.
 */
const elements = require("../weapp/elements.cjs");

/** React's own, and those that every template has. */
const everywhere = new Set(["key", "ref", "children", "id", "className", "style", "onClick"]);
/** Parts of miniprogram/ui that give attributes, by name. The test holds what they give to the table. */
const givers = new Set(["nativeInput"]);

module.exports = () => ({
  name: "known-attributes",
  visitor: {
    JSXOpeningElement(path) {
      const element = importedElement(path);
      if (element === undefined) return;
      const known = elements[element];
      if (!known)
        fail(path, `The build has no <${element}>: name it in config/weapp/elements.cjs.`);
      for (const attribute of path.get("attributes")) {
        if (attribute.isJSXSpreadAttribute()) {
          checkSpread(attribute.get("argument"), element);
        } else {
          check(attribute, element, attribute.node.name.name);
        }
      }
    },
  },
});

function fail(path, message) {
  throw path.buildCodeFrameError(message);
}

/** The name under which @tarojs/components exports the element, whatever the file calls it. */
function importedElement(path) {
  const name = path.get("name");
  if (!name.isJSXIdentifier()) return undefined;
  const imported = path.scope.getBinding(name.node.name)?.path;
  if (!imported?.isImportSpecifier()) return undefined;
  return imported.parent.source.value === "@tarojs/components"
    ? imported.node.imported.name
    : undefined;
}

function check(path, element, name) {
  if (everywhere.has(name) || name.startsWith("data-")) return;
  if (element === "View" && name === "catchMove") return;
  const plain = (text) => text.replaceAll("-", "").toLowerCase();
  const wanted = plain(/^on[A-Z]/.test(name) ? `bind${name.slice(2)}` : name);
  if (elements[element].some((known) => plain(known) === wanted)) return;
  fail(path, `<${element}> has no ${name} in the build: name it in config/weapp/elements.cjs.`);
}

/** Follows a spread to the names in it; what cannot be read before it runs is refused. */
function checkSpread(value, element, prefix = "") {
  if (value.isConditionalExpression()) {
    if (!isForH5(value.get("test"))) checkSpread(value.get("consequent"), element, prefix);
    checkSpread(value.get("alternate"), element, prefix);
  } else if (value.isObjectExpression()) {
    for (const property of value.get("properties")) {
      if (property.isSpreadElement()) checkSpread(property.get("argument"), element, prefix);
      else check(property, element, prefix + (property.node.key.name ?? property.node.key.value));
    }
  } else if (value.isIdentifier() && constantOf(value)) {
    checkSpread(constantOf(value), element, prefix);
  } else if (value.isCallExpression() && value.node.callee.name === "accessible") {
    checkSpread(value.get("arguments.0"), element, "aria-");
  } else if (!givers.has(value.isCallExpression() ? value.node.callee.name : value.node.name)) {
    fail(value, `Which attributes <${element}> gets here can be read by nobody before it runs.`);
  }
}

/** `process.env.TARO_ENV === "h5"`: what follows is not in this build. */
const isForH5 = (test) => test.toString() === 'process.env.TARO_ENV === "h5"';

function constantOf(identifier) {
  const binding = identifier.scope.getBinding(identifier.node.name);
  return binding?.kind === "const" && binding.path.isVariableDeclarator()
    ? binding.path.get("init")
    : undefined;
}
