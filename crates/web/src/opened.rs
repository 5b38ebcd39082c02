//! A text that is open in the page, and what was found in it.

use ailca::assist::{self, Checking, Columns, Given, Lines, Opened as Shown};
use ailca::document::Span;
use ailca::guidelines;
use ailca::outcome::LocatedFinding;
use ailca::output::{self, Checked, Json, RenderOptions, StatementForm, Statements};
use ailca::profile::{Profile, SHIPPED};
use ailca::report::Date;
use ailca::sheet::{Sheet, is_contradiction};
use ailca::{Against, Format, Level, Limits, Outcome, messages, render};
use serde_json::{Value, json};
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

use crate::{language, level, refused};

/// A checked text.
#[wasm_bindgen]
pub struct Opened {
    name: String,
    text: String,
    format: Format,
    limits: Limits,
    outcome: Outcome,
    /// The level that a profile asks for at least.
    least: Level,
}

#[wasm_bindgen]
impl Opened {
    /// Checks the bytes of a file, as of a day, against a profile that comes along or none.
    ///
    /// # Errors
    ///
    /// Where there is no such day or profile.
    #[wasm_bindgen(constructor)]
    pub fn new(name: String, bytes: Vec<u8>, today: &str, profile: &str) -> Result<Opened, JsError> {
        let limits = Limits::default();
        let today: jiff::civil::Date = today.parse().map_err(|_| refused(format!("no day: {today:?}")))?;
        let profile = match profile {
            "" => None,
            name => Some(shipped(name)?),
        };
        let file = name.rsplit('/').next().unwrap_or_default().to_owned();
        let Given { name, bytes, notation } = Given::of(name, bytes, &limits);
        let checking = Checking { name: &name, file: &file, bytes: &bytes, notation, is_line: false };
        let against = Against { today: Some(Date::from(today)), profile: profile.as_ref(), earlier: None };
        let (text, outcome) = checking.run(&limits, against);
        let format = checking.format(text);
        let text = text.to_owned();
        let least = profile.map_or(Level::WellFormed, |profile| *profile.level);
        Ok(Self { name, text, format, limits, outcome, least })
    }

    /// The text that places are of: that of the report inside of a sheet, or what can be read of a file.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// The name of what is open.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// What `ailca check --format json` prints.
    ///
    /// # Errors
    ///
    /// Where there is no such level or language.
    pub fn report(&self, level: &str, lang: &str) -> Result<String, JsError> {
        let options = self.options(level, lang)?;
        output::written(&[self.checked()], &Json, options).map_err(|error| refused(error.to_string()))
    }

    /// What stands beside the report of `report`, as JSON: the summary, and of each finding its places as an editor counts
    /// them, first its own and then the related ones, and the drawing of its proof.
    ///
    /// # Errors
    ///
    /// Where there is no such level or language.
    pub fn beside(&self, level: &str, lang: &str) -> Result<String, JsError> {
        let options = self.options(level, lang)?;
        let lines = self.lines();
        let told = |placed: &LocatedFinding| {
            let spots = std::iter::once(&placed.spot).chain(placed.labels.iter().map(|(spot, _)| spot));
            let proof = placed.finding.proof.as_ref();
            json!({
                "places": spots.map(|spot| range(&lines, spot.span)).collect::<Vec<_>>(),
                "proof": proof.map(|proof| render::proof(proof, is_contradiction(placed), options.language)),
            })
        };
        let findings: Vec<_> = self.outcome.up_to(options.level).map(told).collect();
        let summary = output::summary(&self.checked(), options, None);
        Ok(json!({ "summary": summary, "findings": findings }).to_string())
    }

    /// What is told of a place, as JSON, or nothing.
    ///
    /// # Errors
    ///
    /// Where there is no such language.
    pub fn hover(&self, line: u32, column: u32, lang: &str) -> Result<Option<String>, JsError> {
        let lines = self.lines();
        let found = assist::hover(self.shown(), lines.offset(line, column), language(lang)?);
        Ok(found.map(|found| json!({ "range": range(&lines, found.span), "text": found.text }).to_string()))
    }

