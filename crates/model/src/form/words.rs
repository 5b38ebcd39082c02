//! The words of an enumeration as they stand in a report, made of the names of its variants.

/// The word of a variant: `powerSupply` of `PowerSupply`, as the types are written in a report.
pub(crate) const fn word<const LENGTH: usize>(variant: &str) -> [u8; LENGTH] {
    let bytes = variant.as_bytes();
    let mut word = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        word[at] = if at == 0 { bytes[at].to_ascii_lowercase() } else { bytes[at] };
        at += 1;
    }
    word
}

/// Gives an enumeration all its variants and the word of each; it does not compile while one is missing, and a renamed
/// variant takes its word along.
macro_rules! words {
    ($( $name:ident { $($variant:ident),+ $(,)? } )+) => { $(
        #[doc = concat!("The words of [`", stringify!($name), "`] as they stand in a report.")]
        impl $name {
            /// Every one.
            pub const ALL: [Self; [$(stringify!($variant)),+].len()] = [$(Self::$variant),+];

            /// The word as it stands in a report.
            pub const fn key(self) -> &'static str {
                match self {
                    $( Self::$variant => {
                        const NAME: &str = stringify!($variant);
                        const WORD: [u8; NAME.len()] = $crate::form::word(NAME);
                        $crate::form::key_text(&WORD)
                    } )+
                }
            }
        }
    )+ };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use serde::Serialize;

    use crate::quantity::*;
    use crate::report::*;

    fn as_read<T: Serialize + Copy, const N: usize>(all: [T; N], key: impl Fn(T) -> &'static str) {
        for one in all {
            assert_eq!(serde_json::to_value(one).unwrap(), key(one));
        }
    }

    #[test]
    fn the_word_of_a_variant_is_that_of_the_schema() {
        macro_rules! each {
            ($($name:ident)+) => { $( as_read($name::ALL, $name::key); )+ };
        }
        each!(AllocationRule Architecture Area Audience Basis BreakdownBy CharacterisationModel CompanyScheme CompensationKind Coverage Derivation);
        each!(EmbodiedBoundary HardwareKind MeteringBoundary Modality ProductScheme Qualifier ServiceUnit Stage Statistic);
        each!(Status StepKind TechnologyClass WaterFlow WaterPart);
        assert_eq!(HardwareKind::PowerSupply.key(), "powerSupply");
    }
}
