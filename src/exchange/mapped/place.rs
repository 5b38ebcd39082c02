//! Where something stands in a file: the names of columns, or pointers in JSON.

use serde::Deserialize;

/// Where something stands: under a column of a table, or a pointer in JSON. What several names fit belongs together.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Place {
    #[serde(default)]
    column: Names,
    #[serde(default)]
    pointer: Names,
    /// Whether it may be missing.
    #[serde(default)]
    pub(super) optional: bool,
}

/// One name, or several.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Written")]
pub(super) struct Names(pub(super) Vec<String>);

/// Names as they are written.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a name, or a list of names")]
enum Written {
    One(String),
    Several(Vec<String>),
}

impl From<Written> for Names {
    fn from(written: Written) -> Self {
        match written {
            Written::One(name) => Self(vec![name]),
            Written::Several(names) => Self(names),
        }
    }
}

impl Place {
    /// Its names.
    pub(super) fn names(&self) -> &[String] {
        if self.column.0.is_empty() { &self.pointer.0 } else { &self.column.0 }
    }

    /// Whether it is said in one of the two ways, and each name is one.
    pub(super) fn is_said(&self) -> bool {
        self.column.0.is_empty() != self.pointer.0.is_empty()
            && self.names().iter().all(|name| !name.trim().is_empty())
    }

    /// Whether it speaks of a name of the file.
    pub(super) fn fits(&self, name: &str) -> bool {
        self.names().iter().any(|wanted| fits(wanted, name))
    }

    /// Its names as they are told.
    pub(super) fn shown(&self) -> String {
        self.names().join(", ")
    }
}

/// Whether a name is that of a column, or fits a pattern in which `*` stands for anything between slashes.
pub(super) fn fits(wanted: &str, name: &str) -> bool {
    // A pointer to a map or list speaks of all in it.
    let is_pointer = wanted.starts_with('/');
    let (mut wanted, mut name) = (wanted.split('/'), name.split('/'));
    loop {
        match (wanted.next(), name.next()) {
            (None, rest) => return rest.is_none() || is_pointer,
            (Some(wanted), Some(name)) if is_like(wanted, name) => {}
            _ => return false,
        }
    }
}

/// Whether a word fits one in which `*` stands for any characters.
fn is_like(wanted: &str, word: &str) -> bool {
    let Some((start, rest)) = wanted.split_once('*') else { return wanted == word };
    let Some(word) = word.strip_prefix(start) else { return false };
    let (middle, end) = rest.rsplit_once('*').unwrap_or(("", rest));
    let Some(mut word) = word.strip_suffix(end) else { return false };
    for piece in middle.split('*') {
        let Some((_, after)) = word.split_once(piece) else { return false };
        word = after;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_stands_for_anything_between_slashes() {
        for (wanted, name, is_fit) in [
            ("energy", "energy", true),
            ("energy", "energy_j", false),
            ("/a", "/a/b/0", true),
            ("/a", "/ab", false),
            ("/a/*", "/a/0", true),
            ("/a/*", "/a/0/b", true),
            ("/a/*/c", "/a/0/b", false),
            ("/a/*", "/a", false),
            ("region", "region/country", false),
            ("gpu*_energy", "gpu12_energy", true),
            ("gpu*_energy", "gpu_energy", true),
            ("gpu*_energy", "gpu0_energy_2", false),
            ("/mean_*_ms", "/mean_ttft_ms", true),
            ("/*_*_ms", "/p99_itl_ms", true),
            ("/*_*_ms", "/p99_ms", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("/*/energy/gpu", "/prefill/energy/gpu", true),
        ] {
            assert_eq!(fits(wanted, name), is_fit, "{wanted} {name}");
        }
    }
}
