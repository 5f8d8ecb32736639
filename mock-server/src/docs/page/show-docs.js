/* A file of its own, as the page allows no script inside it. */
SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  // Asks nobody else whether the document is valid.
  validatorUrl: null,
});
