//! DQ: data quality and uncertainty.

mod basis;
mod basis_possible;
mod bounds;
mod entered_twice;
mod factor_fits;
mod false_precision;
mod idle_meter;
mod mostly_primary;
mod primary_share;
mod products;
mod rated;
mod reliable_without_measuring;
mod sourced;
mod told_twice;
mod uncertain;
mod within_the_whole;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &basis::DQ_001,
    &rated::DQ_002,
    &primary_share::DQ_003,
    &uncertain::DQ_004,
    &false_precision::DQ_005,
    &factor_fits::DQ_006,
    &sourced::DQ_007,
    &mostly_primary::DQ_008,
    &bounds::DQ_009,
    &idle_meter::DQ_010,
    &reliable_without_measuring::DQ_011,
    &within_the_whole::DQ_012,
    &told_twice::DQ_013,
    &basis_possible::DQ_014,
    &products::DQ_015,
    &entered_twice::DQ_016,
];
