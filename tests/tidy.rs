//! The house rules that a compiler does not know: which part may use which, and how large a room may be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A part of the house, as the table of the map lists it.
struct Part {
    name: String,
    /// Where it stands, without the ending: `src/rules`, or `crates/network/src` of a crate that is one part.
    path: String,
}

impl Part {
    /// Whether it is a crate of its own, whose files name each other by `crate::`.
    fn is_crate(&self) -> bool {
        self.path.ends_with("/src")
    }

    fn holds(&self, file: &Path) -> bool {
        file.starts_with(&self.path) || file == Path::new(&format!("{}.rs", self.path))
    }
}

/// The parts of the house from the bottom up, as the table of the map lists them.
fn parts() -> Vec<Part> {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let (_, after) = map.split_once("| part | holds |").expect("the map has a table of parts");
    let rows = after.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let path = row.split('`').nth(1).unwrap_or_else(|| panic!("no part in {row}"));
        let folder = [path.to_owned(), format!("{path}.rs")];
        assert!(
            folder.iter().any(|path| Path::new(path).exists()),
            "the map lists {path}, which is not there"
        );
        let name = path.strip_suffix("/src").unwrap_or(path).rsplit('/').next().unwrap();
        Part { name: name.to_owned(), path: path.to_owned() }
    })
    .collect()
}

/// Lines of the longest file.
const LONGEST: usize = 400;

/// Tables, which are data and may be longer.
const TABLES: &[&str] = &["crates/model/src/quantity/units.rs"];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "rs"));
    files.sort();
    files
}

/// Every source file of every crate; bindings hold nothing but the binding, and stand beside the map.
fn sources() -> Vec<PathBuf> {
    // Tests of a crate stand beside it, as those of the whole do.
    let is_test = |file: &Path| file.iter().nth(2).is_some_and(|folder| folder == "tests");
    let crates = files("crates".as_ref())
        .into_iter()
        .filter(|file| ["crates/python", "crates/web"].iter().all(|binding| !file.starts_with(binding)))
        .filter(|file| !is_test(file));
    files("src".as_ref()).into_iter().chain(crates).collect()
}

/// The entries of a list of `use`, behind its first brace; what stands in braces within it belongs to its entry.
fn first_names(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 1_usize;
    let end = list.find(|each| {
        depth += usize::from(each == '{');
        depth -= usize::from(each == '}');
        depth == 0
    });
    let mut depth = 0_usize;
    let between = move |each: char| {
        depth += usize::from(each == '{');
        depth -= usize::from(each == '}');
        depth == 0 && each == ','
    };
    list[..end.unwrap()].split(between)
}

/// Every part that a source file uses: after `crate::`, also within braces, and in other crates of the workspace.
fn used(text: &str, own: &Part) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars().take_while(|each| each.is_alphanumeric() || *each == '_').collect::<String>()
    };
    let mut used = BTreeSet::new();
    let paths = ["crate::", "ailca_model::"].into_iter().filter(|path| *path != "crate::" || !own.is_crate());
    for rest in paths.flat_map(|path| text.split(path).skip(1)) {
        match rest.strip_prefix('{') {
            Some(list) => used.extend(first_names(list).map(|part| name(part.trim()))),
            None => drop(used.insert(name(rest))),
        }
    }
    // A crate that is one part is used whole.
    used.extend(text.split("ailca_").skip(1).map(name));
    used
}

