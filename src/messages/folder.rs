//! The folder of a language. Each file is read when the first of its words is asked for; no message of one file names
//! another file's.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::carried;

use super::translations::{self, Translations};

type Bundle = FluentBundle<FluentResource>;

/// The files of one language, with what was read of them.
pub(super) struct Folder {
    tag: &'static str,
    /// The files by their path in the folder.
    files: &'static [(&'static str, &'static str)],
    sentences: OnceLock<Sentences>,
    translations: OnceLock<Translations>,
    writing: OnceLock<Writing>,
}

/// The files of sentences.
struct Sentences {
    /// Which file holds a message.
    file_of: HashMap<&'static str, usize>,
    bundles: Vec<OnceLock<Bundle>>,
}

/// How a language writes numbers and lists.
pub(super) struct Writing {
    /// What stands before the decimals.
    pub(super) decimal_mark: String,
    /// What stands between the entries of a list in one line.
    pub(super) between: String,
    /// What stands between the two bounds of a figure.
    pub(super) bounds: String,
}

impl Folder {
    pub(super) const fn new(tag: &'static str, files: &'static [(&'static str, &'static str)]) -> Self {
        Self {
            tag,
            files,
            sentences: OnceLock::new(),
            translations: OnceLock::new(),
            writing: OnceLock::new(),
        }
    }

    pub(super) const fn tag(&self) -> &'static str {
        self.tag
    }

    pub(super) const fn files(&self) -> &'static [(&'static str, &'static str)] {
        self.files
    }

    /// A message, or an attribute of one, with its gaps filled.
    pub(super) fn sentence(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let (name, attribute) =
            key.split_once('.').map_or((key, None), |(name, attribute)| (name, Some(attribute)));
        let bundle = self.holding(name)?;
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }

    /// What is said in place of the English of a data file.
    pub(super) fn translation(&self, english: &str) -> Option<&str> {
        let translations = self.translations.get_or_init(|| translations::read(self.files));
        translations.get(english).map(AsRef::as_ref)
    }

    /// How numbers are written; as in English where the language does not say.
    pub(super) fn writing(&self) -> &Writing {
        self.writing.get_or_init(|| {
            let say = |key: &str, plain: &str| {
                self.sentence(key, &FluentArgs::new()).unwrap_or_else(|| plain.to_owned())
            };
            Writing {
                decimal_mark: say("decimal-mark", "."),
                between: say("list-separator", "; "),
                bounds: say("bounds-separator", ", "),
            }
        })
    }

    /// The file that holds a message, parsed.
    fn holding(&self, name: &str) -> Option<&Bundle> {
        let sentences = self.sentences.get_or_init(|| self.listed());
        let file = *sentences.file_of.get(name)?;
        let (bundle, (name, text)) = (sentences.bundles.get(file)?, self.files.get(file)?);
        Some(bundle.get_or_init(|| self.parsed(name, text)))
    }

    /// A message starts a line with its name; what belongs to it is indented.
    fn listed(&self) -> Sentences {
        let mut file_of = HashMap::with_capacity(2048);
        let files =
            self.files.iter().enumerate().filter(|(_, (name, _))| name.strip_suffix(".ftl").is_some());
        for (file, (_, text)) in files {
            let starts =
                text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
            let names = starts.filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim_end());
            file_of.extend(names.map(|name| (name, file)));
        }
        Sentences { file_of, bundles: self.files.iter().map(|_| OnceLock::new()).collect() }
    }

    fn parsed(&self, name: &str, text: &str) -> Bundle {
        let locale = self.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            // What can be read of a damaged file still tells that it is damaged.
            Err((resource, errors)) => {
                let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
                carried::record(name, &errors.join("; "));
                resource
            }
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
    use crate::messages::Language;

    /// A file is parsed alone, so that a message which names another has to stand beside it.
    #[test]
    fn each_file_stands_alone() {
        for language in Language::ALL {
            let folder = language.folder();
            let sentences = folder.listed();
            for (file, (name, text)) in folder.files().iter().enumerate() {
                if name.strip_suffix(".ftl").is_none() {
                    continue;
                }
                let bundle = folder.parsed(name, text);
                let resource = FluentResource::try_new((*text).to_owned()).unwrap();
                assert!(resource.entries().count() > 0, "{name}");
                for (message, of) in &sentences.file_of {
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
