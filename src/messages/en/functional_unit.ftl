### The functional unit.

FU-001 = figures per unit say per what
    .about = A figure per unit means nothing until the unit is described: one answer of 400 tokens is not one image (ISO 14044, 4.2.3.2).
    .missing = these figures are per unit, but the report describes no functional unit
    .help = add goalAndScope.functionalUnit with description and unit

FU-002 = the functional unit says how good the service is
    .about = Without a criterion of quality, systems of unlike service would be compared (ITU-T L.1801, App. IV).
    .missing = no criterion of quality or performance is given
    .help = add goalAndScope.functionalUnit.performance: a benchmark, an accuracy, a length, with its result

FU-004 = the result per functional unit times the units delivered is the total
    .about = A mean is a total over a number; the three figures have to agree over the same stages.
    .differs = the stated total is not the result per functional unit times the units delivered
    .below = this result per functional unit, times the units delivered, is less than what the inventory has of its stages
    .help-below = check the unit of the result (g or kg) and the units delivered (thousand, million); where training is spread over other units, state them under allocation
    .help = check whether both cover the same stages and period; if not, name the stages under covers

FU-006 = a figure per unit says which statistic it is
    .about = A median says nothing of the total: a few large requests may make most of it.
    .unstated = these figures per unit do not say whether they are a mean, a median or of a reference request
    .multiplied = the total is this figure times the units delivered, but only a mean makes a total
    .help = add statistic: mean, median, percentile, maximum or referenceRequest
    .help-multiplied = give the total as it was measured, or the mean per unit

FU-003 = the unit fits what the system does
    .about = Tokens measure text, images image generation, seconds sound and film (SCI for AI, 8.1).
    .foreign = the system renders no service of this unit
    .modalities = this is what the system takes and gives
    .help = correct the unit, or add what is missing to system.modalities

FU-005 = a request or an image is sized
    .about = A long answer takes a hundred times the energy of a short one; without its size, a request cannot be compared.
    .request = the report does not say how large a request is
    .image = the report does not say how large an image is
    .half = a part of the size is missing: { $missing }
    .help = add goalAndScope.functionalUnit.size with tokens.input and, where text is generated, tokens.output; or, for images, widthPixels and heightPixels; where neither sizes a request, as seconds of sound, say its size in the description
    .help-image = add goalAndScope.functionalUnit.size with widthPixels and heightPixels
    .help-half = add it under goalAndScope.functionalUnit.size
    .help-output = add it under goalAndScope.functionalUnit.size where text is generated: it weighs most on energy; what embeds or classifies has none

FU-007 = what an agent's request sets off is counted with it
    .about = Calls of tools, retrieval and retries can take more energy than the answer itself (SCI for AI, 8.1).
    .uncounted = the unit is of an agentic service, but the report does not say how many calls it counts
    .help = add goalAndScope.functionalUnit.size.toolCalls; zero where a unit sets off none

FU-008 = a functional unit is an amount of service
    .about = A figure per nothing has no meaning.
    .amount = the functional unit is of zero units of service
    .delivered = no unit was delivered, but there is a mean per unit
    .help = leave amount out where the unit is one, or correct it
    .help-delivered = correct the number of units delivered; or, where none was, say what statistic the figure per unit is

FU-009 = the units delivered are those that were served
    .about = Results per functional unit rest on how many were delivered. A number that is not that of the activities makes each of them seem lighter or heavier.
    .less = the functional units delivered are fewer than one activity of inference alone delivered
    .differs = the functional units delivered are not those that the activities of inference delivered
    .help = check both numbers and their units, and whether an activity of inference was left out
