// Validates values with ajv in its strictest mode: prints a JSON array that says of each whether it is valid.
// node examples.mjs MODULES CASES; CASES is a file that holds an array of [schema, value].
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [modules, path] = process.argv.slice(2);
const require = createRequire(resolve(modules, "package.json"));
const { default: Ajv } = require("ajv/dist/2020");

const answers = JSON.parse(readFileSync(path, "utf8")).map(([schema, value]) => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  return ajv.validate(schema, value);
});
console.log(JSON.stringify(answers));
