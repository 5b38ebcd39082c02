//! The keys of a struct as they stand in a report, as constants named like its fields.

/// Gives a struct a constant a field, the key that it has in a report; it does not compile while a field is missing.
/// After `for` stands who gets the constants, where that is another type.
macro_rules! keys {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        #[doc = concat!("The keys of [`", stringify!($name), "`] as they stand in a report.")]
        impl $name {
            $crate::quantity::keys!(@constants $($field),+);
        }

        $crate::quantity::keys!(@every $name, $name: $($field),+);
    };
    ($name:ident<D> { $($field:ident),+ $(,)? }) => {
        #[doc = concat!("The keys of [`", stringify!($name), "`] as they stand in a report.")]
        impl<D: $crate::quantity::Dimension> $name<D> {
            $crate::quantity::keys!(@constants $($field),+);
        }

        $crate::quantity::keys!(@every $name, $name<$crate::quantity::Energy>: $($field),+);
    };
    ($name:ident<D> for $of:ty { $($field:ident),+ $(,)? }) => {
        /// Its keys as they stand in a report.
        impl $of {
            $crate::quantity::keys!(@constants $($field),+);
        }

        $crate::quantity::keys!(@every $name, $name<$crate::quantity::Energy>: $($field),+);
    };
    (@every $name:ident, $of:ty: $($field:ident),+) => {
        const _: fn(&$of) = |of| {
            let $name { $($field: _),+ } = of;
        };
    };
    (@constants $($field:ident),+) => { $(
        #[doc = concat!("The key of `", stringify!($field), "`.")]
        #[allow(non_upper_case_globals, reason = "the key of a field has the name of the field: a renamed field takes it along")]
        pub const $field: &'static str = {
            const NAME: &str = stringify!($field);
            const KEY: [u8; $crate::form::key_length(NAME)] = $crate::form::key(NAME);
            $crate::form::key_text(&KEY)
        };
    )+ };
}

pub(crate) use keys;
