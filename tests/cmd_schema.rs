//! `ailca schema`, as it is typed and answered.
#![cfg(feature = "cli")]

#[test]
fn the_schema_commands_answer_as_written() {
    trycmd::TestCases::new().case("tests/cmd/schema*.trycmd");
}
