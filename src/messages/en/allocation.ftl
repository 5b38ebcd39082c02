### The division of what is shared.

ALC-001 = what is shared is divided by a rule that is stated
    .about = Devices and base models serve many. What this system is allocated of them depends on how they were divided (ISO 14044, 4.3.4).
    .unruled = a share of something that others use too is counted here, but no rule of division is stated
    .help = add goalAndScope.allocation: subject, rule such as deviceHours, and share where one is fixed

ALC-002 = shares of one thing add up to no more than the whole
    .about = More than the whole cannot be divided, however it is done.
    .above = the shares of { $subject } add up to { $sum }, more than the whole
    .part = and this share
    .help = look for a share that is counted twice, or of another thing

ALC-003 = training that is spread over use says over how much of it
    .about = Training divided by a million requests weighs a thousand times more than divided by a billion (ITU-T L.1801, 8.1).
    .unstated = this result of { $category } per unit of use holds training, but nothing says over how many units it is spread
    .beyond-service = { $units } units would take { $years } years to serve at the rate of the units delivered
    .delivered = the units delivered in the period
    .help-beyond = check the prefix of both numbers; spread training over what the service is expected to deliver while it lasts
    .unborne = this result per unit is less than the training that is allocated to each unit
    .help = add goalAndScope.functionalUnit.delivered, or units to the allocation of training; where training is not in the figure, list its stages under covers

ALC-004 = division by price, or by an unlisted rule, is justified
    .about = Physical relations come first; price is what remains where there are none (ISO 14044, 4.3.4.2).
    .economic = this is divided by price or revenue, and nothing says why no physical relation serves
    .other = this is divided by a rule that is not in the list, and nothing says which and why
    .help = add justification
