/*
 * Babel plugin for axios' own files: its one object of small functions becomes names, so that webpack
 * keeps the functions that somebody calls.
 */
module.exports = ({ types: t }) => ({
  name: "axios-utils",
  visitor: {
    ImportDeclaration({ node }) {
      const [specifier] = node.specifiers;
      if (node.source.value.endsWith("/utils.js") && t.isImportDefaultSpecifier(specifier))
        node.specifiers = [t.importNamespaceSpecifier(specifier.local)];
    },
    ExportDefaultDeclaration(path, { filename }) {
      if (!/axios[\\/]lib[\\/]utils\.js$/.test(filename)) return;
      path.replaceWith(
        t.exportNamedDeclaration(
          null,
          path.node.declaration.properties.map(({ key, value }) => t.exportSpecifier(value, key)),
        ),
      );
    },
  },
});
