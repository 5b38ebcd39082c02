### Training, and what holds of the devices of any activity.

TRN-001 = device-hours are at most devices times wall-clock time
    .about = Device-hours are the base of energy and of embodied impacts. More of them than the devices could give means that one of the three figures is wrong.
    .exceeds = the stated device-hours are more than the devices could give in the stated time
    .differs = the stated device-hours do not follow from devices and duration
    .help = check the unit of the duration, whether devices counts boards or servers, and whether both cover all runs

TRN-002 = energy stays within what the devices can draw at their rated power
    .about = A device cannot average more than its rated power. Energy above that has the wrong unit, the wrong hours or a wider boundary than stated.
    .exceeds-published = { $energy } is more than these models can draw at the highest rating published of them in the time they were occupied: { $limit }
    .help-published = check the unit of energy and the device-hours, or state thermalDesignPower; published: { $published } ({ $years }; { $sources })
    .published-below = { $energy } is far less than these devices draw, even where they mostly wait: at their published rating it would be { $rated }
    .aside-below = { $energy } is far less than these devices draw in the time for which they were set aside, even where they mostly do other work or are switched off: at their rated power all the time it would be { $rated }
    .published-aside-below = { $energy } is far less than these devices draw in the time for which they were set aside, even where they mostly do other work or are switched off: at their published rating all the time it would be { $rated }
    .help-aside = check the unit of energy, the number of devices and the duration; state device-hours where the devices were occupied for a small part of that time, or say so in a note
    .published-above = { $energy } is far more than servers with these devices draw: at their published rating it would be { $rated }
    .any-above = { $energy } over the device-hours would be { $each } a device, more than ten times the highest rating that is published
    .help-any = check the unit of the energy, whether the device-hours are those of all devices, and whether a device is a rack; highest rating: { $published } ({ $years }; { $sources })
    .exceeds = the stated energy is more than the accelerators could draw at their rated power
    .exceeds-host = the stated energy is more than accelerators and hosts could draw at their rated power
    .help = check the unit of the energy, the device-hours, and whether host or cooling is in the figure: then state the wider boundary
    .far-above = the stated energy is far more than servers with these accelerators draw at their rated power
    .far-below = the stated energy is far less than servers with these accelerators draw, even where they mostly wait
    .help-far = check the unit of the energy, the device-hours (hours of all devices, not of one), and whether both are of the same runs
    .help-little = sensors of boards are good to about 5 %, and limits of power can be raised: check the device-hours, and whether host or fans are in the figure

TRN-003 = energy is at least what idle devices draw
    .about = A device that is switched on draws its idle power, whatever it does. Energy below that points at a meter that missed something, or at wrong hours.
    .below = the stated energy is less than the devices draw when idle
    .help = check the unit of the energy, whether the meter covered all devices, and whether the device-hours are of the same runs

TRN-004 = measured energy differs from device-hours times rated power
    .about = Devices rarely draw just their rated power. Energy that equals hours times rating may have been computed, which is fine when the basis says so.
    .equals = the basis says “{ $basis }”, and the energy equals device-hours times rated power within its rounding
    .energy = this equals device-hours times thermal design power
    .help = if it was computed, set basis to `estimated`; if it was read, it may stay

TRN-005 = devices compute no faster than their peak rate
    .about = Compute over device-hours is a rate. One above the peak of the devices shows that compute or hours are of something else.
    .exceeds = the stated compute of { $compute } is more than these devices give in their device-hours: { $limit } at the peak rate
    .implied = { $parameters } parameters and { $tokens } tokens ask for { $compute } at least, more than these devices give in their device-hours: { $limit } at the peak rate
    .help = check the unit of the compute, and whether both figures cover the same runs; published peak rates, dense and in the fastest precision: { $published } ({ $years }; { $sources })

TRN-006 = the total of a section is the sum over its activities
    .about = Readers take the total and reviewers take the activities. Where the two differ, one of them is out of date or an activity is missing.
    .differs = the stated total of `{ $section }` is not the sum over its activities
    .help = update the total, or add the activity that is missing
