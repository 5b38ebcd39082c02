### Frugality.

FRG-001 = the need for AI was examined against lighter solutions
    .about = The lightest system is the one that is not needed (AFNOR SPEC 2314).
    .missing = the report does not say why AI was needed
    .alternatives = no lighter solution is listed that was weighed
    .help = add practices.need with statement and alternatives
    .help-alternatives = add alternatives: simpler methods, smaller models, no system at all

FRG-002 = measures taken to need less are listed with their effect
    .about = A measure with its effect can be learnt from (AFNOR SPEC 2314).
    .missing = no measure is listed
    .effect = this measure does not say what it changed
    .help = add practices.measures, each with description and effect
    .help-effect = add effect, in figures if there are any

FRG-003 = a system called frugal meets the conditions of the word
    .about = The word needs three things: that AI was needed, that producer, supplier and client adopted good practices, and that uses were questioned against planetary limits (AFNOR SPEC 2314).
    .unsupported = the system is called frugal, but practices does not show: { $keys }
    .help = add them, or set frugalClaim to false
