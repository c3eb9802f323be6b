import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile, optimize } from "@tailwindcss/node";
import { Scanner } from "@tailwindcss/oxide";
import { rolldown } from "rolldown";

/** Writes gallery.html with every primitive, styles and script inlined. */
async function main(folder: string | undefined) {
  if (!folder) throw new Error("Usage: node gallery/render.ts <folder>");
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Primitives</title>',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    // The page is one file, so the choice of theme comes from its address: #dark.
    "<script>if(location.hash)document.documentElement.dataset.theme=location.hash.slice(1)</script>",
    `<style>${await styles()}</style></head><body><div id="root"></div>`,
    `<script type="module">${await script()}</script></body></html>`,
  ];
  await writeFile(join(folder, "gallery.html"), html.join("\n"));
}

async function styles(): Promise<string> {
  const base = import.meta.dirname;
  const input = '@import "tailwindcss"; @import "@loopbid/tailwind/theme.css"; @source "./";';
  const compiler = await compile(input, { base, shouldRewriteUrls: true, onDependency: () => {} });
  const scanner = new Scanner({ sources: compiler.sources });
  const css = optimize(compiler.build(scanner.scan()), { minify: true }).code;
  return inlineFonts(css, base);
}

async function inlineFonts(css: string, base: string): Promise<string> {
  const urls = new Set(
    [...css.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map((match) => match[1] ?? ""),
  );
  let result = css;
  for (const url of urls) {
    const data = (await readFile(join(base, url))).toString("base64");
    result = result.replaceAll(url, `data:font/woff2;base64,${data}`);
  }
  return result;
}

async function script(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "main.tsx"),
    platform: "browser",
    logLevel: "silent",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await bundle.generate({ format: "es", codeSplitting: false });
  return output[0].code.replaceAll("</script", "<\\/script");
}

await main(process.argv[2]);
