//! Lists the languages: each folder of `src/messages` is one, with the files that lie in it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The language that data are written in, which comes first and which others fall back to.
const FIRST: &str = "en";

#[allow(clippy::print_stdout, reason = "how a build script speaks to cargo")]
fn main() -> io::Result<()> {
    let root = Path::new("src/messages");
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=build.rs");
    // 0012: listed here, so that no line of Rust names a language.
    let mut folders: Vec<PathBuf> = entries(root)?.into_iter().filter(|path| path.is_dir()).collect();
    folders.sort_by_key(|folder| (!folder.ends_with(FIRST), folder.clone()));
    let mut code = format!("pub(super) static FOLDERS: [Folder; {}] = [\n", folders.len());
    for folder in &folders {
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut files = Vec::new();
        within(folder, &mut files)?;
        let _ = writeln!(code, "Folder::new({tag:?}, &[");
        for file in files {
            let name = slashed(file.strip_prefix(folder).unwrap_or(&file));
            let path = format!("/{}", slashed(&file));
            let _ =
                writeln!(code, "({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),");
        }
        code.push_str("]),\n");
    }
    let all: String = (0..folders.len()).fold(String::new(), |mut all, index| {
        let _ = write!(all, "Language(&FOLDERS[{index}]), ");
        all
    });
    let _ = writeln!(code, "];\npub(super) const ALL: [Language; {}] = [{all}];", folders.len());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("languages.rs"), code)
}

/// What lies in a folder, in the order of its names.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.sort();
    Ok(paths)
}

/// Every file in a folder and below it, but what editors hide.
fn within(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in entries(folder)? {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() {
            within(&path, files)?;
        } else if !hidden {
            files.push(path);
        }
    }
    Ok(())
}

/// A path as it is written in Rust on every system.
fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
