//! The commands as they are typed, with what they print and their exit codes.
#![cfg(feature = "cli")]

#[test]
fn commands_print_what_their_pages_show() {
    trycmd::TestCases::new()
        .env("LC_ALL", "en_GB.UTF-8")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.trycmd")
        .case("docs/src/exchange/[a-z]*.md");
}
