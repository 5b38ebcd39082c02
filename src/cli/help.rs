//! Help and errors of the command line in the language of the messages.
//!
//! The English words are the doc comments of the arguments; `messages/en/help.ftl` repeats them for translators, and a
//! test holds it to them.

use std::error::Error as _;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::wrong_value::WrongValue;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};

/// The command with its help in a language.
pub(super) fn translated(command: Command, language: Language) -> Command {
    if language == Language::ENGLISH {
        return command;
    }
    // Only what is built knows all its arguments.
    let mut command = command;
    command.build();
    let command = translate(command, "help", language);
    let word = |key: &str| messages::text(language, &Message::new(key));
    let usage = word("help-word-usage");
    command.help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
}

fn translate(mut command: Command, key: &str, language: Language) -> Command {
    let say = |key: &str| {
        messages::knows(language, key).then(|| messages::text(language, &Message::new(key.to_owned())))
    };
    if let Some(words) = say(key) {
        command = command.about(StyledStr::from(words.clone())).long_about(StyledStr::from(words));
    }
    let word = |word: &str| messages::text(language, &Message::new(format!("help-word-{word}")));
    command = command.subcommand_help_heading(word("commands")).help_template(format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        word("usage")
    ));
    let (arguments, options) = (word("arguments"), word("options"));
    command = command.mut_args(|argument| {
        let own = format!("{key}-{}", id(&argument));
        // What clap adds to every command, and what holds for all of them, has one key each.
        let shared = format!("help-word-{}", id(&argument));
        let global = format!("help-{}", id(&argument));
        let Some(mut words) = [own, shared, global].iter().find_map(|key| say(key)) else { return argument };
        let values: Vec<_> =
            argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        if argument.get_action().takes_values() {
            let defaults: Vec<_> = argument
                .get_default_values()
                .iter()
                .map(|value| value.to_string_lossy().into_owned())
                .collect();
            for (key, list) in [("values", values), ("default", defaults)] {
                if !list.is_empty() {
                    let message = Message::new(format!("help-word-{key}"))
                        .with("words", Argument::Name(list.join(", ")));
                    words = format!("{words} {}", messages::text(language, &message));
                }
            }
        }
        let words = StyledStr::from(words);
        let heading = if argument.is_positional() { arguments.clone() } else { options.clone() };
        let argument = argument.help_heading(heading);
        argument.hide_possible_values(true).hide_default_value(true).help(words.clone()).long_help(words)
    });
    let names: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    for name in names {
        let key = if name == "help" { "help-word-help".to_owned() } else { format!("{key}-{name}") };
        command = command.mut_subcommand(name, |each| translate(each, &key, language));
    }
    command
}

fn id(argument: &Arg) -> String {
    argument.get_id().as_str().replace('_', "-")
}

