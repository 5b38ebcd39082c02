// The page in one file: everything that it needs stands in it, and its policy lets nothing else in.
//   node build.mjs FOLDER OUTPUT
// FOLDER holds what wasm-bindgen wrote; the modules of package.json lie where NODE_PATH says.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, output] = process.argv.slice(2);
const modules = process.env.NODE_PATH;
const require = createRequire(`${modules}/`);
const esbuild = require("esbuild");
const text = (...path) => readFileSync(join(here, ...path), "utf8");

const module = readFileSync(join(folder, "ailca_web_bg.wasm"));
const core = await import(pathToFileURL(join(folder, "ailca_web.js")));
core.initSync({ module });
const words = Object.fromEntries(core.languages().map((tag) => [tag, JSON.parse(core.words(tag))]));
const say = (key) => Object.values(words).map(({ words: own }) => own[key]);

/** What esbuild makes of a script, and the packages that went into it. */
async function bundle(entry, format) {
    const { outputFiles, metafile } = await esbuild.build({
        entryPoints: [join(here, "src", entry)],
        bundle: true, minify: true, write: false, metafile: true, legalComments: "none",
        format, target: "es2022", charset: "utf8", nodePaths: [modules],
        alias: { "ailca-core": join(folder, "ailca_web.js") },
        // Only its way of loading from an address asks where it stands.
        define: { "import.meta.url": "undefined" },
    });
    return { code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

const worker = await bundle("worker.js", "iife");
const app = await bundle("main.js", "esm");
// What is awaited at the top of a module is awaited within a function here: a module cannot be held to a hash everywhere.
const script = `(async()=>{${app.code}})();`;

// Each sentence is said somewhere, and what is said has words.
const sources = ["page.html", ...readdirSync(join(here, "src")).map((file) => join("src", file))].map((file) => text(file)).join("\n");
const kinds = ["contradiction", "error", "warning", "advice"].map((kind) => `page-kind-${kind}`);
const wanted = ["stage", "duration", "lifetime"].map((key) => `page-ask-${key}`);
const named = new Set([...sources.matchAll(/["'](page-[a-z-]+)["']/g)].map(([, key]) => key).concat(kinds, wanted, "page-without"));
const known = Object.keys(words.en.words);
const wrong = [...known.filter((key) => !named.has(key)), ...[...named].filter((key) => !known.includes(key))];
if (wrong.length > 0) throw new Error(`said nowhere, or without words: ${wrong.join(", ")}`);

// Licences of what is bundled, as their packages ship them.
const packages = new Map();
for (const input of [...worker.inputs, ...app.inputs]) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (!name || packages.has(name)) continue;
    const root = join(modules, name);
    const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = readdirSync(root).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} ships no licence`);
    packages.set(name, `${name} ${version} (${license})\n\n${readFileSync(join(root, file), "utf8").trim()}\n`);
}
const notices = [...packages].sort().map(([, notice]) => notice).concat(text("..", "THIRD-PARTY.md")).join("\n----\n\n");

const example = text("..", "fixtures", "reports", "bloom-176b.yaml");
// The sheet in its frame is held to the policy of the page as well: its style is let in by its hash.
const opened = new core.Opened("bloom-176b.yaml", new TextEncoder().encode(example), "2000-01-01", "");
const [, sheet] = /<style>([^]*?)<\/style>/.exec(opened.sheet("html", "en"));

const style = text("style.css").replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, " ").trim();
const hash = (words) => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;
const policy = [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${hash(script)}`,
    "worker-src blob:",
    `style-src-elem ${hash(style)} ${hash(sheet)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join("; ");
const held = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");
const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
if (/<\/script|<!--/i.test(script)) throw new Error("the script would end where it stands");

const filled = {
    POLICY: policy,
    TITLE: escaped(words.en.words["page-title"]),
    STYLE: style,
    WITHOUT: say("page-without").map((sentence) => `<p>${escaped(sentence)}</p>`).join(""),
    NOTICES: held(notices),
    EXAMPLE: held(example),
    WORDS: held(words),
    WORKER: held(worker.code),
    CORE: gzipSync(module, { level: 9 }).toString("base64"),
    APP: script,
};
const page = text("page.html").replace(/\{\{([A-Z]+)\}\}/g, (mark, name) => filled[name]);
writeFileSync(output, page);
console.log(`${output}: ${page.length} signs, of which ${module.length} bytes of module packed, ${script.length} of script, ${worker.code.length} of worker`);