#[test]
fn parts_use_only_what_stands_above_them_on_the_map() {
    let parts = parts();
    let floor = |part: &str| parts.iter().position(|each| each.name == part);
    let mut wrong = Vec::new();
    for file in sources() {
        if ["src/main.rs", "src/lib.rs"].iter().any(|root| file.ends_with(root)) {
            continue;
        }
        let Some(own) = parts.iter().position(|part| part.holds(&file)) else {
            wrong.push(format!("{}: its part is not on the map", file.display()));
            continue;
        };
        // Tests of a part may run the whole.
        let text = code(&file);
        let part = &parts[own];
        for used in used(&text, part).iter().filter(|used| **used != part.name && !file.ends_with("tests.rs"))
        {
            if floor(used).is_some_and(|used| used > own) {
                wrong.push(format!("{} uses {used}, which stands below it", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The module that a file is, from the root of its crate; none for the root itself.
fn module(file: &Path, root: &Path) -> Vec<String> {
    let path = file.strip_prefix(root).unwrap().with_extension("");
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names == ["lib"] || names == ["main"] { Vec::new() } else { names }
}

/// The paths that a text names from its crate or from a module above it: whether from the crate, else how many modules
/// above, and the names that follow.
fn named(text: &str) -> Vec<(Option<usize>, Vec<String>)> {
    let is_name = |each: char| each.is_alphanumeric() || each == '_';
    let mut found = Vec::new();
    for (start, above) in [("crate::", None), ("super::", Some(1))] {
        for (at, _) in text.match_indices(start) {
            // `super::super::` is met at its first word.
            if text[..at].ends_with("super::") || text[..at].ends_with(is_name) {
                continue;
            }
            let (mut rest, mut above) = (&text[at + start.len()..], above);
            while let (Some(further), Some(count)) = (rest.strip_prefix(start), above) {
                (rest, above) = (further, Some(count + 1));
            }
            let end = rest.find(|each: char| !is_name(each) && each != ':').unwrap_or(rest.len());
            let names = |path: &str| -> Vec<String> {
                path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect()
            };
            let before = names(&rest[..end]);
            match rest[end..].strip_prefix('{').and_then(|list| list.split_once('}')) {
                Some((list, _)) => {
                    for entry in list.split(',') {
                        found.push((above, [before.clone(), names(entry.trim())].concat()));
                    }
                }
                None => found.push((above, before)),
            }
        }
    }
    found
}

/// The module that a path leads to, from a module: through what modules on the way give on from others.
fn resolved(modules: &BTreeMap<Vec<String>, PathBuf>, from: Vec<String>, path: &[String]) -> Vec<String> {
    let mut reached = from;
    for name in path {
        let below = [reached.clone(), vec![name.clone()]].concat();
        if modules.contains_key(&below) {
            reached = below;
            continue;
        }
        // An item: of the module itself, or of one below that it is given on from.
        let given = modules.get(&reached).and_then(|file| {
            given_on(&code(file)).into_iter().find(|(_, item)| item == name).map(|(from, _)| from)
        });
        if let Some(given) = given.filter(|given| !given.is_empty()) {
            return resolved(modules, reached, &given);
        }
        break;
    }
    reached
}

/// What a module gives on: `pub use room::{One, Other}`, each item with the path that it comes from.
fn given_on(text: &str) -> Vec<(Vec<String>, String)> {
    let names = |path: &str| -> Vec<String> {
        path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    };
    let mut given = Vec::new();
    for statement in text.split(';').map(str::trim).filter(|statement| statement.starts_with("pub")) {
        let Some((_, tree)) = statement.split_once(" use ") else { continue };
        if let Some((from, items)) = tree.split_once('{') {
            let items = items.trim_end_matches(['}', ' ', '\n']).split(',');
            for item in items.filter(|item| !item.trim().is_empty()) {
                let mut path = [names(from), names(item.split(" as ").last().unwrap())].concat();
                given.extend(path.pop().map(|item| (path, item)));
            }
        } else {
            let mut path = names(tree.split(" as ").next().unwrap());
            let item = path.pop();
            given.extend(item.map(|item| (path, item)));
        }
    }
    given
}

/// The code of a file, without comments and without what is for tests alone.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let code: Vec<_> = text.lines().map(|line| line.split("//").next().unwrap()).collect();
    let code = code.join("\n");
    let mut items = code.split("#[cfg(test)]");
    let mut kept = items.next().unwrap().to_owned();
    for item in items {
        let mut depth = 0_usize;
        let end = item.char_indices().find(|(_, each)| {
            match each {
                '{' | '(' => depth += 1,
                '}' | ')' => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(each, ';' | '}')
        });
        kept.push_str(end.map_or("", |(end, _)| &item[end + 1..]));
    }
    kept
}

#[test]
fn rooms_have_no_circles() {
    let mut roots = vec![PathBuf::from("src")];
    roots.extend(fs::read_dir("crates").unwrap().map(|each| each.unwrap().path().join("src")));
    let mut circles = Vec::new();
    for root in roots {
        let modules: BTreeMap<Vec<String>, PathBuf> =
            files(&root).into_iter().map(|file| (module(&file, &root), file)).collect();
        // Who uses whom of the files that stand side by side, by the module that they stand in.
        let mut uses_in: BTreeMap<&[String], BTreeSet<(&String, &String)>> = BTreeMap::new();
        for (own, file) in modules.iter().filter(|(own, _)| !own.contains(&"tests".to_owned())) {
            for (above, path) in named(&code(file)) {
                let base = above.map_or(0, |above| own.len().saturating_sub(above));
                let used = resolved(&modules, own[..base].to_vec(), &path);
                let Some((used, _)) = modules.get_key_value(&used) else { continue };
                let shared = own.iter().zip(used).take_while(|(own, used)| own == used).count();
                if let (Some(from), Some(to)) = (own.get(shared), used.get(shared)) {
                    uses_in.entry(&own[..shared]).or_default().insert((from, to));
                }
            }
        }
        for (place, uses) in uses_in {
            // What is used by nobody who is left is taken away; what remains stands in a circle.
            let mut left = uses;
            loop {
                let used: BTreeSet<_> = left.iter().map(|(_, used)| *used).collect();
                let users: BTreeSet<_> = left.iter().map(|(user, _)| *user).collect();
                let before = left.len();
                left.retain(|(user, used_one)| used.contains(user) && users.contains(used_one));
                if left.len() == before {
                    break;
                }
            }
            if !left.is_empty() {
                circles.push(format!("{}/{}: {left:?}", root.display(), place.join("/")));
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn foreign_crates_stay_in_their_rooms() {
    for (name, rooms) in [
        ("granit_parser", &["crates/model/src/document/yaml.rs"][..]),
        ("jsonschema::", &["src/schema", "src/schema.rs"]),
        ("miette", &["src/output/text.rs", "src/output/excerpt.rs"]),
        ("clap::", &["src/cli", "src/cli.rs"]),
        ("std::fs", &["src/cli", "src/cli.rs"]),
        ("std::env", &["src/cli", "src/cli.rs", "src/main.rs"]),
    ] {
        for file in sources() {
            let text = fs::read_to_string(&file).unwrap();
            let uses = text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(name));
            let at_home = rooms.iter().any(|room| file.starts_with(room));
            assert!(!uses || at_home, "{} names {name}", file.display());
        }
    }
}

/// Names of properties that `CycloneDX` is written with and read by.
const PROPERTIES: &[&str] = &[
    "climate.locationBased",
    "dataCentre",
    "dataCentre.area",
    "electricity.locationBased",
    "electricity.marketBased",
    "perUnit.energy.{boundary}",
];

/// Texts of `src/exchange` in which a word is a key of a report by its looks alone, by their file and why.
const NO_KEYS: &[(&str, &str, &[&str])] = &[
    (
        "cyclonedx.rs",
        "names of properties",
        &[
            "climate.marketBased",
            "embodied.climateChange",
            "embodied.mineralsAndMetals",
            "embodied.primaryEnergy",
            "water.consumption.offSite",
            "water.consumption.onSite",
            "water.withdrawal.offSite",
            "water.withdrawal.onSite",
            "perUnit.climate.locationBased",
            "perUnit.climate.marketBased",
            "perUnit.climate.marginal",
            "perUnit.climate.unspecified",
            "perUnit.water.consumption.total",
            "perUnit.embodied.climateChange",
            "perUnit.embodied.mineralsAndMetals",
            "perUnit.embodied.primaryEnergy",
        ],
    ),
    ("cyclonedx/export.rs", "names of properties", PROPERTIES),
    ("cyclonedx/import.rs", "names of properties", PROPERTIES),
    ("eu_gpai.rs", "a field of its form", &["issueDate"]),
    ("eu_gpai/form.rs", "fields of its form", &["releaseDate", "trainingCompute", "trainingTokens"]),
    ("open_lca.rs", "a key of its own", &["schemaVersion"]),
    ("open_lca/documentation.rs", "keys of its own", &["intendedApplication", "validUntil"]),
    ("pact.rs", "a key of its own", &["primaryDataShare"]),
];

/// The keys of the schema that look like no word of a language.
fn joined_keys(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            let own = map.get("properties").and_then(Value::as_object).into_iter().flatten();
            keys.extend(own.map(|(key, _)| key.clone()).filter(|key| key.contains(char::is_uppercase)));
            map.values().for_each(|value| joined_keys(value, keys));
        }
        Value::Array(list) => list.iter().for_each(|value| joined_keys(value, keys)),
        _ => {}
    }
}

/// The texts in quotation marks of a file, but those of its comments and tests, each with the code before it.
fn quoted(text: &str) -> Vec<(String, String)> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let plain =
        lines.collect::<Vec<_>>().join("\n").replace("\\\\", "").replace("\\\"", "'").replace("'\"'", "");
    let parts: Vec<&str> = plain.split('"').collect();
    assert!(parts.len() % 2 == 1, "a quotation mark stands alone");
    parts.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

/// A field that gets another name must not leave its old one behind where reports are read and written by key.
#[test]
fn keys_of_a_report_are_named_by_their_types() {
    let mut keys = BTreeSet::new();
    joined_keys(&ailca::schema::generate(), &mut keys);
    assert!(keys.contains("dataCentre") && !keys.contains("name"));
    let mut found = BTreeSet::new();
    for file in files("src/exchange".as_ref()) {
        let name = file.strip_prefix("src/exchange").unwrap().to_string_lossy().into_owned();
        for (_, text) in quoted(&fs::read_to_string(&file).unwrap()) {
            if text.split(|each: char| !each.is_alphanumeric()).any(|word| keys.contains(word)) {
                found.insert((name.clone(), text));
            }
        }
    }
    let known = |(file, _, texts): &(&str, &str, &[&str])| {
        texts.iter().map(|text| ((*file).to_owned(), (*text).to_owned())).collect::<Vec<_>>()
    };
    let known: BTreeSet<_> = NO_KEYS.iter().flat_map(known).collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "written as text, not as the constant of the type: {new:#?}");
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "listed, and nowhere: {gone:#?}");
}

/// Texts of `src/exchange` that are a word or a symbol of the model by their looks alone, by their file and why.
const NO_WORDS: &[(&str, &str, &[&str])] = &[
    ("boamps.rs", "words of its own", &["endUserDevice", "powerSupply"]),
    ("boamps/export.rs", "a word of its own", &["input"]),
    ("boaviztapi.rs", "a unit of its own", &["MJ"]),
    ("boaviztapi/life.rs", "a number", &["1"]),
    ("codecarbon/activity.rs", "a free text", &["server"]),
    ("cyclonedx/export.rs", "a number, and a unit of its own", &["1", "kWh"]),
    ("cyclonedx/import.rs", "a number", &["1"]),
    ("ecologits.rs", "units of its own", &["L", "MJ", "kWh"]),
    ("eu_gpai/form.rs", "a point of the annex, and units as they are shown", &["1", "FLOP", "MWh"]),
    ("impact_framework/units.rs", "a unit of its own", &["mWh"]),
    ("open_lca.rs", "numbers, and a unit of its own", &["1", "m3"]),
    ("pact.rs", "a number", &["1"]),
    ("responses/line.rs", "units of its own", &["L", "MJ", "kWh"]),
];

/// The words of enumerations in the schema, and the symbols of units.
fn words_and_symbols(schema: &Value) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut words, mut symbols) = (BTreeSet::new(), BTreeSet::new());
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        let listed = definition.get("enum").and_then(Value::as_array).into_iter().flatten();
        let each = definition.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let of_each = each.flat_map(|one| {
            one.get("const")
                .into_iter()
                .chain(one.get("enum").and_then(Value::as_array).into_iter().flatten())
        });
        let all = listed.chain(of_each).filter_map(Value::as_str).map(str::to_owned);
        let is_unit = schema["$defs"].get(name.replace("Unit", "Figure")).is_some() && name.ends_with("Unit");
        if is_unit {
            symbols.extend(all);
        } else if !["Country", "SchemaVersion"].contains(&name.as_str()) {
            words.extend(all);
        }
    }
    (words, symbols)
}

/// Whether code that ends here names a key of the model, so that a value of a report follows.
fn ends_in_a_key(code: &str) -> bool {
    let code = code.trim_end();
    if code.ends_with("Node::Word(") {
        return true;
    }
    let Some(code) = code.strip_suffix(',') else { return false };
    let name = code.rsplit(|each: char| !(each.is_alphanumeric() || each == '_')).next().unwrap_or_default();
    let of = &code[..code.len() - name.len()];
    name.starts_with(|each: char| each.is_ascii_lowercase()) && of.ends_with("::")
}

/// A variant that gets another name, or a unit another symbol, must not leave the old one behind where reports are read and
/// written by word.
#[test]
fn words_and_units_of_a_report_are_named_by_their_types() {
    let (words, symbols) = words_and_symbols(&ailca::schema::generate());
    assert!(words.contains("cradleToGate") && symbols.contains("kWh") && !words.contains("kWh"));
    let is_joined = |text: &str| text.contains(|each: char| each.is_ascii_uppercase());
    // A symbol of small letters alone may be any word: `h`, `min`, `year`.
    let is_symbol = |text: &str| text.contains(|each: char| !each.is_ascii_lowercase());
    let mut found = BTreeSet::new();
    for file in files("src/exchange".as_ref()) {
        let name = file.strip_prefix("src/exchange").unwrap().to_string_lossy().into_owned();
        for (before, text) in quoted(&fs::read_to_string(&file).unwrap()) {
            let is_word = words.contains(&text) && (is_joined(&text) || ends_in_a_key(&before));
            if is_word || symbols.contains(&text) && is_symbol(&text) {
                found.insert((name.clone(), text));
            }
        }
    }
    let known = |(file, _, texts): &(&str, &str, &[&str])| {
        texts.iter().map(|text| ((*file).to_owned(), (*text).to_owned())).collect::<Vec<_>>()
    };
    let known: BTreeSet<_> = NO_WORDS.iter().flat_map(known).collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "written as text, not as the word of the type: {new:#?}");
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "listed, and nowhere: {gone:#?}");
}

