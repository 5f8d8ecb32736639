/*
 * Babel plugin for the contract: what it says to readers of the documents alone stays there, an endpoint's
 * summary and a value's description. The client asks and checks by all that is left. That an endpoint is
 * assumed is left too: the app does without what a backend need not have.
 */
const endpointWords = new Set(["summary", "source", "reads"]);
const valueWords = new Set(["description", "metadata"]);
/** They give back what they are given: one is there for the types, one for the documents. */
const wrappers = new Set(["defineEndpoint", "documented"]);

module.exports = ({ types: t }) => ({
  name: "endpoint-documents",
  visitor: {
    CallExpression: {
      exit(path, { filename }) {
        if (!/sdk[\\/]src[\\/]contract[\\/]/.test(filename)) return;
        const { callee, arguments: given } = path.node;
        if (wrappers.has(callee.name)) {
          for (const value of given)
            if (t.isObjectExpression(value))
              value.properties = value.properties.filter(
                ({ key, value: word }) => !endpointWords.has(key?.name) || word.value === "assumed",
              );
          path.replaceWith(given[0]);
        } else if (methodOfValibot(callee) === "pipe") {
          const rest = given.filter(({ callee: step }) => !valueWords.has(methodOfValibot(step)));
          if (rest.length === 1 && given.length > 1) path.replaceWith(rest[0]);
          else path.node.arguments = rest;
        }
      },
    },
  },
});

const methodOfValibot = (callee) =>
  callee?.object?.name === "v" ? callee.property.name : undefined;
