//! What a language says in place of the English of data files: `*.po`, as translators know it, of which `msgid` and
//! `msgstr` are read.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::carried;

/// What is said, by the English that it stands for.
pub(super) type Translations = HashMap<Cow<'static, str>, Cow<'static, str>>;

/// Everything that the `*.po` of a folder say; a line that cannot be read is a fault of the program.
pub(super) fn read(files: &[(&'static str, &'static str)]) -> Translations {
    let mut all = HashMap::new();
    for (name, text) in files.iter().filter(|(name, _)| name.strip_suffix(".po").is_some()) {
        let mut english = Cow::Borrowed("");
        for (number, line) in text.lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match line.split_once(' ').and_then(|(keyword, text)| Some((keyword, unquoted(text)?))) {
                Some(("msgid", text)) => english = text,
                // The entry without English is the head of the file.
                Some(("msgstr", _)) if english.is_empty() => {}
                Some(("msgstr", text)) if !text.is_empty() => {
                    all.insert(std::mem::take(&mut english), text);
                }
                _ => carried::record(
                    &format!("{name}:{}", number + 1),
                    &"neither msgid nor msgstr in one line",
                ),
            }
        }
    }
    all
}

/// A text without its quotation marks, and with what stands behind a backslash as it is meant.
fn unquoted(text: &'static str) -> Option<Cow<'static, str>> {
    let text = text.strip_prefix('"')?.strip_suffix('"')?;
    if !text.contains('\\') {
        return Some(Cow::Borrowed(text));
    }
    let mut meant = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        meant.push(match sign {
            '\\' => match signs.next()? {
                'n' => '\n',
                sign @ ('"' | '\\') => sign,
                _ => return None,
            },
            sign => sign,
        });
    }
    Some(Cow::Owned(meant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn texts_are_read_as_they_are_meant() {
        let file =
            "# a\nmsgid \"\"\nmsgstr \"Language: eo\\n\"\n\nmsgid \"a \\\"b\\\" \\\\\"\nmsgstr \"c\"\n";
        let read = read(&[("x.po", file)]);
        assert_eq!(read.get("a \"b\" \\").map(AsRef::as_ref), Some("c"));
        assert_eq!(read.len(), 1);
    }

    /// Two files may say the same English, and then say the same of it.
    #[test]
    fn every_line_is_read_and_none_contradicts_another() {
        for language in Language::ALL {
            let files = language.folder().files();
            let all = read(files);
            for file in files.iter().filter(|(name, _)| name.strip_suffix(".po").is_some()) {
                for (english, said) in read(&[*file]) {
                    assert_eq!(all.get(&english), Some(&said), "{language:?} {}: {english}", file.0);
                }
            }
        }
        assert_eq!(carried::faults(), []);
    }
}
