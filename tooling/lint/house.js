import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Who may import whom; see docs/architecture.md. What is not listed is refused. */
const ARROWS = {
  "packages/domain": [],
  "packages/validators": ["domain"],
  "packages/core": [],
  "packages/db": ["core", "domain", "validators"],
  "packages/realtime": ["core", "domain", "validators"],
  "packages/jobs": ["core", "domain", "validators"],
  "packages/services": ["core", "db", "domain", "jobs", "realtime", "validators"],
  "packages/fraud": ["core", "domain", "services", "validators"],
  "packages/auth": ["core", "db", "domain", "services", "validators"],
  "packages/api": ["auth", "core", "domain", "realtime", "services", "validators"],
  "packages/ui": [],
  "packages/local-stack": [],
  "apps/web": [
    "api",
    "auth",
    "core",
    "db",
    "domain",
    "jobs",
    "realtime",
    "services",
    "ui",
    "validators",
  ],
  "apps/admin": [
    "api",
    "auth",
    "core",
    "db",
    "domain",
    "jobs",
    "realtime",
    "services",
    "ui",
    "validators",
  ],
  "apps/ws": ["api", "auth", "core", "db", "domain", "jobs", "realtime", "services", "validators"],
  "apps/worker": ["core", "db", "domain", "fraud", "jobs", "realtime", "services", "validators"],
};

/** Code that browsers run: of the server's packages it may only take types. */
const BROWSER_SAFE = new Set(["domain", "validators", "ui", "api"]);

const root = join(dirname(new URL(import.meta.url).pathname), "..", "..");

function ownerOf(filename) {
  const [group, name] = relative(root, filename).split(sep);
  const owner = `${group}/${name}`;
  return owner in ARROWS ? owner : null;
}

function isClientCode(filename, program) {
  if (!/[\\/]apps[\\/](web|admin)[\\/]/.test(filename)) return false;
  const [first] = program.body;
  return first?.type === "ExpressionStatement" && first.directive === "use client";
}

const arrowsDown = {
  meta: {
    type: "problem",
    docs: { description: "Dependencies point down, and only to a package's front door." },
  },
  create(context) {
    const owner = ownerOf(context.filename);
    const inTests = /[\\/]tests?[\\/]|\.test\.tsx?$/.test(context.filename);
    const check = (node, source, typeOnly, client) => {
      if (typeof source !== "string" || !source.startsWith("@loopbid/")) return;
      const [, name, ...deep] = source.split("/");
      if (["tailwind", "vitest", "tsconfig", "lint", "prisma"].includes(name)) return;
      if (deep.length > 0)
        context.report({ node, message: `Import ${source} through @loopbid/${name}.` });
      if (!owner || inTests || owner.endsWith(`/${name}`)) return;
      if (!ARROWS[owner].includes(name)) {
        context.report({
          node,
          message: `${owner} may not import ${name}: arrows point down (docs/architecture.md).`,
        });
      } else if (client && !typeOnly && (!BROWSER_SAFE.has(name) || name === "api")) {
        context.report({
          node,
          message: `Browser code may import only types from @loopbid/${name}.`,
        });
      }
    };
    let client = false;
    const relativeOutside = (node, source) => {
      if (!owner || typeof source !== "string" || !source.startsWith(".")) return;
      const target = relative(root, join(dirname(context.filename), source));
      if (!target.startsWith(owner.split("/").join(sep))) {
        context.report({ node, message: `Do not reach into another package by path: ${source}.` });
      }
    };
    return {
      Program(node) {
        client = isClientCode(context.filename, node);
      },
      ImportDeclaration(node) {
        check(node, node.source.value, node.importKind === "type", client);
        if (!inTests) relativeOutside(node, node.source.value);
      },
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source.value, node.exportKind === "type", client);
      },
      ExportAllDeclaration(node) {
        check(node, node.source.value, node.exportKind === "type", client);
      },
      ImportExpression(node) {
        check(node, node.source?.value, false, client);
      },
    };
  },
};

const declared = {
  meta: {
    type: "problem",
    docs: { description: "A package declares in package.json only what the arrows allow." },
  },
  create(context) {
    const owner = ownerOf(context.filename);
    if (!owner || !/[\\/](index|main|layout)\.tsx?$/.test(context.filename)) return {};
    return {
      Program(node) {
        const { dependencies = {} } = JSON.parse(
          readFileSync(join(root, owner, "package.json"), "utf8"),
        );
        for (const name of Object.keys(dependencies)) {
          if (!name.startsWith("@loopbid/") || name === "@loopbid/tailwind") continue;
          if (!ARROWS[owner].includes(name.slice(9))) {
            context.report({
              node,
              message: `${owner}/package.json declares ${name}, which arrows forbid.`,
            });
          }
        }
      },
    };
  },
};

const plugin = {
  meta: { name: "house" },
  rules: { "arrows-down": arrowsDown, "declared-arrows": declared },
};
export default plugin;
