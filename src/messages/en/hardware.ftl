### The devices and the impacts of making them.

HW-001 = devices are occupied for no longer than they live
    .about = Device-hours above number times lifetime times utilisation cannot have taken place. Shares of embodied impacts would then exceed the devices themselves.
    .exceeds = the stated device-hours are more than these devices give in their whole life
    .together = the activities occupy these devices for { $occupied } in all, but their life gives { $limit }
    .use = counted here
    .help = check the number of devices, the lifetime, the utilisation and the unit of the device-hours

HW-002 = embodied impacts follow from the share of a device's life
    .about = An activity bears the part of a device's making that it occupied: time occupied over lifetime times utilisation, times the impact of one device.
    .differs = the stated embodied impact does not follow from device-hours, lifetime, utilisation and the impact of one device
    .help = check whether the impact is of one device, whether utilisation was applied, and whether all devices are listed
