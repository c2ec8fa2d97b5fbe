// Compiles a schema with ajv in its strictest mode and validates files against it.
// node ajv.mjs MODULES SCHEMA [FILE…]; MODULES is the folder that holds node_modules.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [modules, schemaPath, ...files] = process.argv.slice(2);
const require = createRequire(resolve(modules, "package.json"));
const { default: Ajv } = require("ajv/dist/2020");
const { default: addFormats } = require("ajv-formats");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(read(schemaPath));
for (const file of files) {
  if (!validate(read(file))) {
    console.error(file, ajv.errorsText(validate.errors));
    process.exitCode = 1;
  }
}
