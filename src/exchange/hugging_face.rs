//! Hugging Face: the front matter of a model card, with `co2_eq_emissions` in grams.
//!
//! Keys after <https://huggingface.co/docs/hub/model-cards-co2>.

use super::draft::{Draft, Registry};
use super::node::{Map, Node, figure};
use super::note::Refusal;
use super::source::{Foreign, Look, Source, figure_text, tree_of};
use super::{Import, countries};
use crate::document::Format;
use crate::finding::Message;
use crate::report::{Stage, StepKind};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "hugging-face", name: "Hugging Face model card", recognises, read };

/// Lines above the front matter: the three hyphens.
const ABOVE: usize = 1;

fn recognises(source: &Source<'_>) -> bool {
    front_matter(source.text).is_some_and(|matter| matter.contains("co2_eq_emissions"))
}

/// What stands between the first two lines of three hyphens; without them, the text is no model card.
fn front_matter(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let end = rest.find("\n---")?;
    rest.get(..=end)
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let Some(matter) = front_matter(source.text) else {
        return Err(Refusal::new("hugging-face-none").at((1, 1)));
    };
    let tree = tree_of(matter, Format::Yaml).map_err(|mut refusal| {
        refusal.place = refusal.place.map(|(line, column)| (line + ABOVE, column));
        refusal
    })?;
    let foreign = Foreign::new(tree).below(ABOVE);
    let root = foreign.root();
    let Some(emissions) = root.get("co2_eq_emissions") else {
        return Err(Refusal::new("hugging-face-none").at((1, 1)));
    };
    let place = Some(emissions.place());
    let amount = if emissions.is_map() { emissions.get("emissions") } else { Some(emissions) };
    let value = amount.and_then(|amount| amount.number().or_else(|| grams(amount))).and_then(figure_text);
    let Some(value) = value else {
        return Err(Refusal::new("hugging-face-no-figure").at(amount.unwrap_or(emissions).place()));
    };
    let from = emissions.word("source");
    let file = source.file();
    let entry = Map::new().word(
        "title",
        from.map_or_else(
            || format!("Model card, {file}"),
            |from| format!("{from}, by the model card {file}"),
        ),
    );
    let cited = draft.cite("model-card", &entry);
    let name = root.word("model_name");
    draft.name(name.unwrap_or_else(|| source.stem()), name);
    if let Some(base) = root.word("base_model") {
        let wanted = name.unwrap_or("model");
        let model = Map::new().word("name", wanted).with("derivedFrom", Map::new().word("name", base));
        draft.intern(Registry::Models, wanted, &model);
    }
    let stage = stage(emissions, place, draft);
    draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-method"));
    let supply = emissions.word("geographical_location").map(|location| supply(location, draft));
    let hardware = emissions.word("hardware_used").map(|hardware| devices(hardware, draft));
    let ghg = figure(&value, "g CO2e").word("source", &*cited);
    let activity = Map::new()
        .word_if("electricity", supply)
        .with("hardware", Node::List(hardware.into_iter().collect()))
        .with("emissions", Map::new().with("unspecified", ghg));
    draft.activity(stage, stage.key(), &activity);
    draft.leave_out_unread(&foreign);
    if let Some(line) =
        source.text.lines().position(|line| line.trim_start_matches('#').trim() == "Environmental Impact")
    {
        draft.note(StepKind::Omission, Some((line + 1, 1)), Message::new("exchange-hugging-face-body"));
    }
    Ok(())
}

/// `17g`, which cards hold although a number is asked for.
fn grams<'a>(look: Look<'a, '_>) -> Option<&'a str> {
    let text = look.text()?;
    let number = text.trim_end_matches(['g', ' ']);
    crate::document::number(number).map(|_| number)
}

fn stage(emissions: Look<'_, '_>, place: Option<(usize, usize)>, draft: &mut Draft) -> Stage {
    let said = emissions.word("training_type");
    let letters =
        |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    match said.map(letters).as_deref() {
        Some("pretraining" | "training") => Stage::Training,
        Some("finetuning") => Stage::FineTuning,
        _ => {
            draft.note(StepKind::Assumption, place, Message::new("exchange-hugging-face-stage"));
            draft.about.stage.unwrap_or(Stage::Training)
        }
    }
}

fn supply(location: &str, draft: &mut Draft) -> String {
    let (zone, country) =
        location.rsplit_once(',').map_or((None, location), |(zone, country)| (Some(zone.trim()), country));
    let entry = match countries::code(country) {
        Some(code) => Map::new().word("country", code).word_if("zone", zone),
        None => Map::new().word("zone", location),
    };
    draft.intern(Registry::Electricity, &format!("grid-{location}"), &entry)
}

/// `8 v100 GPUs`, `1 x A100`, or a name alone.
fn devices(text: &str, draft: &mut Draft) -> Node {
    let (count, model) = match text.split_once(' ').map(|(first, rest)| (first.parse::<u64>(), rest)) {
        Some((Ok(count), rest)) => (Some(count), rest.trim_start_matches("x ")),
        _ => (None, text),
    };
    let entry = Map::new().word("kind", "accelerator").word("model", model);
    let id = draft.intern(Registry::Hardware, model, &entry);
    Map::new()
        .word("hardware", id)
        .with_if("devices", count.map(|count| Node::Bare(count.to_string())))
        .into()
}