#[test]
fn the_model_loses_no_places() {
    for file in files("crates/model/src/report".as_ref()) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["flatten", "untagged", "tag ="] {
            let loses = text.lines().any(|line| line.contains("serde(") && line.contains(word));
            assert!(!loses, "{}: `{word}` loses places", file.display());
        }
    }
}

#[test]
fn rooms_are_small() {
    for file in sources() {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        let is_table = TABLES.iter().any(|table| Path::new(table) == file);
        assert!(is_table || lines <= LONGEST, "{} has {lines} lines", file.display());
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "common", "misc"].contains(&name.as_str()),
            "{}",
            file.display()
        );
    }
}

#[test]
fn words_of_other_trades_stay_out() {
    let mut seen = BTreeSet::new();
    for folder in ["src", "crates", "tests"] {
        for file in files(folder.as_ref()) {
            let text = fs::read_to_string(&file).unwrap();
            for line in text.lines().filter(|line| line.contains("TODO") || line.contains("FIXME")) {
                // A rule on placeholders names them.
                if !line.contains('"') {
                    seen.insert(format!("{}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(seen.is_empty(), "{seen:#?}");
}

/// The decisions that a line of code cites: `// 0004: why`, or several behind each other.
fn cited(text: &str) -> BTreeSet<String> {
    let comments = text.lines().filter_map(|line| line.split_once("// ")).map(|(_, comment)| comment);
    let number = |word: &str| {
        let digits = word.trim_end_matches([':', ',', ';', ')']).trim_start_matches('(');
        (digits.len() == 4 && digits.starts_with("00") && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.to_owned())
    };
    comments.flat_map(|comment| comment.split(' ').filter_map(number).collect::<Vec<_>>()).collect()
}

#[test]
fn decisions_are_cited_where_the_code_follows_them() {
    let names = fs::read_dir("docs/decisions").unwrap().map(|entry| entry.unwrap().file_name());
    let decisions: BTreeSet<String> = names
        .filter_map(|name| name.to_string_lossy().get(..4).map(str::to_owned))
        .filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let mut known = BTreeSet::new();
    for file in sources() {
        let cited = cited(&fs::read_to_string(&file).unwrap());
        let unknown: Vec<_> = cited.difference(&decisions).collect();
        assert!(unknown.is_empty(), "{} cites {unknown:?}, which is no decision", file.display());
        known.extend(cited);
    }
    let silent: Vec<_> = decisions.difference(&known).collect();
    assert!(silent.is_empty(), "no line of code cites {silent:?}");
}