    /// What may stand at a place, as JSON.
    ///
    /// # Errors
    ///
    /// Where there is no such language.
    pub fn completions(&self, line: u32, column: u32, lang: &str) -> Result<String, JsError> {
        let lines = self.lines();
        let found = assist::completions(self.shown(), lines.offset(line, column), language(lang)?);
        let one = |each: assist::Completion| {
            json!({
                "label": each.label,
                "required": each.is_required,
                "detail": each.detail,
                "meaning": each.meaning,
                "range": range(&lines, each.replaced),
                "text": each.text,
            })
        };
        Ok(Value::from(found.into_iter().map(one).collect::<Vec<_>>()).to_string())
    }

    /// The edits that mend findings, as JSON: each with the place of its finding among those of `report`.
    ///
    /// # Errors
    ///
    /// Where there is no such level or language.
    pub fn fixes(&self, level: &str, lang: &str) -> Result<String, JsError> {
        let options = self.options(level, lang)?;
        let lines = self.lines();
        let whole = Span::new(0, self.text.len());
        let fixes = assist::fixes(self.shown(), &self.outcome, whole, options.language);
        let told = |place: usize| {
            let wanted = self.outcome.findings.get(place)?;
            self.outcome.up_to(options.level).position(|placed| std::ptr::eq(placed, wanted))
        };
        let one = |fix: assist::Fix| {
            let edits =
                fix.edits.iter().map(|edit| json!({ "range": range(&lines, edit.span), "text": edit.text }));
            let edits: Vec<_> = edits.collect();
            Some(
                json!({ "finding": told(fix.finding)?, "title": fix.title, "sure": fix.is_sure, "edits": edits }),
            )
        };
        Ok(Value::from(fixes.into_iter().filter_map(one).collect::<Vec<_>>()).to_string())
    }

    /// The fact sheet in one of its forms: `html`, `svg`, `badge` or `markdown`.
    ///
    /// # Errors
    ///
    /// What keeps the report from being well-formed, or where there is no such form or language.
    pub fn sheet(&self, form: &str, lang: &str) -> Result<String, JsError> {
        let language = language(lang)?;
        let draw = render::form(form).ok_or_else(|| refused(format!("there is no form {form:?}")))?;
        let sheet = Sheet::of(&self.text, self.format, &self.limits).map_err(|wrong| {
            let first = wrong.findings.first();
            refused(first.map(|placed| messages::text(language, &placed.finding.message)).unwrap_or_default())
        })?;
        Ok(draw(&sheet, language))
    }

    /// What is met of a guideline, clause by clause, in Markdown.
    ///
    /// # Errors
    ///
    /// Where there is no such guideline, level or language.
    pub fn statement(&self, guideline: &str, level: &str, lang: &str) -> Result<String, JsError> {
        let options = self.options(level, lang)?;
        let guideline = guidelines::all().iter().find(|known| known.key == guideline);
        let guideline = guideline.ok_or_else(|| refused("there is no such guideline"))?;
        let form = Statements { guideline, form: StatementForm::Markdown };
        output::written(&[self.checked()], &form, options).map_err(|error| refused(error.to_string()))
    }
}

impl Opened {
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn text_of(&self) -> &str {
        &self.text
    }

    fn options(&self, asked: &str, lang: &str) -> Result<RenderOptions, JsError> {
        Ok(RenderOptions { language: language(lang)?, level: level(asked)?.max(self.least) })
    }

    fn checked(&self) -> Checked<'_> {
        Checked { name: &self.name, line: None, text: &self.text, outcome: &self.outcome }
    }

    fn shown(&self) -> Shown<'_> {
        Shown { text: &self.text, format: self.format, limits: &self.limits }
    }

    fn lines(&self) -> Lines<'_> {
        Lines::new(&self.text, Columns::Utf16)
    }
}

/// First line and column, last line and column of some bytes, from 0, in units of UTF-16.
fn range(lines: &Lines<'_>, span: Span) -> [u32; 4] {
    let ((line, column), (last_line, last_column)) =
        (lines.place(span.start as usize), lines.place(span.end as usize));
    [line, column, last_line, last_column]
}

/// A profile that comes along.
fn shipped(name: &str) -> Result<Profile, JsError> {
    let found = SHIPPED.iter().find(|(known, _)| *known == name);
    let read = found.and_then(|(_, text)| Profile::read(text).ok());
    read.ok_or_else(|| refused(format!("there is no profile {name:?}")))
}
