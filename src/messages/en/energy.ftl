### Energy.

NRG-001 = PUE is at least 1
    .about = PUE (ISO/IEC 30134-2) is facility energy over IT energy. The facility includes its IT equipment, so the quotient cannot be below 1.
    .below-one = a PUE of { $pue } is below 1
    .high = a PUE of { $pue } is far above what is published of data centres
    .help = check whether the quotient was turned over: facility energy comes first, IT energy second
    .help-high = check whether facility energy covers other equipment too, and state the period; published: { $published } ({ $years }; { $sources })

NRG-002 = facility energy is IT energy times PUE, once
    .about = Emissions and off-site water rest on facility energy. PUE left out or applied twice changes all of them.
    .differs = the stated facility energy does not follow from IT energy and PUE
    .help = apply PUE once, to IT energy, and check whether all three cover the same days
    .metered = the metered facility energy is not IT energy times the stated PUE
    .help-metered = a PUE is of twelve months, and metered energy of other days may differ: keep the meter, check whether both energies cover the same equipment, and give the months of the PUE under `pue.period`

NRG-003 = energy follows from average power and the time devices were occupied
    .about = Average power times device-hours is energy. When the three disagree, one is of other devices, another period or another boundary.
    .differs = the stated energy does not follow from average power and device-hours
    .help = check whether the power is of one device, the unit of the energy, and the boundaries of both
    .help-sampled = where the power was sampled over a part of the time, say so in its note; or give energy over device-hours as the average

NRG-005 = a breakdown of energy adds up to the energy
    .about = The parts of a breakdown are disjoint and complete. A sum that differs has a part missing or one counted twice.
    .differs = the stated energy is not the sum of the parts of its breakdown
    .help = add the part that is missing, or state the boundary of the parts if it is another one

NRG-004 = no more energy is renewable or used again than there is
    .about = Renewable energy factor and energy reuse factor are shares of the energy of the data centre (ISO/IEC 30134-3 and -6).
    .renewable = the renewable energy factor is above the whole
    .reused = the energy reuse factor is above the whole
    .help = write a share from 0 to 1, or in per cent with unit: "%"

NRG-006 = a PUE says of what it is
    .about = A PUE at the input of racks is higher than one at the output of the power supply, and one of a cold month is lower than that of a year (ISO/IEC 30134-2).
    .missing = this PUE does not state where IT energy is metered, or of which twelve months it is: { $missing }
    .help = add what is missing of category (1, 2 or 3) and period; the operator states both
    .short = this PUE is of { $days } days, not of twelve months
    .help-short = give the PUE of twelve months; energy of a shorter time is better stated as such

NRG-007 = a wider boundary of energy holds no less than a narrower one
    .about = Accelerators are part of servers, servers of IT equipment, and IT equipment of the facility. A whole cannot use less than its part.
    .less = the energy at the boundary { $wide } is less than that at the boundary { $narrow }, which it includes
    .far = the energy at the boundary { $wide } is more than what surrounds the energy at the boundary { $narrow } explains
    .around = the energy of the facility does not go with energy that lies inside of it
    .twice = two figures of one energy do not agree
    .hosts = the servers are said to use { $energy }, exactly what their accelerators use, though hosts are listed
    .help-hosts = add what processors, memory, storage and fans of the hosts use, or state the figure at the accelerator boundary alone
    .help = check whether both cover the same days and devices, and their units and boundaries
