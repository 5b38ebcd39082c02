//! Which products and quotients of dimensions mean something.

use super::dimension::{Dimension, Per, Times};
use super::units::{
    Count, DeviceTime, Duration, Energy, Ghg, GhgIntensity, Power, Ratio, Share, Water, WaterIntensity,
};

/// Declares which products and quotients mean something.
macro_rules! algebra {
    ($( $left:ident * $right:ident = $product:ident; )+) => { $(
        impl Times<$right> for $left { type Product = $product; }
        impl Per<$right> for $product { type Quotient = $left; }
    )+ };
}

algebra! {
    Power * Duration = Energy;
    Power * DeviceTime = Energy;
    GhgIntensity * Energy = Ghg;
    WaterIntensity * Energy = Water;
}

impl Times<GhgIntensity> for Energy {
    type Product = Ghg;
}

impl Times<WaterIntensity> for Energy {
    type Product = Water;
}

impl Times<Duration> for Count {
    type Product = DeviceTime;
}

impl Per<Duration> for DeviceTime {
    type Quotient = Count;
}

/// A plain number scales any dimension.
macro_rules! scalars {
    ($($scalar:ident),+) => { $(
        impl<D: Dimension> Times<$scalar> for D { type Product = D; }
        impl<D: Dimension> Per<$scalar> for D { type Quotient = D; }
    )+ };
}

scalars!(Ratio, Share, Count);
