//! HW-002: an activity bears the share of the making of its devices for which it occupied them.

use ailca_network::{FigureOf, Formula, Margin, Network, Var};

use super::allocated::AmountOf;
use super::energy::{hours, uses_slips};
use super::kinds::Category;
use super::margins;
use super::role::{Role, Scope};
use super::site::{Site, parameter};
use crate::document::Located;
use crate::quantity::{Dimension, Duration, Interval, Quantity, Share, Slip, SlipKind};
use crate::report::{CategoryAmounts, Hardware, HardwareUse, Statistic};

/// A use of devices by an activity, with the kind of device.
type Used<'a> = (u32, &'a HardwareUse, &'a Located<Hardware>);

/// In each category, what an activity bears of the making of its devices.
pub(super) fn allocated<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let embodied = Embodied { own: site.activity.embodied.as_deref(), of_unit: of_a_mean_unit(site) };
    if embodied.own.or(embodied.of_unit).is_none() {
        return;
    }
    let Some(uses) = uses_of(site) else { return };
    let mut slips = uses_slips(site);
    slips.extend(utilisation_slips(&uses));
    slips.extend(whole_life(&uses));
    macro_rules! each {
        ($($field:ident $category:ident),+) => {
            let _: fn(&CategoryAmounts) = |CategoryAmounts { $($field: _),+ }| ();
            $({
                let of: AmountOf<_> = |amounts| amounts.$field.as_ref();
                let own = embodied.own.and_then(of);
                if let Some(stated) = own.or_else(|| embodied.of_unit.and_then(of)) {
                    let noted = stated.is_noted();
                    in_category(net, site, &uses, &slips, Category::$category, (own, noted), of);
                }
            })+
        };
    }
    each!(
        climate_change Climate, water Water, minerals_and_metals Minerals, fossil_resources Fossil,
        primary_energy Primary
    );
}

/// What an activity bears of the making of its devices where nobody states it.
pub(super) fn drafted<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let Some(uses) = uses_of(site) else { return };
    let embodied = Embodied { own: site.activity.embodied.as_deref(), of_unit: of_a_mean_unit(site) };
    macro_rules! each {
        ($($field:ident $category:ident),+) => {
            let _: fn(&CategoryAmounts) = |CategoryAmounts { $($field: _),+ }| ();
            $({
                let of: AmountOf<_> = |amounts| amounts.$field.as_ref();
                if embodied.own.and_then(of).or_else(|| embodied.of_unit.and_then(of)).is_none() {
                    in_category(net, site, &uses, &[], Category::$category, (None, false), of);
                }
            })+
        };
    }
    each!(
        climate_change Climate, water Water, minerals_and_metals Minerals, fossil_resources Fossil,
        primary_energy Primary
    );
}

/// The uses of devices by an activity, where each has its kind.
fn uses_of<'a>(site: &Site<'a>) -> Option<Vec<Used<'a>>> {
    let kind = |(number, used): (u32, &'a Located<HardwareUse>)| {
        site.report.device(&used.hardware).map(|kind| (number, &**used, kind))
    };
    let uses: Option<Vec<Used<'a>>> = (0..).zip(&site.activity.hardware).map(kind).collect();
    uses.filter(|uses| !uses.is_empty())
}

/// What an activity and the mean of its units state that they bear of the making of devices.
#[derive(Clone, Copy)]
struct Embodied<'a> {
    own: Option<&'a CategoryAmounts>,
    of_unit: Option<&'a CategoryAmounts>,
}

/// What the mean of the units bears: where the units are known, the activity bears so much of it times them.
fn of_a_mean_unit<'a>(site: &Site<'a>) -> Option<&'a CategoryAmounts> {
    let serving = site.activity.serving.as_ref()?;
    let unit = serving.per_unit.as_ref().filter(|_| serving.delivered.is_some())?;
    unit.embodied.as_deref().filter(|_| unit.statistic.as_deref() == Some(&Statistic::Mean))
}

