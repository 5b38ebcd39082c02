//! What the data are of: the time, the place, and how good they are. Systems that are compared may differ in these; that
//! they do has to be told.

use std::collections::BTreeSet;

use super::aspect::{Aspect, Point};
use super::verdict::{Verdict, Word};
use crate::finding::{Argument, Message};
use crate::report::{DataQuality, Report};

/// The time covered.
pub(super) fn period(reports: [&Report; 2]) -> Point {
    let periods = reports.map(|report| report.goal_and_scope.as_ref()?.period.as_ref());
    let said = periods.map(|period| {
        let word = |period: &crate::report::Period| {
            let message = Message::new("compare-period").with("start", period.start.to_string());
            Word::Ours(message.with("end", period.end.to_string()))
        };
        period.into_iter().map(|period| word(period)).collect()
    });
    let days = periods.map(|period| period.map(|period| (period.first_day(), period.last_day())));
    Point::new(Aspect::Period, said, Verdict::on(days))
}

/// The place covered: in words, and the countries of data centres and supplies.
pub(super) fn geography(reports: [&Report; 2]) -> Point {
    let stated = reports.map(|report| {
        let words = report.goal_and_scope.as_ref()?.geography.as_ref()?;
        Some((***words).to_owned()).filter(|words| !words.trim().is_empty())
    });
    let countries = reports.map(countries);
    let said: [Vec<Word>; 2] = [0, 1].map(|side| {
        let words = stated.get(side).cloned().flatten().map(Word::Theirs);
        let listed = countries.get(side).into_iter().flatten().cloned().map(Word::Theirs);
        words.into_iter().chain(listed).collect()
    });
    let [one, other] = &countries;
    let in_words = Verdict::on_texts(stated.each_ref().map(|words| words.as_deref()));
    let in_countries = Verdict::on([one, other].map(|own| (!own.is_empty()).then_some(own)));
    let verdict = match together([
        (stated.each_ref().map(Option::is_some), in_words),
        ([one, other].map(|own| !own.is_empty()), in_countries),
    ]) {
        // One tells the place in words, the other by its countries.
        Verdict::NotStated if said.iter().all(|own| !own.is_empty()) => Verdict::ForPeople,
        verdict => verdict,
    };
    Point::new(Aspect::Geography, said, verdict)
}

/// The verdict on what the data are of, where each part is an account of the same: what one report states alone leaves the
/// rest to people, as long as both state some part.
fn together<const PARTS: usize>(parts: [([bool; 2], Verdict); PARTS]) -> Verdict {
    let stated = parts.into_iter().filter(|(is_stated, _)| is_stated.contains(&true));
    let verdicts: Vec<Verdict> = stated.map(|(_, verdict)| verdict).collect();
    let is_told = verdicts.iter().any(|verdict| *verdict != Verdict::NotStated);
    Verdict::of_all(verdicts.into_iter().map(|verdict| match verdict {
        Verdict::NotStated if is_told => Verdict::ForPeople,
        verdict => verdict,
    }))
}

fn countries(report: &Report) -> BTreeSet<String> {
    let centres = report.data_centres().iter().filter_map(|centre| centre.country.as_ref());
    let supplies = report.supplies().iter().filter_map(|supply| supply.country.as_ref());
    centres
        .chain(supplies)
        .map(|country| super::verdict::key(&**country))
        .filter(|key| !key.is_empty())
        .collect()
}

/// How good the data are: the ratings, the share of primary data, and what is said of them in words.
pub(super) fn quality(reports: [&Report; 2]) -> Point {
    let qualities = reports.map(|report| report.interpretation.as_ref()?.data_quality.as_ref());
    let is_rated = |ratings: &Ratings| ratings.iter().any(|(_, rating)| rating.is_some());
    let ratings = qualities.map(|quality| quality.map(|own| rated(own)).filter(is_rated));
    let remarks = qualities.map(|quality| Some(&***quality?.remarks.as_ref()?));
    let shares = reports.map(|report| report.interpretation.as_ref()?.primary_data_share.as_ref());
    let said = [0, 1].map(|side| {
        let rated = ratings.get(side).and_then(Option::as_ref).into_iter().flatten();
        let rated = rated.filter_map(|(indicator, rating)| {
            let message =
                Message::new("compare-rating").with("indicator", Argument::Said((*indicator).to_owned()));
            Some(Word::Ours(message.with("rating", (*rating)?)))
        });
        let share = shares.get(side).copied().flatten();
        let remarks = remarks.get(side).copied().flatten().filter(|words| !words.trim().is_empty());
        let share = share.and_then(|share| Word::figure("compare-primary-share", share));
        rated.chain(share).chain(remarks.map(|words| Word::Theirs(words.to_owned()))).collect()
    });
    let verdict = together([
        (ratings.map(|own| own.is_some()), Verdict::on(ratings)),
        (shares.map(|own| own.is_some()), Verdict::on_figures(shares)),
        (remarks.map(|own| own.is_some()), Verdict::on_texts(remarks)),
    ]);
    Point::new(Aspect::DataQuality, said, verdict)
}

/// The ratings from 1, the best, to 5.
type Ratings = [(&'static str, Option<u32>); 5];

fn rated(quality: &DataQuality) -> Ratings {
    let DataQuality { technology, geography, time, completeness, reliability, remarks: _ } = quality;
    [
        ("technology", technology),
        ("geography", geography),
        ("time", time),
        ("completeness", completeness),
        ("reliability", reliability),
    ]
    .map(|(indicator, rating)| (indicator, rating.as_ref().map(|rating| ***rating)))
}

#[cfg(test)]
mod tests {
    use super::super::verdict::plain;
    use super::*;

    #[test]
    fn texts_differ_by_their_words_alone() {
        assert_eq!(plain(" France. "), plain("france"));
        assert_eq!(Verdict::on_texts([Some("France"), Some("France and Sweden")]), Verdict::ForPeople);
        assert_eq!(Verdict::on_texts([Some(" "), Some(" ")]), Verdict::NotStated);
    }
}
