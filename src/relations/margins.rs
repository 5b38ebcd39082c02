//! The leniencies that relations are declared with, from the table of margins.

use ailca_network::Margin;

use crate::quantity::Interval;
use crate::reference::margins;

const NONE: Interval = Interval::exactly(1.0);

/// Energy of the facility over metered IT energy times the PUE of a year, where both were observed, or the facility alone.
pub(super) fn season_pue(both: bool) -> Margin {
    let margin = Margin::silent("season-pue", NONE);
    // 0004: PUE is a quotient of twelve months, and a metered month is the better figure.
    let margin = if both { margin.advice(margins::season_pue::ADVICE) } else { margin };
    margin.warning(margins::season_pue::WARNING)
}

/// Observed emissions, or ones with a note, over energy times the factor of a year.
// 0004: factors by the hour and panels of one's own give other figures than the factor of a year.
pub(super) const BETTER_THAN_YEARLY_FACTOR: Margin =
    Margin::silent("better-than-yearly-factor", NONE).warning(margins::better_than_yearly_factor::WARNING);

/// Computed emissions with a note over energy times the factor of a year.
// 0005: a note beside computed emissions explains a third; half and double is left to what was observed.
pub(super) const REFINED_FACTOR: Margin =
    Margin::silent("refined-factor", NONE).warning(margins::refined_factor::WARNING);

/// What a result holds of an activity that states no emissions, over its energy times the factor of a year.
// 0009: nobody stated the emissions: factors by the hour explain a third in silence, a half as a warning.
pub(super) const EMISSIONS_NOT_STATED: Margin =
    Margin::silent("emissions-not-stated", margins::emissions_not_stated::SILENT)
        .warning(margins::emissions_not_stated::WARNING);

/// Measured energy over measured average power times hours.
// 0018: samples of a run that starts, waits and stops lie off its mean by more than a sensor errs.
pub(crate) const SAMPLED_POWER: Margin =
    Margin::silent("sampled-power", NONE).warning(margins::sampled_power::WARNING);

/// Energy over what those devices draw whose average power is stated, a sample of which may lie above it.
pub(super) const DRAWN_IN_PART: Margin =
    Margin::AT_LEAST.keyed("sampled-power").warning(margins::sampled_power::WARNING);

/// Energy at a wider boundary over that at a narrower one, both metered.
// 0018: a wider boundary may be metered lower by two classes of meters and two starts of a month.
pub(super) const TWO_METERS: Margin = Margin::silent("two-meters", margins::two_meters::SILENT.or_more());

/// Energy over what the rated power allows.
// 0004: sensors of boards err by some per cent, and operators raise limits of power.
pub(super) const RATING: Margin = Margin::AT_MOST.keyed("above-rating").advice(margins::above_rating::ADVICE);

/// Energy over that inside of it, where nothing tells how much lies around.
pub(super) const AROUND: Margin =
    Margin::silent("around-energy", margins::around_energy::SILENT).warning(margins::around_energy::WARNING);

/// Energy of the facility over energy of which nobody says where it was taken.
// 0009: what nobody says may lack a usual PUE in silence, and a share of the host as advice.
pub(super) const BOUNDARY_NOT_STATED: Margin =
    Margin::silent("boundary-not-stated", margins::boundary_not_stated::SILENT)
        .advice(margins::boundary_not_stated::ADVICE)
        .warning(margins::boundary_not_stated::WARNING);

/// Observed water over energy times the intensity of the year: from nothing in winter to a multiple in summer.
// 0009: metered water a tenth of the quotient of a year is no error because ten is a power of ten.
pub(super) const SEASON_WUE: Margin = Margin::silent("season-wue", NONE)
    .advice(margins::season_wue::ADVICE)
    .warning(margins::season_wue::WARNING)
    .no_slip_within(margins::beyond_weather::WARNING);

/// Water over what an intensity gives that names no flow.
const fn unnamed_flow(silent: Interval) -> Margin {
    // 0005: flows of water differ by several times, not by thousands.
    Margin::silent("unnamed-flow", silent)
        .warning(margins::flows_apart::WARNING)
        .no_slip_within(margins::unnamed_flow::WARNING)
}

/// The same on site.
pub(crate) const UNNAMED_FLOW_ON_SITE: Margin = unnamed_flow(margins::unnamed_flow_on_site::SILENT);

/// The same off site.
pub(super) const UNNAMED_FLOW_OFF_SITE: Margin = unnamed_flow(margins::unnamed_flow_off_site::SILENT);

/// Embodied impact over that of the listed devices: hosts, racks and network may be in it.
pub(super) fn surroundings(noted: bool) -> Margin {
    let margin = Margin::silent("surroundings", NONE);
    let margin = if noted { margin.advice(margins::surroundings::ADVICE) } else { margin };
    margin.warning(margins::surroundings::WARNING)
}

/// Energy of IT equipment over what devices would draw at their rating, where nothing else is stated of energy.
// 0009: devices wait for each other, and hosts add to them: a range of twenty tells no factor.
pub(super) const RATED_DRAW: Margin = Margin::silent("rated-draw", margins::rated_draw::SILENT)
    .warning(margins::rated_draw::WARNING)
    .no_slip_within(margins::rated_draw::WARNING);

/// The same where an energy is stated, which knows better how much hosts add.
pub(super) const RATED_BESIDE_ENERGY: Margin =
    Margin::silent("rated-beside-energy", margins::rated_beside_energy::SILENT)
        .advice(margins::rated_beside_energy::ADVICE)
        .warning(margins::rated_beside_energy::WARNING)
        .no_slip_within(margins::rated_beside_energy::WARNING);

/// The same where other machines are listed beside accelerators: the rating of these bounds it from below alone.
pub(super) const RATED_DRAW_OR_MORE: Margin =
    Margin::silent("rated-beside-energy", margins::rated_beside_energy::SILENT.or_more())
        .advice(margins::rated_beside_energy::ADVICE.or_more())
        .warning(margins::rated_beside_energy::WARNING)
        .no_slip_within(margins::rated_beside_energy::WARNING);

/// Energy that a tool estimated over less than a second, over its power times that time.
// 0009: tools read power and time by different clocks.
pub(super) const CLOCKS_OF_A_TOOL: Margin =
    Margin::silent("clocks-of-a-tool", margins::clocks_of_a_tool::SILENT);

/// Energy over that of one token times the tokens in and out, where nobody states tokens of reasoning.
pub(super) const REASONING_AMONG_ALL: Margin = reasoning(
    "reasoning-among-all",
    margins::reasoning_among_all::ADVICE,
    margins::reasoning_among_all::WARNING,
);

/// The same of the tokens out alone, which are fewer.
pub(super) const REASONING_AMONG_OUTPUT: Margin = reasoning(
    "reasoning-among-output",
    margins::reasoning_among_output::ADVICE,
    margins::reasoning_among_output::WARNING,
);

/// Energy over that of one token times the tokens that are stated, some of which may be missing.
const fn reasoning(key: &'static str, advice: Interval, warning: Interval) -> Margin {
    // 0009: tokens that nobody states only add to the others, and are named rather than let pass.
    Margin::silent(key, NONE).advice(advice).warning(warning).no_slip_within(advice)
}

/// Tokens of an activity over its units times the tokens by which one unit is sized, which is no mean.
pub(super) const SIZE_OF_A_UNIT: Margin = Margin::silent("size-of-a-unit", margins::size_of_a_unit::SILENT)
    .advice(margins::size_of_a_unit::ADVICE)
    .warning(margins::size_of_a_unit::WARNING);
