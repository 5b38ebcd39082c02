//! Asking a person for the few things that no file says: each with a default and why it is asked.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::super::import::{Staged, apart};
use super::{Answers, service};
use crate::cli::{Failure, import};
use crate::exchange::node::Node;
use crate::exchange::{About, Draft};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{Identity, Report, Stage, System};
use crate::shown::in_line;

/// The file that `CodeCarbon` writes unless it is told otherwise.
const USUAL: &str = "emissions.csv";

/// Whether somebody sits there who can be asked.
pub(super) fn has_somebody() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && io::stderr().is_terminal()
}

/// Asks for what is not said yet; an empty answer takes what stands in brackets.
pub(super) fn ask(
    from: &mut Vec<PathBuf>,
    answers: &mut Answers,
    input: &mut impl BufRead,
    prompt: &mut impl Write,
    language: Language,
) -> Result<(), Failure> {
    let mut talk = Talk { input, prompt, language };
    talk.say("new-asking")?;
    if from.is_empty() {
        let usual = Path::new(USUAL).is_file().then_some(USUAL);
        let there = |path: &str| match std::fs::metadata(path) {
            Ok(_) => Ok(PathBuf::from(path)),
            Err(error) => Err(Failure::of(in_line(path), &error).0),
        };
        from.extend(talk.ask("new-ask-from", usual, there)?);
    }
    let known = Known::of(from, answers, language);
    let any = |text: &str| Ok(text.to_owned());
    if answers.publisher.is_none() {
        answers.publisher = talk.ask("new-ask-publisher", None, any)?;
    }
    if answers.system.is_none() {
        answers.system = talk.ask("new-ask-system", known.name.as_deref(), any)?;
    }
    if answers.stage.is_empty() && known.wants_stage {
        let stage = |text: &str| {
            let keys = || Stage::ALL.map(Stage::key).join(", ");
            Stage::ALL.into_iter().find(|stage| stage.key() == text).ok_or_else(keys)
        };
        answers.stage.extend(talk.ask("new-ask-stage", None, stage)?.map(Staged::of_all));
    }
    if answers.functional_unit.is_none() {
        answers.functional_unit = talk.ask("new-ask-functional-unit", None, |said| {
            service(said).map(|_| said.to_owned()).map_err(|why| messages::text(language, &why))
        })?;
    }
    Ok(())
}

/// What the files say of what would be asked.
#[derive(Debug, Default)]
struct Known {
    /// What the system or the project is called.
    name: Option<String>,
    /// Whether a file cannot be read without a stage.
    wants_stage: bool,
}

impl Known {
    fn of(from: &[PathBuf], answers: &Answers, language: Language) -> Self {
        let read = |stage: Option<Stage>| {
            let about = About { stage, ..answers.about() };
            let mut draft = Draft::new(about);
            // What cannot be read is told when it is read in earnest.
            import::gather(from, None, None, &mut draft, language).ok().map(|()| draft)
        };
        let plain = read(apart(&answers.stage).0);
        let is_read = plain.is_some();
        let Some(draft) = plain.or_else(|| read(Some(Stage::Training))) else { return Self::default() };
        let text = |chapter: &str, key: &str| match draft.root.get(chapter) {
            Some(Node::Map(map)) => map.text(key).map(str::to_owned),
            _ => None,
        };
        let name = text(Report::system, System::name).or_else(|| text(Report::report, Identity::title));
        Self { name, wants_stage: !is_read }
    }
}

/// Questions and answers.
struct Talk<'t, I, P> {
    input: &'t mut I,
    prompt: &'t mut P,
    language: Language,
}