fn in_category<'a, D: Dimension>(
    net: &mut Network<'a>,
    site: &Site<'a>,
    uses: &[Used<'a>],
    slips: &[Slip],
    category: Category,
    (own, is_noted): (Option<&'a Quantity<D>>, bool),
    of: AmountOf<D>,
) {
    let mut parts: Vec<Var<D>> = Vec::with_capacity(uses.len());
    for (number, used, kind) in uses {
        let Some(unit) = kind.embodied.as_ref().and_then(|embodied| of(&embodied.per_unit)) else {
            continue;
        };
        let unit: Var<D> = of_device(net, kind, Role::Making(category), FigureOf::of(unit));
        let part: Var<D> = site.own(net, Role::Allocated(*number, category));
        let lifetime = kind.lifetime.as_ref().and_then(FigureOf::rating);
        let lifetime: Var<Duration> = of_device(net, kind, Role::Lifetime, lifetime);
        let time = hours(net, site, *number, used);
        match kind.utilisation.as_ref().and_then(parameter) {
            Some(figure) => {
                let utilisation: Var<Share> = of_device(net, kind, Role::Utilisation, Some(figure));
                net.equal("HW-002", part, unit.times(time.per(lifetime).per(utilisation)));
            }
            // 0009: a device that is always occupied bears the least each hour.
            None => {
                net.equal("HW-002", part, unit.times(time.per(lifetime))).margin(Margin::AT_LEAST);
            }
        }
        parts.push(part);
    }
    if parts.is_empty() {
        return;
    }
    let whole: Var<D> = site.stated(net, Role::Embodied(category), own.and_then(FigureOf::of));
    // Of devices whose making nobody states it is only known that they add to it.
    let margin = if parts.len() == uses.len() { margins::surroundings(is_noted) } else { Margin::AT_LEAST };
    match parts.as_slice() {
        [only] => net.equal("HW-002", whole, *only).margin(margin).slips(slips.iter().cloned()),
        _ => net.sum("HW-002", whole, parts).margin(margin).reading(ailca_network::Reading::Believed),
    };
}

/// The slips of a share of the life without utilisation, or with it as a factor, where it is the same of all devices.
fn utilisation_slips(uses: &[Used<'_>]) -> Vec<Slip> {
    let of = |kind: &Hardware| Some(parameter(kind.utilisation.as_ref()?)?.interval());
    let utilisation = uses.first().and_then(|(_, _, kind)| of(kind));
    let Some(utilisation) = utilisation.filter(|own: &Interval| own.low() > 0.0) else { return Vec::new() };
    if uses.iter().any(|(_, _, kind)| of(kind) != Some(utilisation)) {
        return Vec::new();
    }
    vec![
        Slip::by(SlipKind::UtilisationLeftOut, utilisation),
        Slip::by(SlipKind::UtilisationMultiplied, utilisation * utilisation),
    ]
}

/// The slip of taking the whole making of devices for the share of it that is borne, where one kind was used and its number
/// is stated.
fn whole_life(uses: &[Used<'_>]) -> Option<Slip> {
    let [(_, only, kind)] = uses else { return None };
    let devices = u32::try_from(**only.devices.as_ref()?).ok()?;
    let lifetime = FigureOf::rating(kind.lifetime.as_ref()?)?.interval();
    let utilisation = kind.utilisation.as_ref().and_then(parameter);
    let utilisation = utilisation.map_or(Interval::exactly(1.0), |own| own.interval());
    let hours = FigureOf::of(only.device_hours.as_ref()?)?.interval();
    let life = Interval::exactly(f64::from(devices)) * lifetime * utilisation;
    (hours.low() > 0.0).then(|| Slip::by(SlipKind::WholeLife, life / hours))
}

/// What is stated of a kind of device, the same for all who use it; else an unknown of its own.
pub(super) fn of_device<'a, D: Dimension>(
    net: &mut Network<'a>,
    kind: &Located<Hardware>,
    role: Role,
    figure: Option<FigureOf<'a, D>>,
) -> Var<D> {
    let own = net.quantity(role.of(Scope::Device(kind.node().index())));
    if let Some(figure) = figure {
        net.state(own, figure);
    }
    own
}
