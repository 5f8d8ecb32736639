/*
 * Babel plugin: `#name` becomes a property with a short name. Babel's own way for engines without
 * private names is a map and two calls for each use; nobody here looks for another's secrets. The
 * name is made of the file and the word, so that a class and its parent in another file keep apart.
 */
const { createHash } = require("node:crypto");
const { relative } = require("node:path");

module.exports = ({ types: t }) => ({
  name: "private-names",
  visitor: {
    // Before the class plugins look at the members.
    Program(program, { filename }) {
      const place = relative(process.cwd(), filename ?? "");
      const property = (word) => {
        const hash = createHash("sha256").update(`${place}#${word}`).digest().readUInt32BE();
        return t.identifier(`_${hash.toString(36).slice(-4)}`);
      };
      program.traverse({
        PrivateName(path) {
          const { parent } = path;
          const name = property(path.node.id.name);
          if (t.isClassPrivateProperty(parent)) parent.type = "ClassProperty";
          if (t.isClassPrivateMethod(parent)) parent.type = "ClassMethod";
          // `#name in object` asks for the property's name.
          path.replaceWith(t.isBinaryExpression(parent) ? t.stringLiteral(name.name) : name);
        },
      });
    },
  },
});
