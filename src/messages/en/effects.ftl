### Effects of using the system.

EFF-001 = effects of use stand apart from the footprint
    .about = What a system may save elsewhere is not what it emits; the two are never netted (ITU-T L.1480).
    .credited = this contribution takes an effect of use off the footprint
    .netted = this total is the sum of its contributions with an effect of use taken off
    .effect = the effect of use
    .help = state the footprint without it, and keep the effect under effects

EFF-002 = a benefit says against what, within what and from which data
    .about = A saving is the difference to what would be otherwise; without that scenario it cannot be checked (ITU-T L.1480).
    .unsupported = this benefit does not state: { $keys }
    .help = add them to the effect

EFF-003 = rebound is considered for each benefit
    .about = What becomes cheaper or easier is used more, which may undo the benefit (ITU-T L.1480).
    .silent = this benefit does not say how rebound was considered
    .help = add rebound to the effect, if only to say why there is none

EFF-004 = burdens of use are looked for, not only benefits
    .about = Use changes things in both directions (ITU-T L.1480).
    .one-sided = all effects that are listed relieve the environment
    .help = add the adverse effects that were looked for, in words where there is no figure
