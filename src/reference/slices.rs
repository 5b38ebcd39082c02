//! Slices of pods of TPUs, such as `v4-32`: the number in their names counts `TensorCores`, and a chip has one or two.

use super::{Pod, TPUS};

/// A slice of a pod, as its name tells it.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    /// The generation.
    pub pod: &'static Pod,
    /// The number in the name: of its cores.
    pub cores: u64,
}

impl Slice {
    /// The slice that a model's name is; `None` where it is none, or of a generation of which nothing is known.
    pub fn of(model: &str) -> Option<Self> {
        let model = model.to_lowercase();
        let (generation, number) = named(&model)?;
        let pod = TPUS.iter().find(|pod| pod.prefix == generation)?;
        // Other makers number by letter and digit, too.
        let tells = model.contains("tpu") || model.trim().strip_prefix(generation).is_some();
        let cores = number.parse().ok().filter(|cores| tells && *cores > 0)?;
        (cores % pod.cores_per_chip == 0).then_some(Self { pod, cores })
    }

    /// The number of its chips.
    pub const fn chips(&self) -> u64 {
        self.cores / self.pod.cores_per_chip
    }
}

/// Whether a name is that of a slice, of whatever generation.
pub(super) fn is_slice(model: &str) -> bool {
    named(&model.to_lowercase()).is_some()
}

/// The generation and the number of the slice that a name in lower case holds.
fn named(model: &str) -> Option<(&str, &str)> {
    let is_between = |letter: char| !letter.is_alphanumeric() && letter != '-';
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    model.split(is_between).filter_map(|word| word.rsplit_once('-')).find_map(|(before, number)| {
        let last = before.rsplit('-').next().unwrap_or(before);
        let generation = last.strip_prefix("tpu").filter(|rest| rest.starts_with('v')).unwrap_or(last);
        (is_generation(generation) && is_number(number)).then_some((generation, number))
    })
}

/// Whether a word is that of a generation, known or not: `v4`, `v5litepod`, `tpu7x`. Memory of a V100 is no slice of it.
fn is_generation(word: &str) -> bool {
    let Some(rest) = word.strip_prefix("tpu").or_else(|| word.strip_prefix('v')) else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    matches!(digits, 1 | 2) && rest.bytes().skip(digits).all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::reference::devices;

    #[test]
    fn names_tell_cores_and_chips() {
        let told = |model| Slice::of(model).map(|slice| (slice.cores, slice.chips()));
        for (model, cores, chips) in [
            ("v4-32", 32, 16),
            ("TPU v3-8", 8, 4),
            ("Google Cloud TPU v2-512", 512, 256),
            ("TPU-v3-8", 8, 4),
            ("TPUv4-128 (two cubes)", 128, 64),
            ("v5litepod-16", 16, 16),
            ("TPU v5e-8", 8, 8),
            ("v5p-128", 128, 64),
            ("Google TPU v6e-8", 8, 8),
            ("tpu7x-16", 16, 8),
        ] {
            assert_eq!(told(model), Some((cores, chips)), "{model}");
        }
        for model in
            ["TPU v4", "v4-7", "TPU v9-32", "Example v2-8", "V100-32", "A100-SXM4-80", "TPU v4 32 GB", "v4-"]
        {
            assert_eq!(told(model), None, "{model}");
        }
        assert!(is_slice("TPU v9-32") && is_slice("Example v2-8") && !is_slice("V100-32"));
    }

    #[test]
    fn each_generation_is_a_device_with_cores_and_power_in_order() {
        for pod in TPUS.iter() {
            assert_eq!(devices(&pod.family).len(), 1, "{}", pod.prefix);
            assert!(matches!(pod.cores_per_chip, 1 | 2), "{}", pod.prefix);
            let watts = [pod.least_watts, pod.mean_watts, pod.most_watts];
            let stated: Vec<f64> = watts.into_iter().flatten().collect();
            assert!(stated.is_empty() || stated.len() == 3, "{}", pod.prefix);
            assert!(stated.is_sorted() && stated.iter().all(|watts| (50.0..500.0).contains(watts)));
        }
    }
}