impl<I: BufRead, P: Write> Talk<'_, I, P> {
    fn say(&mut self, key: &str) -> Result<(), Failure> {
        let words = messages::text(self.language, &Message::new(key));
        self.put(&format!("{words}\n"))
    }

    fn put(&mut self, words: &str) -> Result<(), Failure> {
        let put = self.prompt.write_all(words.as_bytes()).and_then(|()| self.prompt.flush());
        put.map_err(|error| Failure::said(&Message::new("failure-output").with("detail", error.to_string())))
    }

    /// Asks until the answer is one; an empty one takes the default, and `None` is what nobody knows yet.
    fn ask<T>(
        &mut self,
        key: &str,
        default: Option<&str>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Failure> {
        let language = self.language;
        let say = |key: &str| messages::text(language, &Message::new(key));
        let (words, unknown) = (say(key), say("new-unknown"));
        let shown = in_line(default.unwrap_or(&unknown)).into_owned();
        loop {
            self.put(&format!("\n{words}\n  [{shown}] "))?;
            let mut line = Vec::new();
            let count = self.input.read_until(b'\n', &mut line).map_err(|error| Failure::of("-", &error))?;
            if count == 0 {
                return Err(Failure::said(&Message::new("new-broken-off")));
            }
            let Ok(line) = String::from_utf8(line) else {
                self.put(&format!("  {}\n", say("new-not-text")))?;
                continue;
            };
            let answer = match (line.trim(), default) {
                ("", None) => return Ok(None),
                ("", Some(default)) => default,
                (answer, _) => answer,
            };
            match read(answer) {
                Ok(answer) => return Ok(Some(answer)),
                Err(why) => self.put(&format!("  {}\n", in_line(&why)))?,
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;

    const RUN: &str = "fixtures/import/codecarbon/one-run.csv";

    /// What comes of answers that are typed, and what was asked.
    fn typed(text: &str) -> (Result<(Vec<PathBuf>, Answers), Failure>, String) {
        let (mut from, mut answers, mut prompt) = (Vec::new(), Answers::default(), Vec::new());
        let asked = ask(&mut from, &mut answers, &mut text.as_bytes(), &mut prompt, Language::ENGLISH);
        (asked.map(|()| (from, answers)), String::from_utf8(prompt).unwrap())
    }

    #[test]
    fn empty_answers_take_what_stands_in_brackets() {
        let (said, asked) = typed(&format!("{RUN}\n\n\n\n\n"));
        let (from, answers) = said.unwrap();
        assert_eq!(from, [PathBuf::from(RUN)]);
        assert_eq!(answers.publisher, None);
        assert_eq!(answers.system.as_deref(), Some("dunlin-tune"));
        // Which stage it is, no file says, and so nobody is led to one.
        assert!(answers.stage.is_empty());
        assert!(answers.functional_unit.is_none());
        assert_eq!(asked.matches("\n  [").count(), 5, "{asked}");
    }

    #[test]
    fn what_is_no_answer_is_asked_again() {
        let (said, asked) =
            typed(&format!("no-such-file\n{RUN}\nLark\nTern\nnap\ninference\nrequest\nrequest: Answer\n"));
        let (_, answers) = said.unwrap();
        assert_eq!((answers.publisher.as_deref(), answers.system.as_deref()), (Some("Lark"), Some("Tern")));
        assert_eq!(answers.stage, [Staged::of_all(Stage::Inference)]);
        assert_eq!(answers.functional_unit.as_deref(), Some("request: Answer"));
        assert_eq!(asked.matches("\n  [").count(), 8, "{asked}");
    }

    #[test]
    fn bytes_that_are_no_text_are_asked_for_again() {
        let (mut from, mut answers, mut prompt) = (Vec::new(), Answers::default(), Vec::new());
        let input = b"\nL\xe9a\nLea\nTern\n\n";
        ask(&mut from, &mut answers, &mut input.as_slice(), &mut prompt, Language::ENGLISH).unwrap();
        assert_eq!((answers.publisher.as_deref(), answers.system.as_deref()), (Some("Lea"), Some("Tern")));
    }

    #[test]
    fn without_a_file_the_stage_is_not_asked() {
        let (said, asked) = typed("\nLark\nTern\n\n");
        assert!(said.unwrap().0.is_empty());
        assert_eq!(asked.matches("\n  [").count(), 4, "{asked}");
    }

    #[test]
    fn who_stops_answering_has_nothing_written() {
        assert!(typed("\nLark\n").0.is_err());
    }
}
