### What is known of tools.

ADV-001 = no figure rests on a version of a tool that is known to get it wrong
    .about = Tools have bugs, and some change figures. Where a source names tool and version, what is known of that version is told, with the exact correction where there is one.
    .figure = { $advisory }: this figure comes from { $tool } { $version }, where { $effect }
    .source = { $advisory }: of { $tool } { $version } it is known that { $effect }
    .corrected = corrected: { $written } ÷ { $pue } = { $corrected }; see { $reference }
    .divide = divide the figure by PUE, which is not stated here; see { $reference }
    .remedy = { $remedy }; see { $reference }
    .pue = PUE of the place

ADV-002 = what a tool estimates is not called measured
    .about = Some tools read no meter: they multiply hours, ratings and sizes. Their figures are of use, and are estimates.
    .measured = { $tool } measures nothing: it computes from { $how }; figures of it that are said to be metered or measured: { $count }; this is the first
    .same = another one
    .tool = this tool
    .help = set basis to estimated, or name the source that measured; see { $reference }

advisories-estimates = { $tool } measures nothing: it computes from { $how }
advisories-unknown = nothing is known of “{ $tool }”; there are: { $known }
advisories-by-pue = divide the figure by the PUE of its place
advisories-every-version = every version
