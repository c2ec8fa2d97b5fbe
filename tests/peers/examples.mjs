// Validates values with ajv in its strictest mode, by schemas that stand alone and by a bundle of them.
// node examples.mjs MODULES CASES; CASES is a file that holds {schemas, bundle, cases}, a case being [$id, value].
// Prints {alone, bundled}: of each case whether it is valid.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [modules, path] = process.argv.slice(2);
const require = createRequire(resolve(modules, "package.json"));
const { default: Ajv } = require("ajv/dist/2020");

const { schemas, bundle, cases } = JSON.parse(readFileSync(path, "utf8"));
const strict = () => new Ajv({ strict: true, allowUnionTypes: true });
const alone = new Map(schemas.map((schema) => [schema.$id, strict().compile(schema)]));
const bundled = strict().addSchema(bundle);
const answers = {
  alone: cases.map(([id, value]) => alone.get(id)(value)),
  bundled: cases.map(([id, value]) => bundled.getSchema(id)(value)),
};
console.log(JSON.stringify(answers));