/// An error of the arguments in one sentence; `None` where clap's own words are what was asked for.
pub(super) fn error(error: &Error, language: Language) -> Option<String> {
    // Help that stands in for an error is translated already.
    let is_help = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if language == Language::ENGLISH || is_help || !error.use_stderr() {
        return None;
    }
    let of = |kind: ContextKind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "argument-unknown",
        ErrorKind::InvalidSubcommand => "argument-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "argument-value",
        ErrorKind::MissingRequiredArgument => "argument-missing",
        ErrorKind::MissingSubcommand => "argument-no-command",
        ErrorKind::ArgumentConflict => "argument-conflict",
        ErrorKind::InvalidUtf8 => "argument-not-text",
        _ => "argument-other",
    };
    let argument =
        of(ContextKind::InvalidArg).or_else(|| of(ContextKind::InvalidSubcommand)).unwrap_or_default();
    let detail = error.to_string().lines().next().unwrap_or_default().to_owned();
    let value = of(ContextKind::InvalidValue).unwrap_or_default();
    let message = Message::new(key)
        .with("argument", argument)
        .with("value", value)
        .with("other", of(ContextKind::PriorArg).unwrap_or_default())
        .with("detail", Argument::Name(detail.strip_prefix("error: ").unwrap_or(&detail).to_owned()));
    let mut words = messages::text(language, &message);
    if let Some(WrongValue(why)) = error.source().and_then(|source| source.downcast_ref()) {
        words = format!("{words}\n  {}", messages::text(language, why));
    }
    let known = of(ContextKind::ValidValue).or_else(|| of(ContextKind::ValidSubcommand));
    let near = of(ContextKind::SuggestedArg)
        .or_else(|| of(ContextKind::SuggestedSubcommand))
        .or_else(|| of(ContextKind::SuggestedValue));
    for (key, list) in [("argument-known", known), ("argument-near", near)] {
        if let Some(list) = list.filter(|list| !list.is_empty()) {
            words = format!(
                "{words}\n  {}",
                messages::text(language, &Message::new(key).with("words", Argument::Name(list)))
            );
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at what it does not expect")]

    use std::fmt::Write;

    use clap::CommandFactory;

    use super::*;

    /// Every sentence of the help, by its key, as the doc comments have it.
    fn sentences(command: &Command, key: &str, found: &mut Vec<(String, String)>) {
        let about = command.get_long_about().or_else(|| command.get_about());
        found.push((key.to_owned(), about.map(ToString::to_string).unwrap_or_default()));
        for argument in command.get_arguments().filter(|argument| !argument.is_global_set() || key == "help")
        {
            let help = argument.get_long_help().or_else(|| argument.get_help());
            if let Some(help) = help {
                found.push((format!("{key}-{}", id(argument)), help.to_string()));
            }
        }
        for each in command.get_subcommands() {
            sentences(each, &format!("{key}-{}", each.get_name()), found);
        }
    }

    #[test]
    fn the_english_help_is_that_of_the_doc_comments() {
        let mut found = Vec::new();
        sentences(&super::super::Arguments::command(), "help", &mut found);
        let mut text =
            "### Help of the command line: the doc comments of the arguments, repeated for translators.\n\n"
                .to_owned();
        for (key, words) in &found {
            let words =
                words.replace('{', "(").replace('}', ")").split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(text, "{key} = {words}").unwrap();
        }
        text.push_str(
            "help-word-usage = Usage:\nhelp-word-commands = Commands\nhelp-word-arguments = Arguments\nhelp-word-options = Options\nhelp-word-help = Print help\n\
             help-word-version = Print version\nhelp-word-values = ({ $words })\nhelp-word-default = (default: { $words })\n",
        );
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write("src/messages/en/help.ftl", &text).unwrap();
        }
        let committed = std::fs::read_to_string("src/messages/en/help.ftl").unwrap();
        assert!(
            committed == text,
            "src/messages/en/help.ftl is out of date: run `UPDATE=1 cargo test --lib help`"
        );
    }

    #[test]
    fn the_french_help_holds_no_english() {
        let command = translated(super::super::Arguments::command(), Language::of("fr").unwrap());
        let own = |each: &&Command| each.get_name() != "help";
        for mut each in command.get_subcommands().filter(own).cloned().chain([command.clone()]) {
            let help = each.render_long_help().to_string();
            for word in ["Usage:", "Commands:", "Commandes:", "Options:", "Arguments:", " the ", " of "] {
                assert!(!help.contains(word), "{word} in:\n{help}");
            }
        }
    }

    #[test]
    fn errors_are_told_in_french_with_what_is_known() {
        let told = |arguments: &[&str]| {
            let command = translated(super::super::Arguments::command(), Language::of("fr").unwrap());
            error(&command.try_get_matches_from(arguments).unwrap_err(), Language::of("fr").unwrap()).unwrap()
        };
        for arguments in [
            &["ailca", "chek"][..],
            &["ailca", "check", "--levle", "x", "f"],
            &["ailca", "check", "--level", "x", "f"],
            &["ailca", "explain"],
            &["ailca", "--lang", "fr"],
            &["ailca", "check", "--profile", "a", "--guideline", "b", "f"],
            &["ailca", "import", "--stage", "foo", "f"],
        ] {
            let words = told(arguments);
            assert!(!words.contains(" the ") && !words.contains("error"), "{words}");
        }
        assert!(told(&["ailca", "chek"]).contains("check"));
        assert!(told(&["ailca", "import", "--stage", "foo", "f"]).contains("fineTuning"));
        assert!(told(&["ailca", "check", "--level", "x", "f"]).contains("disclosure"));
    }
}
