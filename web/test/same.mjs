// The core in the page finds byte for byte what the program finds, in every language and at the lowest and highest level.
//   AILCA=target/release/ailca node web/test/same.mjs FOLDER
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { today } from "../src/own.js";

const [folder] = process.argv.slice(2);
const core = await import(pathToFileURL(join(folder, "ailca_web.js")));
core.initSync({ module: readFileSync(join(folder, "ailca_web_bg.wasm")) });

const folders = ["reports", "rules", "hostile", "versions"].map((name) => `fixtures/${name}`);
const files = folders.flatMap((name) => readdirSync(name).map((file) => `${name}/${file}`)).concat("fixtures/complete.yaml");
// A sheet is checked by the report inside of it, and files of other tools are told as what they are.
const sheet = "target/page/complete.html";
const whole = new core.Opened("fixtures/complete.yaml", readFileSync("fixtures/complete.yaml"), today(), "");
writeFileSync(sheet, whole.sheet("html", "en"));
files.push(sheet, "fixtures/import/codecarbon/one-run.csv");

let [compared, different] = [0, 0];
for (const [lang, level] of [["en", "disclosure"], ["fr", "assured"], ["en", "wellFormed"]]) {
    for (const file of files) {
        const words = ["--lang", lang, "check", "--format", "json", "--level", level, file];
        let wanted;
        try {
            wanted = execFileSync(process.env.AILCA, words, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
        } catch (error) {
            // 1: it does not reach the level.
            if (error.status !== 1) throw error;
            wanted = error.stdout;
        }
        const opened = new core.Opened(file, readFileSync(file), today(), "");
        const found = opened.report(level, lang);
        opened.free();
        compared += 1;
        if (found === wanted) continue;
        different += 1;
        const at = [...wanted].findIndex((sign, index) => sign !== found[index]);
        console.error(`${file}, ${lang}: differs from what the program prints at sign ${at}:\n  ${wanted.slice(at - 40, at + 80)}\n  ${found.slice(at - 40, at + 80)}`);
    }
}
if (different > 0 || compared < 600) {
    console.error(`${different} of ${compared} differ`);
    process.exit(1);
}
console.log(`${compared} checks of ${files.length} files: byte for byte what the program prints`);
