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
    .absent-part = the stage { $stage } is said to be included in part, but no activity and no result counts any of it
    .opposite = the stage { $stage } is said to be included, but nothing counts it, and its justification says that it was left out
    .counted = the stage { $stage } is said not to be covered, but it is counted
    .here = it is counted here
    .summed = the stage { $stage } is said not to be covered, but a sub-total names it
    .here-summed = it is named here
    .help-summed = say what of it is covered, or take it out of the stages of the sub-total
    .help = add an activity or a contribution for it, name it under `covers` of the result that holds it, or say excluded with a justification
    .help-within = where it is counted within another stage, say so in its justification, or name it under `covers` of the result that holds it; else add an activity for it, or say excluded
    .help-counted = say included, or take it out of inventory and results

BND-004 = making of hardware, training, inference and end of life are covered
    .about = Reports that leave out one of them cannot be held against each other (ITU-T L.1801, 8.1). A training run alone needs no inference, and a device neither.
    .missing = these stages are not covered: { $stages }
    .untold = these stages are said to be covered, but no figure of them is given, nor bounds within a factor of ten: { $stages }
    .help = assess them, at least in part
    .help-untold = give a figure, or bounds of which the upper is at most ten times the lower: wider ones cannot be compared

BND-009 = each energy figure says where it was taken
    .about = Accelerators, servers and the whole facility differ by a factor of two and more; without the boundary PUE is applied twice or never.
    .unstated = this energy does not say where it was taken
    .accelerator-only = only the energy of the accelerators is given, while the stage { $stage } is said to be included in full
    .whole = said to be included in full
    .help = add boundary: accelerator, server, it or facility; a tool such as CodeCarbon measures server
    .help-whole = add the energy of server, it or facility, or say partial with a justification

BND-005 = what is left out as negligible stays within the cut-off criterion
    .about = Many small omissions add up; the criterion limits them together (ISO 14044, 4.2.3.3.3).
    .missing = no cut-off criterion is stated
    .unlimited = flows were left out, but the criterion has no threshold
    .exceeded = what was left out adds up to more than the threshold
    .help = count the largest of the flows that were cut, or justify a higher threshold
    .help-missing = add goalAndScope.cutOff with criterion (mass, energy or environmental significance) and threshold
    .help-unlimited = add goalAndScope.cutOff.threshold, such as 1 %

BND-006 = development, failed runs and evaluation are counted or excluded by name
    .about = What comes before and after the final run can take as much energy as the run itself.
    .silent = training is counted, but the report says nothing of: { $stages }
    .small = all experiments together took { $experiments }, less than a hundredth of the { $training } of training
    .help-small = check the unit, and whether searches for settings, trials, failed and restarted runs are in it; where they are, say so in a note of the activity
    .help = list experimentation and evaluation under goalAndScope.boundary, excluded with a justification where they are not counted, or add an activity for each

BND-007 = work on data is counted or excluded by name
    .about = Collecting, cleaning, generating and storing data take energy before any training starts.
    .silent = training is counted, but the report says nothing of: { $stages }
    .help = list dataPreparation under goalAndScope.boundary, excluded with a justification where it is not counted, or add an activity for it

BND-008 = capacity that is kept ready is counted or excluded by name
    .about = Machines that wait for requests draw power too; whether they are in a figure changes it by tens of percent.
    .silent = inference is counted, but the report says nothing of capacity that is kept ready ({ $stages })
    .waiting = these devices served for { $hours } of the { $all } that the period has, and nothing is said of what waits in the rest
    .devices = set aside for the whole period
    .help-waiting = add an activity of stage deployment for what waits, or a component idle to the figures per unit, or exclude deployment by name; where other work ran on the devices, say so in a note of the activity
    .help = list deployment under goalAndScope.boundary, excluded with a justification where it is not counted; or add a component idle to the figures per unit

BND-010 = use lies within the assessed period, and training before it
    .about = Figures of another time than the report is on belong to another report, and a model is trained before it serves.
    .outside = this day lies outside of the assessed period
    .assessed = a limit of the assessed period
    .no-use = none of the { $count } dated uses lies in the assessed period
    .used = a use
    .help-period = correct the assessed period; or the dates of the activities
    .before-release = users were served only before the system was released
    .release = released here
    .starts-after = the training of this model starts after its last use
    .ends-after = the training of this model ends after its last use
    .use = the last use ends here
    .help = correct the dates, or widen goalAndScope.period to all that is counted
    .help-release = where it was a trial before release, say so in a note of the activity; else correct the dates
    .help-order = correct the dates; or, where it served as another model, give that one its own entry in system.models
    .after-issue = this activity was metered or measured, and ends after the report was issued
    .issued = issued here
    .used-before = the first use of this model starts before its first training
    .trained = its first training starts here
    .help-issued = correct the dates, or state `timing: projected` with the basis estimated

BND-011 = the goal of the study is stated
    .about = What results are for, and for whom, decides how they have to be made (ISO 14044, 4.2.2).
    .missing = the goal of the study is not stated in full; missing: { $keys }
    .help = add them under goalAndScope

BND-012 = an activity lasts no longer than its period
    .about = Wall-clock time cannot exceed the days from first to last.
    .longer = the activity lasts longer than its period
    .period = this is its period
    .help = correct duration or period; time summed over devices belongs under deviceHours
