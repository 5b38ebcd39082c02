//! The commands as they are typed, with what they print and their exit codes.
#![cfg(feature = "cli")]

#[test]
fn commands_print_what_their_pages_show() {
    // What the pages write, which no command overwrites.
    for name in ["boamps", "bom.cdx.json", "openlca.zip", "bom.spdx.json", "lark.yaml", "dunlin.yaml"] {
        let path = std::path::Path::new("target/tmp").join(name);
        let _ = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    }
    trycmd::TestCases::new()
        .env("LC_ALL", "en_GB.UTF-8")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.trycmd")
        .case("docs/src/exchange/[a-z]*.md")
        .case("docs/src/comparing.md")
        .case("docs/src/copies.md")
        .case("docs/src/first-report.md")
        .case("docs/src/mending.md")
        .case("docs/src/method.md")
        .case("docs/src/revisions.md")
        .case("docs/src/rollup.md")
        .case("docs/src/workplaces.md");
}
