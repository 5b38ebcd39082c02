//! Message files, each parsed when the first of its messages is asked for. No message of one file names another file's.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use super::Language;

type Bundle = FluentBundle<FluentResource>;

/// The files of one language.
struct Files {
    language: Language,
    /// Which file holds a message.
    file_of: HashMap<&'static str, usize>,
    bundles: Vec<OnceLock<Bundle>>,
}

static ENGLISH: LazyLock<Files> = LazyLock::new(|| Files::new(Language::English));
static FRENCH: LazyLock<Files> = LazyLock::new(|| Files::new(Language::French));

/// The file that holds a message, parsed.
pub(super) fn of(language: Language, name: &str) -> Option<&'static Bundle> {
    let files: &Files = match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
    };
    let file = *files.file_of.get(name)?;
    let (bundle, (_, text)) = (files.bundles.get(file)?, language.files().get(file)?);
    Some(bundle.get_or_init(|| files.parsed(text)))
}

impl Files {
    /// A message starts a line with its name; what belongs to it is indented.
    fn new(language: Language) -> Self {
        let mut file_of = HashMap::with_capacity(2048);
        for (file, (_, text)) in language.files().iter().enumerate() {
            let starts =
                text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
            let names = starts.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim_end());
            file_of.extend(names.map(|name| (name, file)));
        }
        let bundles = language.files().iter().map(|_| OnceLock::new()).collect();
        Self { language, file_of, bundles }
    }

    fn parsed(&self, text: &str) -> Bundle {
        let locale = self.language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use fluent_bundle::FluentError;

    use super::*;

    /// A file is parsed alone, so that a message which names another has to stand beside it.
    #[test]
    fn each_file_stands_alone() {
        for language in Language::ALL {
            let files = Files::new(language);
            for (file, (name, text)) in language.files().iter().enumerate() {
                let bundle = files.parsed(text);
                let resource = FluentResource::try_new((*text).to_owned()).unwrap();
                assert!(resource.entries().count() > 0, "{name}");
                for (message, of) in &files.file_of {
                    if *of != file {
                        continue;
                    }
                    let message = bundle.get_message(message).unwrap();
                    let mut patterns: Vec<_> = message.value().into_iter().collect();
                    for attribute in message.attributes() {
                        patterns.push(attribute.value());
                    }
                    for pattern in patterns {
                        let mut errors = Vec::new();
                        bundle.format_pattern(pattern, None, &mut errors);
                        // Gaps without a value are what is expected here.
                        let beside = errors.iter().filter(|error| {
                            !matches!(error, FluentError::ResolverError(error) if error.to_string().contains('$'))
                        });
                        assert_eq!(beside.count(), 0, "{name}: {errors:?}");
                    }
                }
            }
        }
    }
}
