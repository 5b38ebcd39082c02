### The system boundary.

BND-001 = every life-cycle stage is listed
    .about = A stage that is left out without a word looks like zero. Listing all of them lets a reader see what a result covers (ISO 14044, 4.2.3.3).
    .missing = the boundary does not say whether these stages are covered: { $stages }
    .help = list each under goalAndScope.boundary as included, partial, excluded or notApplicable, with a justification unless included

BND-002 = what is not fully included is justified
    .about = A reader must be able to judge whether what was left out matters (ISO 14044, 4.2.3.3).
    .silent = the stage { $stage } is not included in full, and no reason is given
    .help = add a justification

BND-003 = what is included is counted, and what is excluded is not
    .about = The boundary promises what the inventory and the results hold.
    .absent = the stage { $stage } is said to be included, but no activity and no result counts it
    .counted = the stage { $stage } is said not to be covered, but it is counted
    .here = it is counted here
    .help = add an activity or a contribution for it, or say partial or excluded with a justification
    .help-counted = say included, or take it out of inventory and results

BND-004 = making of hardware, training, inference and end of life are covered
    .about = Reports that leave out one of them cannot be held against each other (ITU-T L.1801, 8.1).
    .missing = these stages are not covered: { $stages }
    .help = assess them, at least in part

BND-009 = each energy figure says where it was taken
    .about = Accelerators, servers and the whole facility differ by a factor of two and more; without the boundary PUE is applied twice or never.
    .unstated = this energy does not say where it was taken
    .accelerator-only = only the energy of the accelerators is given, while the stage { $stage } is said to be included in full
    .whole = said to be included in full
    .help = add boundary: accelerator, server, it or facility; a tool such as CodeCarbon measures server
    .help-whole = add the energy of server, it or facility, or say partial with a justification
