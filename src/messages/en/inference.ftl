### Inference.

INF-001 = the mean per unit times the units delivered gives the activity's figure
    .about = A mean per request and a total over all requests say the same thing twice. When they disagree, one of them covers other requests or another boundary.
    .energy = the energy of the activity does not follow from the energy per unit and the units delivered
    .emissions = the emissions of the activity do not follow from the emissions per unit and the units delivered
    .water = the water of the activity does not follow from the water per unit and the units delivered
    .embodied = what the activity bears of the making of its devices does not follow from what one unit bears and the units delivered
    .help = check the unit of the per-unit figure (Wh or kWh, g or kg), and whether both cover the same days and requests

INF-002 = the components of the energy per unit add up to it
    .about = Components show what a figure includes, such as idle machines and cooling. They can only do so when nothing is missing and nothing is counted twice.
    .energies = the components do not add up to the energy per unit
    .shares-above = the shares of the components add up to { $sum }, more than the whole
    .shares-below = the shares of the components add up to { $sum }, less than the whole
    .share-differs = the stated share is not the part of the energy per unit that its energy is
    .share = counted in the sum
    .help = check for a component that is missing or counted twice; use `other` for the rest
    .help-share = check whether share and energy are of the same component, and whether the share is in per cent

INF-004 = the energy of a request, token or task is of the order of what is published
    .about = Energy per request spans four orders of magnitude with model, length and boundary. Beyond them, a wrong prefix is likelier than a record.
    .outside = { $energy } per unit lies outside of what is published of this kind of request
    .implied = { $energy } over { $units } units would be { $each } each, outside of what is published of this kind of request
    .token = { $energy } per token lies more than ten times outside of what is published of tokens
    .implied-token = { $energy } over { $units } tokens would be { $each } each, more than ten times outside of what is published of tokens
    .task = { $energy } per task is more than ten times what is published of requests, even spread over all of its calls of tools
    .implied-task = { $energy } over { $units } tasks would be { $each } each, more than ten times what is published of requests, even spread over all calls of tools
    .help = check the prefix of the unit and what one unit is; if the figure stands, say what makes it so in a note; published: { $published } ({ $years }; { $sources })

INF-003 = serving says when, how much, on what and how
    .about = Energy per request depends on hardware, load, batch and precision; without them the figure cannot be compared.
    .missing = this serving does not state: { $missing }
    .unknown = what this service runs on, and how, is not stated: { $missing }
    .help = add what is known; batchSize or concurrency is enough
    .help-unknown = ask the provider; if it does not tell, say so under interpretation.limitations

INF-006 = a measured figure per unit comes from a fit measurement
    .about = Short windows, warm-up and a single run make figures per request differ by half. Whoever compares them needs to know how they were measured.
    .undescribed = this figure is measured, but nothing says how
    .short = this window is shorter than 120 s
    .never = from one reading to the next it takes longer than the whole activity lasts
    .sparse = from one reading to the next it takes longer than the window lasts
    .few = fewer than 3 windows were measured
    .warm-up = the warm-up is in the figure
    .spread = the windows differ by more than 15 %
    .unread = an accelerator served, but its component is zero
    .help = state measurement of the activity: window (120 s or more), windows (3 or more), warmUpExcluded, relativeSpread (15 % or less)
    .help-sparse = check the units of samplingInterval and window; a window needs many readings
    .help-unread = look whether the tool could read the accelerator; leave the component out, or withhold it, when it could not

INF-007 = a figure that is measured is not copied from the base model
    .about = A derived model whose measured figure equals that of its base to the last digit was given the figure of the base.
    .copied = this measured figure is the one that the base model reports
    .base = what the base model reports
    .help = state what the derived model took itself, and what it inherits as derivedFrom.inheritedShare; or give the figure the basis proxy

INF-005 = what was observed and what is projected are not mixed
    .about = Use grows: a total over months that were observed and an annual projection tell different things. Added up in silence they are neither.
    .mixed = this total adds what was observed and what is projected, and does not say so
    .projected = projected
    .repeats = this projection covers days of which the same use was observed
    .observed = observed over some of the same days
    .measured = { $count ->
        [one] this figure is of a projection, and nobody can have measured it
       *[other] { $count } figures are of a projection, and nobody can have measured them; this is the first
    }
    .help-mixed = give the total of what was observed, or state `timing: projected` in the total
    .help-repeats = let the projection start after the last day that was observed, or leave it out of the inventory
    .help-measured = state the basis estimated or calculated; what it is projected from can be an activity of its own

INF-008 = tokens and phases of inference fit its energy
    .about = Prefill, decode and idle share the energy out, and so do tokens. When they do not make it, one of them covers other requests or another boundary.
    .phases = the phases do not make the energy that they are parts of
    .per-token = the energy does not follow from the energy per token and the tokens
    .above-output = one energy over all tokens is more than over the tokens that were given, which are fewer
    .cached = more tokens were held ready than came in
    .sized = these tokens over the units delivered are far from the tokens by which the functional unit sizes one
    .help = check whether all are of the same requests and taken at the same boundary
    .help-per-token = check the unit of the figure per token (J or Wh, mWh or Wh), and whether the tokens are those of the whole activity; state tokens of reasoning where there are some
    .help-above-output = check the units of both, and whether both are of one energy: give the boundary where they were taken at two
    .help-sized = check the unit of both (thousand, million), whether the tokens are those of the whole activity, and whether the size of the functional unit is what is served on average
    .help-cached = give under input all tokens in, and under cachedInput those of them that were held ready
