//! The words by which a text calls a system neutral, and those that turn them into something else.

/// What is said of a system that is said to emit nothing, in English and French; hyphens are written as spaces.
const CLAIMS: [&str; 18] = [
    "carbon neutral",
    "co2 neutral",
    "climate neutral",
    "climate positive",
    "carbon negative",
    "net zero",
    "zero emission",
    "zero carbon",
    "emission free",
    "neutre en carbone",
    "neutres en carbone",
    "neutralité carbone",
    "neutre en co2",
    "climat neutre",
    "neutre pour le climat",
    "neutralité climatique",
    "zéro émission",
    "zéro carbone",
];

/// Words before, in the same sentence, that turn a claim into a denial, an approximation or the words of others.
const NOT_CLAIMED: &[&str] = &[
    "not",
    "no",
    "never",
    "nor",
    "without",
    "near",
    "nearly",
    "almost",
    "instead",
    "rather",
    "calls",
    "claims",
    "claiming",
    "says",
    "pas",
    "non",
    "ni",
    "jamais",
    "sans",
    "presque",
    "lieu",
    "plutôt",
    "dit",
    "appelle",
    "qualifie",
    "prétend",
    "prétendre",
];

/// Words that turn a claim into an aim: before it in the same sentence, or soon after it.
const AIMS: &[&str] = &[
    "towards",
    "toward",
    "target",
    "targets",
    "aim",
    "aims",
    "will",
    "goal",
    "goals",
    "objective",
    "commit",
    "commits",
    "committed",
    "committing",
    "commitment",
    "commitments",
    "pledge",
    "pledges",
    "pledged",
    "roadmap",
    "roadmaps",
    "plan",
    "plans",
    "planned",
    "ambition",
    "pathway",
    "strategy",
    "vers",
    "objectif",
    "objectifs",
    "ici",
    "vise",
    "visons",
    "sera",
    "engage",
    "engageons",
    "engagé",
    "engagée",
    "engagement",
    "engagements",
    "feuille",
    "trajectoire",
    "stratégie",
    "cible",
    "promet",
    "promesse",
];

/// What a word beside these describes is a place or a supply, not the system.
const SUPPLIES: &[&str] = &[
    "region",
    "regions",
    "site",
    "sites",
    "supplier",
    "suppliers",
    "provider",
    "operator",
    "electricity",
    "power",
    "energy",
    "grid",
    "centre",
    "centres",
    "center",
    "centers",
    "cloud",
    "hosting",
    "région",
    "régions",
    "fournisseur",
    "fournisseurs",
    "opérateur",
    "hébergeur",
    "électricité",
    "énergie",
    "réseau",
];

/// Words that begin another thought, as a comma does.
const JOINTS: &[&str] = &["and", "et", "so", "donc", "therefore"];

/// How many words after a claim may turn it into an aim.
const SOON_AFTER: usize = 4;

/// How many words before and after a claim may be what it describes.
const BESIDE: (usize, usize) = (3, 2);

/// The word of neutrality that a text claims of its system, if it does; a year after `year` is yet to come.
pub(super) fn claimed(text: &str, year: Option<i32>) -> Option<&'static str> {
    let text = text.to_lowercase().replace(['-', '‑', '\u{a0}'], " ").replace('₂', "2");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split(['.', ';', '!', '?']).filter(|sentence| !tells_of_later(sentence, year)).find_map(|sentence| {
        CLAIMS.into_iter().find(|claim| {
            sentence.match_indices(claim).any(|(at, _)| {
                let before = sentence.get(..at).unwrap_or_default();
                let after = sentence.get(at + claim.len()..).unwrap_or_default();
                // The rest of the word, as in `neutrality`.
                let after = after.trim_start_matches(char::is_alphanumeric);
                let whole = before.chars().next_back().is_none_or(|each| !each.is_alphanumeric());
                whole && !is_turned(before, after) && !is_of_supply(before, after)
            })
        })
    })
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|each: char| !each.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_turned(before: &str, after: &str) -> bool {
    words(before).any(|word| NOT_CLAIMED.contains(&word) || AIMS.contains(&word))
        || words(after).take(SOON_AFTER).any(|word| AIMS.contains(&word))
}

fn is_of_supply(before: &str, after: &str) -> bool {
    let pause = |each: char| matches!(each, ',' | ':' | '(' | ')' | '–' | '—');
    let before = before.rsplit(pause).next().unwrap_or_default();
    let after = after.split(pause).next().unwrap_or_default();
    let same = |word: &&str| !JOINTS.contains(word);
    words(before).rev().take_while(same).take(BESIDE.0).any(|word| SUPPLIES.contains(&word))
        || words(after).take_while(same).take(BESIDE.1).any(|word| SUPPLIES.contains(&word))
}

/// Whether a sentence names a year that is yet to come, or one by which something is to be.
fn tells_of_later(sentence: &str, year: Option<i32>) -> bool {
    const UNTIL: &[&str] = &["by", "ici", "horizon"];
    let mut before = "";
    words(sentence).any(|word| {
        let until = UNTIL.contains(&before);
        before = word;
        let named = word.parse().ok().filter(|named: &i32| (2000..2100).contains(named));
        named.is_some_and(|named| year.map_or(until, |year| named > year || (until && named == year)))
    })
}
