### Inference.

INF-001 = the mean per unit times the units delivered gives the activity's figure
    .about = A mean per request and a total over all requests say the same thing twice. When they disagree, one of them covers other requests or another boundary.
    .energy = the energy of the activity does not follow from the energy per unit and the units delivered
    .emissions = the emissions of the activity do not follow from the emissions per unit and the units delivered
    .help = check the unit of the per-unit figure (Wh or kWh, g or kg), and whether both cover the same days and requests

INF-002 = the components of the energy per unit add up to it
    .about = Components show what a figure includes, such as idle machines and cooling. They can only do so when nothing is missing and nothing is counted twice.
    .energies = the components do not add up to the energy per unit
    .shares-above = the shares of the components add up to { $sum }, more than the whole
    .shares-below = the shares of the components add up to { $sum }, less than the whole
    .share = counted in the sum
    .help = check for a component that is missing or counted twice; use `other` for the rest

INF-004 = the energy of a request is of the order of what is published
    .about = Energy per request spans four orders of magnitude with model, length and boundary. Beyond them, a wrong prefix is likelier than a record.
    .outside = { $energy } per unit lies outside of what is published of this kind of request
    .help = check the prefix of the unit and what one unit is; if the figure stands, say what makes it so in a note; published: { $published } ({ $years }; { $sources })
